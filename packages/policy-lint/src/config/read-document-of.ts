import { EmbargoError } from '@embargo/core';
import type { Span } from '@embargo/core';

import { parseYaml, sayPlace } from './yaml.ts';

interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that was compiled ahead of its schema. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

export interface LocatedDocument<Value> {
  readonly value: Value;
  readonly spanOf: (pointer: string) => Span;
}

/**
 * Reads a YAML file that people write. What is not as its schema says is an error that names the
 * line, the column, what was found and what was expected.
 */
export async function readDocumentOf<Value>(
  source: { readonly path: string; readonly text: string },
  validator: Validator,
  schema: string,
): Promise<LocatedDocument<Value>> {
  const { path, text } = source;
  const { value, spanOf } = await parseYaml(path, text);
  const fits = (found: unknown): found is Value => validator(found);
  if (fits(value)) return { value, spanOf };
  const [first] = validator.errors ?? [];
  const pointer = first?.instancePath ?? '';
  const property = first?.params['additionalProperty'];
  const at = typeof property === 'string' ? `${pointer}/${property}` : pointer;
  throw new EmbargoError(
    'CONFIG_INVALID',
    `${path}:${sayPlace(spanOf(at))} ${sayViolation(at, first, schema)}`,
  );
}

function sayViolation(pointer: string, violation: Violation | undefined, schema: string): string {
  const name = pointer === '' ? 'the file' : `"${pointer.slice(1).replaceAll('/', '.')}"`;
  const allowed = violation?.params['allowedValues'];
  if (violation?.keyword === 'additionalProperties') {
    return `has ${name}, which is no setting; see schemas/${schema}.schema.json`;
  }
  if (Array.isArray(allowed)) return `has ${name} as none of: ${allowed.join(', ')}`;
  if (violation?.keyword === 'const') return `has another ${name}, expected version: 1`;
  return `has ${name} wrong, it ${violation?.message ?? 'does not fit its schema'}`;
}
