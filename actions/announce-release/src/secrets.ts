import type { ChannelSecret } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';

const FIELDS = ['url', 'token', 'secret'] as const;

/** Reads `channel-secrets`; what is wrong with it is said without any of it. */
export function readSecrets(text: string | undefined): ReadonlyMap<string, ChannelSecret> {
  if (text === undefined) return new Map();
  const value = jsonOf(text);
  if (!isRecord(value)) throw invalid('is no JSON object');
  return new Map(
    Object.entries(value).map(([id, secret]) => {
      if (!isRecord(secret)) throw invalid('has a channel whose secret is no object');
      return [id, secretOf(secret)] as const;
    }),
  );
}

/** Every text of it, to be masked before anything is written. */
export function textsOf(secrets: ReadonlyMap<string, ChannelSecret>): readonly string[] {
  return [...secrets.values()].flatMap((secret) => FIELDS.flatMap((field) => secret[field] ?? []));
}

function secretOf(fields: Readonly<Record<string, unknown>>): ChannelSecret {
  const known = FIELDS.flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    if (typeof value !== 'string' || value === '') throw invalid(`has "${field}" as no text`);
    return [[field, value] as const];
  });
  if (known.length < Object.keys(fields).length) {
    throw invalid(`has a field that is none of: ${FIELDS.join(', ')}`);
  }
  return Object.fromEntries(known);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('is no JSON');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(fault: string): EmbargoError {
  return new EmbargoError(
    'INPUT_INVALID',
    `Input "channel-secrets" ${fault}, expected {"CHANNEL": {"url": "…"}}; correct the secret`,
  );
}
