import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

import { isJson } from './github-descriptions.ts';
import type { Description, Json } from './github-descriptions.ts';

/** Formats that OpenAPI names and that say nothing to check. */
const FREE_FORMATS = ['int64', 'int32', 'repo.nwo', 'binary', 'timestamp', 'uri-template'];

/** What ajv would take for more than a remark. */
const SAID_ONLY = new Set(['example', 'examples', 'discriminator']);

/** Checks values against schemas of a description; each is compiled when it is first needed. */
export interface Schemas {
  /** The faults of a value, each as one line; none where it fits. `key` names the schema. */
  readonly faults: (key: string, schema: Json, value: unknown) => readonly string[];
}

export function createSchemas(description: Description): Schemas {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(ajv);
  for (const format of FREE_FORMATS) ajv.addFormat(format, true);
  const compiled = new Map<string, ValidateFunction>();
  const added = new Set<string>();

  function add(schema: unknown): void {
    for (const reference of referencesIn(schema)) {
      if (added.has(reference)) continue;
      added.add(reference);
      const target = description.at(reference);
      ajv.addSchema(jsonSchema(target) as Json, idOf(reference));
      add(target);
    }
  }

  return {
    faults: (key, schema, value) => {
      let validate = compiled.get(key);
      if (validate === undefined) {
        add(schema);
        validate = ajv.compile(jsonSchema(schema) as Json);
        compiled.set(key, validate);
      }
      if (validate(value)) return [];
      const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
      return errors
        .slice(0, 5)
        .map(({ instancePath, message, params }) =>
          `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
        );
    },
  };
}

function idOf(reference: string): string {
  return `github:${reference.replace(/^#\//, '')}`;
}

function referencesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn);
  if (!isJson(schema)) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name === '$ref' && typeof value === 'string') return [value];
    return name.startsWith('x-') || name === 'example' || name === 'examples'
      ? []
      : referencesIn(value);
  });
}

/**
 * OpenAPI 3.0 as JSON schema: `nullable` becomes a choice with null, references become ids, and
 * `oneOf` is read as `anyOf`, since GitHub's alternatives often include one another.
 */
function jsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(jsonSchema);
  if (!isJson(schema)) return schema;
  const { nullable, oneOf, allOf, $ref, ...rest } = schema;
  const inner = keywordsOf(rest);
  if (typeof $ref === 'string') inner['$ref'] = idOf($ref);
  const parts = [...alternatives(oneOf), ...(Array.isArray(allOf) ? allOf.map(jsonSchema) : [])];
  if (parts.length > 0) inner['allOf'] = parts;
  return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner;
}

function keywordsOf(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keywords = Object.entries(schema).filter(
    ([name]) => !name.startsWith('x-') && !SAID_ONLY.has(name),
  );
  return Object.fromEntries(
    keywords.map(([name, value]) => [name, name === 'enum' ? value : jsonSchema(value)]),
  );
}

function alternatives(oneOf: unknown): readonly unknown[] {
  return oneOf === undefined ? [] : [{ anyOf: jsonSchema(oneOf) }];
}
