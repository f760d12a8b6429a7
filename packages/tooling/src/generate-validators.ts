import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { PROFILES, profilesOf, rules } from '@embargo/policy-lint';
import type { Profile, SchemaRule } from '@embargo/policy-lint';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

import { writeChanged } from './write-changed.ts';

const BASE = 'https://embargo.example/schemas';
const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Documents that people write, the module of their validator, and what it exports. */
const DOCUMENTS = [
  {
    schema: 'embargo-config',
    file: 'packages/policy-lint/src/generated/config-validator.js',
    name: 'validateConfig',
  },
  {
    schema: 'roster',
    file: 'packages/policy-lint/src/generated/roster-validator.js',
    name: 'validateRoster',
  },
  {
    schema: 'notice-case',
    file: 'packages/core/src/notice/generated/case-validator.js',
    name: 'validateNoticeCase',
    // Written by hand for a preview: what is missing is told at once.
    allErrors: true,
  },
  {
    schema: 'distributors',
    file: 'packages/core/src/distributors/generated/roster-validator.js',
    name: 'validateDistributors',
  },
  {
    schema: 'release-policy',
    file: 'packages/signatures/src/generated/policy-validator.js',
    name: 'validateReleasePolicy',
  },
] as const;

const schemaRules = rules.filter((rule): rule is SchemaRule => rule.kind === 'schema');

/** Writes the profiles' JSON schemas, and the validator of each schema rule compiled ahead. */
export async function generateValidators(root: string): Promise<void> {
  const code = compile(schemaRules);
  await writeChanged(path.join(root, 'packages/policy-lint/src/generated/validators.js'), code);
  for (const { schema, file, name, ...options } of DOCUMENTS) {
    const code = await compileDocument(root, schema, { name, ...options });
    await writeChanged(path.join(root, file), code);
  }
  for (const profile of PROFILES) {
    const file = path.join(root, `schemas/profiles/${profile}.schema.json`);
    await writeChanged(file, `${JSON.stringify(profileSchema(profile), null, 2)}\n`);
  }
}

/** What a profile expects of the facts, for people and other programs. */
function profileSchema(profile: Profile): unknown {
  const expected = schemaRules.filter((rule) => profilesOf(rule).includes(profile));
  return {
    $schema: DRAFT,
    $id: `${BASE}/profiles/${profile}.schema.json`,
    title: `What the facts of a policy must be to pass the ${profile} profile`,
    type: 'object',
    // A profile may have rules that no schema says, and an empty list is no schema.
    ...(expected.length === 0
      ? {}
      : { allOf: expected.map(({ id }) => ({ $ref: `#/$defs/${id}` })) }),
    $defs: Object.fromEntries(
      expected.map(({ id, summary, schema }) => [id, { description: summary, ...schema }]),
    ),
  };
}

function compile(subjects: readonly SchemaRule[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    messages: false,
    code: { source: true, esm: true },
    schemas: subjects.map(({ id, schema }) => ({ $id: id, ...schema })),
  });
  const names = Object.fromEntries(subjects.map(({ id }) => [camelCase(id), id]));
  const body = withImports(standalone.default(ajv, names));
  const table = subjects.map(({ id }) => `  '${id}': ${camelCase(id)},\n`);
  return `${body}\nexport const validators = {\n${table.join('')}};\n`;
}

interface Compiled {
  readonly name: string;
  readonly allErrors?: boolean;
}

async function compileDocument(
  root: string,
  schema: string,
  { name, allErrors = false }: Compiled,
): Promise<string> {
  const text = await readFile(path.join(root, `schemas/${schema}.schema.json`), 'utf8');
  const ajv = new Ajv2020({
    allErrors,
    strict: true,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const validate = ajv.compile(JSON.parse(text) as object);
  const code = withImports(standalone.default(ajv, validate));
  return `${code}\nexport const ${name} = validate;\n`;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Ajv's `require`s become imports, for a module has no `require`. */
function withImports(code: string): string {
  const required = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_, name: string) => {
    const alias = required.get(name) ?? `required${String(required.size)}`;
    required.set(name, alias);
    return alias;
  });
  const imports = [...required].map(([name, alias]) => `import ${alias} from '${name}.js';\n`);
  return `${imports.join('')}${body}`;
}
