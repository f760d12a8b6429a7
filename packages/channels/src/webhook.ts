import { createHmac } from 'node:crypto';

import { EmbargoError } from '@embargo/core';
import type { Audience, Channel, Composed, Sending } from '@embargo/core';

import { post } from './http/outcome.ts';
import { secretAddress } from './http/request.ts';
import { escapePlain, plainLink } from './text/escape-plain.ts';
import { visible } from './text/visible.ts';
import { fit, writeOut } from './text/write-out.ts';
import type { TokenOf } from './token.ts';

const LEAST_SECRET = 24;
const LIMITS = { text: 65_536, attachmentBytes: 0 };

export interface WebhookOptions {
  readonly id: string;
  readonly url: string;
  /** Signs each message; both sides know it. */
  readonly secret: string;
  readonly tokenOf: TokenOf;
  readonly now: () => Date;
  readonly audience?: Audience;
  /** Whether the receiver takes a message of the same `webhook-id` once, however often it comes. */
  readonly remembersIds?: boolean;
}

/**
 * Any receiver of JSON, signed after https://www.standardwebhooks.com: `webhook-signature` is
 * `v1,` and the base64 of the HMAC-SHA256 over id, timestamp and body with full stops between.
 */
export function webhook(options: WebhookOptions): Channel {
  const { id, audience = 'public', remembersIds = false } = options;
  const url = secretAddress(options.url, `the webhook "${id}"`);
  if (options.secret.length < LEAST_SECRET) {
    const message = `The secret of the webhook "${id}" has ${options.secret.length} characters, expected at least ${LEAST_SECRET}; make one with "openssl rand -hex 32".`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  return {
    id,
    class: remembersIds ? 'native' : 'blind',
    audience,
    limits: LIMITS,
    escape: escapePlain,
    compose,
    send(sending) {
      const body = bodyOf(options, sending);
      const headers = headersOf(options, sending, body);
      return post({ url, headers, body }, () => ({ status: 'sent', receipt: {} }));
    },
    whereToLook: ({ key }) =>
      `Look at the receiver of the webhook "${id}", whether it has the notice of phase "${key.phase}" once.`,
  };
}

function compose(sending: Sending): Composed {
  const text = `${visible(sending.outgoing.title)}\n\n${textOf(sending)}`;
  return fit(LIMITS, { outgoing: sending.outgoing, text });
}

function textOf({ outgoing }: Sending): string {
  return writeOut(outgoing, { link: plainLink });
}

/** It tells the text and nothing of the case that the text does not. */
function bodyOf({ id, tokenOf }: WebhookOptions, sending: Sending): string {
  const { key, outgoing } = sending;
  return JSON.stringify({
    schemaVersion: 1,
    id: tokenOf(key),
    channel: id,
    phase: key.phase,
    title: visible(outgoing.title),
    text: textOf(sending),
    links: outgoing.links,
  });
}

function headersOf(
  { secret, tokenOf, now }: WebhookOptions,
  { key }: Sending,
  body: string,
): Readonly<Record<string, string>> {
  const id = tokenOf(key);
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const signature = createHmac('sha256', secret)
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'content-type': 'application/json',
    'idempotency-key': id,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
