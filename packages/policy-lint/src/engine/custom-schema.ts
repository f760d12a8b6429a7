import { EmbargoError, FACT_TITLES } from '@embargo/core';
import type { Diagnostic, FactName } from '@embargo/core';

import { parseYaml } from '../config/yaml.ts';
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
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { value } = await parseYaml(schema.path, schema.text);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const validate = compile(ajv, schema.path, value);
  if (validate(policy.facts) === true) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((violation) => diagnosticOf(violation, policy));
}

interface Validate {
  (facts: unknown): unknown;
  errors?: readonly SchemaViolation[] | null;
}

function compile(
  ajv: { readonly compile: (schema: object | boolean) => Validate },
  path: string,
  schema: unknown,
): Validate {
  try {
    if (typeof schema === 'boolean') return ajv.compile(schema);
    if (typeof schema === 'object' && schema !== null) return ajv.compile(schema);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new EmbargoError('SCHEMA_INVALID', `${path} is no JSON schema: ${said}`, { cause });
  }
  throw new EmbargoError('SCHEMA_INVALID', `${path} is no JSON schema, expected an object`);
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
