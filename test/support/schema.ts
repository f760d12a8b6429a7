import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMAS = path.resolve(import.meta.dirname, '../../schemas');

/** A schema of the project: its examples, and what it finds wrong in a value. */
export interface LoadedSchema {
  readonly examples: readonly unknown[];
  /** Empty where the value fits. */
  readonly faultsOf: (value: unknown) => readonly string[];
}

export function loadSchema(name: string): LoadedSchema {
  const text = readFileSync(path.join(SCHEMAS, `${name}.schema.json`), 'utf8');
  const schema = JSON.parse(text) as { readonly examples?: readonly unknown[] };
  const validate = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  }).compile(schema);
  return {
    examples: schema.examples ?? [],
    faultsOf: (value) =>
      validate(value)
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
          ),
  };
}
