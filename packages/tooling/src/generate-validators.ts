import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { PROFILES, profilesOf, rules } from '@embargo/policy-lint';
import type { Profile, SchemaRule } from '@embargo/policy-lint';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const BASE = 'https://embargo.example/schemas';
const EXPECTATIONS = `${BASE}/expectations.schema.json`;

const schemaRules = rules.filter((rule): rule is SchemaRule => rule.kind === 'schema');

/** Writes the profiles' JSON schemas and the validators compiled from them. */
export async function generateValidators(root: string): Promise<void> {
  const expectations = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: EXPECTATIONS,
    title: 'What the schema rules expect of the facts',
    $defs: Object.fromEntries(
      schemaRules.map(({ id, summary, schema }) => [id, { description: summary, ...schema }]),
    ),
  };
  const profiles = PROFILES.map((profile) => profileSchema(profile));
  const ajv = new Ajv2020({
    allErrors: true,
    inlineRefs: false,
    strict: false,
    code: { source: true, esm: true, lines: true },
    schemas: [expectations, ...profiles],
  });
  const ids = Object.fromEntries(PROFILES.map((profile) => [camelCase(profile), idOf(profile)]));
  const code = toModule(standalone.default(ajv, ids));
  const folder = path.join(root, 'packages/policy-lint/src/generated');
  await writeFile(path.join(folder, 'validators.js'), code);
  await writeJson(path.join(root, 'schemas/expectations.schema.json'), expectations);
  for (const profile of profiles) {
    const name = profile.title.replaceAll(' ', '-');
    await writeJson(path.join(root, `schemas/profiles/${name}.schema.json`), profile);
  }
}

function profileSchema(profile: Profile) {
  const expected = schemaRules.filter((rule) => profilesOf(rule).includes(profile));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: idOf(profile),
    title: profile,
    description: `What the facts of a policy must be to pass the ${profile} profile`,
    allOf: [
      { type: 'object' },
      ...expected.map(({ id }) => ({ $ref: `${EXPECTATIONS}#/$defs/${id}` })),
    ],
  };
}

function idOf(profile: Profile): string {
  return `${BASE}/profiles/${profile}.schema.json`;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** One export by profile name; ajv's `require`s become imports, for a bundle has no `require`. */
function toModule(code: string): string {
  const required = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_, name: string) => {
    const alias = `required${String(required.size)}`;
    const known = required.get(name);
    if (known === undefined) required.set(name, alias);
    return known ?? alias;
  });
  const imports = [...required].map(([name, alias]) => `import ${alias} from '${name}.js';\n`);
  const names = PROFILES.map((profile) => `  '${profile}': ${camelCase(profile)},\n`);
  return `${imports.join('')}${body}\nexport const validators = {\n${names.join('')}};\n`;
}

async function writeJson(file: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const old = await readFile(file, 'utf8').catch(() => undefined);
  if (old !== text) await writeFile(file, text);
}
