import { EmbargoError } from '@embargo/core';

import type { ReleasePolicy } from './release-policy.ts';

/** No policy is larger; what YAML could make of more is not tried. */
const MAX_CHARACTERS = 256 * 1024;

interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Reads a release policy, as YAML or JSON. A key that no schema names, a wildcard, an alias or a key
 * twice is an error that says where; nothing of a policy is ever guessed.
 */
export async function readReleasePolicy(path: string, text: string): Promise<ReleasePolicy> {
  if (text.length > MAX_CHARACTERS) {
    throw invalid(path, `is longer than ${MAX_CHARACTERS} characters, expected a release policy`);
  }
  const value = await parseYaml(path, text);
  const { validateReleasePolicy } = await import('../../generated/policy-validator.js');
  const isPolicy = (read: unknown): read is ReleasePolicy => validateReleasePolicy(read);
  if (isPolicy(value)) return value;
  throw invalid(path, sayViolation(validateReleasePolicy.errors?.[0]));
}

async function parseYaml(path: string, text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { uniqueKeys: true, schema: 'core', prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const place = error.linePos?.[0];
    const at = place === undefined ? '' : ` in line ${place.line}, column ${place.col}`;
    const [said = ''] = error.message.split(/ at line |\n/);
    throw invalid(path, `is not valid YAML${at}: ${said}`, error);
  }
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (cause) {
    throw invalid(path, 'has an alias, expected every value written out', cause);
  }
}

function sayViolation(violation: Violation | undefined): string {
  const { instancePath = '', keyword, message, params = {} } = violation ?? {};
  const extra = params['additionalProperty'];
  const words = [
    ...instancePath.split('/').slice(1),
    ...(typeof extra === 'string' ? [extra] : []),
  ];
  const name = words.length === 0 ? 'the file' : `"${words.join('.')}"`;
  const allowed = params['allowedValues'];
  if (typeof extra === 'string') return `has ${name}, which is no setting of a release policy`;
  if (Array.isArray(allowed)) return `has ${name} as none of: ${allowed.join(', ')}`;
  if (keyword === 'pattern')
    return `has ${name} in a form that is not exact, or with an unknown {word}`;
  return `has ${name} wrong, it ${message ?? 'does not fit schemas/release-policy.schema.json'}`;
}

function invalid(path: string, found: string, cause?: unknown): EmbargoError {
  return new EmbargoError('CONFIG_INVALID', `${path} ${found}`, { cause });
}
