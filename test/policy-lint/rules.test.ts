import { existsSync } from 'node:fs';
import path from 'node:path';

import { lint, profilesOf, readPolicy, rules } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { markedFixtures } from '../support/marked-fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/rules');

/** `ONLY=rule-id` runs one rule's fixtures while it is written. */
const only = process.env['ONLY'];
const fixtures = markedFixtures(folder).filter(({ rule }) => only === undefined || rule === only);

describe('each fixture is reported on its marked lines and nowhere else', () => {
  test.each(fixtures)('$name', (fixture) => {
    const rule = rules.find(({ id }) => id === fixture.rule);
    if (rule === undefined) throw new Error(`No rule is named ${fixture.rule}`);
    const profile = profilesOf(rule).includes('strict') ? 'strict' : profilesOf(rule)[0];
    if (profile === undefined) throw new Error(`No profile has ${rule.id}`);

    const name = fixture.file.endsWith('.md') ? 'SECURITY.md' : fixture.file;
    const readLinked = fixture.repository?.readText;
    const policy = readPolicy(name, fixture.text, readLinked === undefined ? {} : { readLinked });
    const { repository } = fixture;
    const { diagnostics } = lint({ ...policy, repository, profile }, [rule]);

    const lines = diagnostics.flatMap(({ path, span, related }) => [
      ...(path === name ? [span.start.line] : []),
      ...related.filter((place) => place.path === name).map((place) => place.span.start.line),
    ]);
    expect([...new Set(lines)].sort((one, other) => one - other)).toEqual(fixture.lines);
  });
});

test.each(rules.filter(({ id }) => only === undefined || id === only))(
  '$id has a good and a bad example',
  ({ id }) => {
    for (const name of ['good.md', 'bad.md']) {
      expect(existsSync(path.join(folder, id, name)) ? name : `${id}/${name} is absent`).toBe(name);
    }
  },
);

test('codes and ids are unique', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
