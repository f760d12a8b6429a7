import { EmbargoError, FACT_TITLES } from '@embargo/core';
import type { Diagnostic, FactName } from '@embargo/core';

import { parseJsonOrYaml, sayPlace } from '../config/yaml.ts';
import type { LocatedYaml } from '../config/yaml.ts';
import { locate } from '../define-rule.ts';
import { factAt, headingFor } from '../define-schema-rule.ts';
import type { SchemaViolation } from '../define-schema-rule.ts';
import type { Policy } from '../read-policy.ts';
import { engineDiagnostic } from './cards.ts';
import { FACT_HEADINGS } from './fact-headings.ts';

/** Judges the facts by a JSON schema (draft 2020-12) that a team hands in; ajv is loaded for it. */
export async function judgeBySchema(
  policy: Policy,
  schema: { readonly path: string; readonly text: string },
): Promise<Diagnostic[]> {
  // A bundle gives a CommonJS module's exports as its default alone.
  const { Ajv2020 } = (await import('ajv/dist/2020.js')).default;
  const located = await parseJsonOrYaml(schema.path, schema.text);
  const validate = compile(new Ajv2020({ allErrors: true, strict: false }), schema.path, located);
  if (validate(policy.facts) === true) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((violation) => diagnosticOf(violation, policy));
}

interface Validate {
  (facts: unknown): unknown;
  errors?: readonly SchemaViolation[] | null;
}

interface Compiler {
  readonly compile: (schema: object | boolean) => Validate;
  readonly validateSchema: (schema: object | boolean) => unknown;
  readonly errors?: readonly SchemaViolation[] | null;
}

function compile(ajv: Compiler, path: string, { value, spanOf }: LocatedYaml): Validate {
  if (typeof value !== 'boolean' && (typeof value !== 'object' || value === null)) {
    throw new EmbargoError('SCHEMA_INVALID', `${path}:1:1 is no JSON schema, expected an object`);
  }
  if (ajv.validateSchema(value) === true) return compiled(ajv, path, value);
  const [first] = ajv.errors ?? [];
  const place = sayPlace(spanOf(first?.instancePath ?? ''));
  const said = first?.message ?? 'does not fit the draft';
  throw new EmbargoError('SCHEMA_INVALID', `${path}:${place} is no JSON schema: it ${said}`);
}

/** A schema may fit its draft and still refer to what is not there. */
function compiled(ajv: Compiler, path: string, schema: object | boolean): Validate {
  try {
    return ajv.compile(schema);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new EmbargoError('SCHEMA_INVALID', `${path}:1:1 is no JSON schema: ${said}`, { cause });
  }
}

function diagnosticOf(violation: SchemaViolation, { document, facts }: Policy): Diagnostic {
  const { instancePath, params, message = 'does not fit' } = violation;
  const place = factAt(facts, instancePath);
  if (place !== undefined) {
    const said = `${titleOf(instancePath)} ${message}, as the schema of this repository expects`;
    return engineDiagnostic('custom-schema', { message: said, ...locate(place, document) });
  }
  const missing = typeof params['missingProperty'] === 'string' ? params['missingProperty'] : '';
  const headings = FACT_HEADINGS[missing as FactName] ?? [];
  const said =
    missing === ''
      ? `The facts ${message}, as the schema of this repository expects`
      : `${titleOf(`/${missing}`)} is not stated, the schema of this repository expects it`;
  const where = headingFor(document, headings);
  return engineDiagnostic('custom-schema', { message: said, ...locate(where, document) });
}

function titleOf(instancePath: string): string {
  const [, fact = '', ...rest] = instancePath.split('/');
  const title = (FACT_TITLES as Readonly<Record<string, string>>)[fact] ?? fact;
  const detail = rest.filter((key) => !/^\d+$/.test(key)).join('.');
  return detail === '' ? title : `${title} (${detail})`;
}
