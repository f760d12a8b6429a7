import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { promisesOf } from '@embargo/core';
import type { PolicyPromise } from '@embargo/core';
import { readDuties, readPolicy, rules } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

import { checks } from '../../actions/gate-advisory/src/checks/index.ts';
import { USAGE } from '../../packages/case/src/commands/command.ts';
import { describeShared, readShared } from '../support/shared.ts';
import { FROM_DAY_TO_RETROSPECTIVE } from './from-day-to-retrospective.ts';
import { FROM_REPORT_TO_FORK } from './from-report-to-fork.ts';
import type { Keep, ModelPromise, Shown } from './keepers.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TABLE = path.join(ROOT, 'docs/promises.md');

const PROMISES = [...FROM_REPORT_TO_FORK, ...FROM_DAY_TO_RETROSPECTIVE];

/** The model policies by the letter that stands for each, in the order of their columns. */
const SYSTEMS = [
  ['T', 'toolhive-registry-server', 'ToolHive'],
  ['M', 'minder', 'Minder'],
  ['S', 'sigstore', 'Sigstore'],
  ['K', 'kurator', 'Kurator'],
  ['P', 'kappital', 'Kappital'],
] as const;

test('each of the 90 promises stands here once, in order', () => {
  const numbers = Array.from({ length: 90 }, (_, index) => index + 1);
  expect(PROMISES.map(({ number }) => number)).toEqual(numbers);
});

test('each is kept by something, and shown by a test', () => {
  const bare = PROMISES.filter(({ keptBy, shownBy }) => keptBy.length * shownBy.length === 0);
  expect(bare).toEqual([]);
});

test.each(PROMISES)('what keeps $number exists: $promise', ({ keptBy }) => {
  expect(keptBy.filter((keep) => !exists(keep))).toEqual([]);
});

test.each(PROMISES)('the tests that show $number exist: $promise', ({ shownBy }) => {
  expect(shownBy.filter((shown) => !isTest(shown))).toEqual([]);
});

test('the table is what these tests say', () => {
  const text = table();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(TABLE, text);
  expect(readFileSync(TABLE, 'utf8')).toBe(text);
});

describeShared('The model policies', () => {
  test('make these promises and no others', () => {
    const rows = readShared('seeds', 'promises.md').matchAll(/^\| (\d+) \|(.+)$/gm);
    const made = [...rows].map(([, number, rest = '']) => {
      const cells = rest.split(' | ').slice(1, 1 + SYSTEMS.length);
      return [Number(number), cells.map((cell) => cell.trim() !== '-')];
    });
    expect(
      PROMISES.map((one) => [one.number, SYSTEMS.map(([letter]) => makes(one, letter))]),
    ).toEqual(made);
  });

  test.each(SYSTEMS.map(([letter, system]) => ({ letter, system })))(
    'the promises of $system are read from its policy',
    ({ letter, system }) => {
      const ids = new Set(promisesIn(system).map(({ id }) => id));
      const unread = PROMISES.filter(({ read, ...one }) => {
        if (read === undefined || !makes(one, letter)) return false;
        return ids.has(read.id) === (read.butFor?.includes(letter) ?? false);
      });
      expect(unread.map(({ number, read }) => `${number} ${read?.id}`)).toEqual([]);
    },
  );
});

describeShared('What only people keep', () => {
  const asked = PROMISES.flatMap(({ keptBy }) => keptBy.filter(({ by }) => by === 'asked'));

  test('is asked for by the name that it is ticked with', () => {
    const promises = SYSTEMS.flatMap(([, system]) => promisesIn(system));
    const ticked = promises.filter(({ isTicked }) => isTicked);
    const names = new Set(ticked.map(({ id }) => id));
    expect(asked.filter(({ name }) => !names.has(name))).toEqual([]);
  });
});

function promisesIn(system: string): readonly PolicyPromise[] {
  const policy = readPolicy('SECURITY.md', readShared('seeds', system, 'SECURITY.md'));
  return promisesOf({ facts: policy.facts, duties: readDuties(policy) });
}

function makes({ made }: Pick<ModelPromise, 'made'>, letter: string): boolean {
  return made.includes(letter);
}

const ACTIONS = new Set(readdirSync(path.join(ROOT, 'actions')));
const CHECKS = new Set(checks.map(({ id }) => id));
const RULES = new Set(rules.map(({ id }) => id));
const BREACHES = readFileSync(path.join(ROOT, 'packages/core/src/roster/roster-breach.ts'), 'utf8');

function exists({ by, name }: Keep): boolean {
  switch (by) {
    case 'action':
      return ACTIONS.has(name);
    case 'check':
      return CHECKS.has(name);
    case 'rule':
      return RULES.has(name);
    case 'roster':
      return BREACHES.includes(`'${name}'`);
    case 'command':
      return Object.hasOwn(USAGE, name);
    case 'asked':
      return true;
  }
}

/** Whether a file declares a test, or a group of tests, of that title. */
function isTest([file, title]: Shown): boolean {
  const text = readFileSync(path.join(ROOT, 'test', file), 'utf8');
  const quoted = [`'${title}'`, `"${title}"`, `\`${title}\``, `'${title.replaceAll("'", "\\'")}'`];
  return quoted.some((words) => text.includes(`${words},`));
}

function table(): string {
  const systems = SYSTEMS.map(([, , name]) => name);
  return `<!-- Written by the test of this table with \`UPDATE_GOLDEN=1\`. -->

# The promises of the model policies

Five projects promise 90 things in their policies. What keeps each of them here, and the test that
shows it. A check, a rule or a kind of breach of the roster has its name in code; a command is what
people write in a comment on the advisory; \`/done NAME\` ticks what only people keep, which is asked
for in each case, or of the team, until somebody does.

| # | promise | ${systems.join(' | ')} | kept by | shown by |
|---|---|${systems.map(() => '---|').join('')}---|---|
${PROMISES.map(row).join('\n')}
`;
}

function row(one: ModelPromise): string {
  const marks = SYSTEMS.map(([letter]) => (makes(one, letter) ? '•' : ''));
  const cells = [one.promise, ...marks, one.keptBy.map(sayKeep).join(', ')];
  return `| ${one.number} | ${cells.join(' | ')} | ${one.shownBy.map(sayTest).join('; ')} |`;
}

function sayKeep({ by, name }: Keep): string {
  switch (by) {
    case 'action':
      return `[${name}](../actions/${name}/README.md)`;
    case 'check':
      return `check [${name}](gate/${name}.md)`;
    case 'rule':
      return `rule [${name}](rules/${name}.md)`;
    case 'roster':
      return `roster \`${name}\``;
    case 'command':
      return `people: \`/${name}\``;
    case 'asked':
      return `people: \`/done ${name}\``;
  }
}

function sayTest([file, title]: Shown): string {
  return `[${title.replaceAll('|', '\\|')}](../test/${file})`;
}
