import { globSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { errorsIn, misfitsIn, stepsOf, textOf } from './grammar.ts';
import type { Workflow } from './grammar.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Our own workflows, and those to copy. */
const WORKFLOWS = ['.github/workflows', 'docs/starters'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => path.join(folder, name)),
);

describe.each(WORKFLOWS)('%s', (file) => {
  const text = textOf(file);
  const workflow = parse(text) as Workflow;

  test("fits GitHub's own grammar", async () => {
    expect(await errorsIn(file, text)).toEqual([]);
  });

  test('grants nothing but what a job asks for, each with its reason', () => {
    expect(workflow.permissions).toEqual({});
    const grants = text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? [];
    const asked = Object.values(workflow.jobs).flatMap(({ permissions = {} }) =>
      Object.keys(permissions),
    );
    expect(grants).toHaveLength(asked.length);
    for (const grant of grants) expect(grant).toMatch(/ # .{10}/);
  });

  test('reaches other actions by commit, and our own by the commit that was pinned', () => {
    const uses = text.match(/\buses: .*$/gm) ?? [];
    for (const used of uses) {
      expect(used).toMatch(
        /^uses: (?:\$\/actions\/[a-z-]+ #|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+(?: # zizmor: ignore\[github-app\])?$|OWNER\/embargo\/[\w./-]+@COMMIT$)/,
      );
    }
  });

  test('puts no text of an event into a shell', () => {
    const scripts = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(scripts.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('gives our actions and workflows what they have, and what they must have', () => {
    expect(misfitsIn(workflow)).toEqual([]);
  });
});

test('every starter is run by the runner in some test', () => {
  const tests = globSync('test/interop/act/*.test.ts', { cwd: ROOT }).map(textOf).join('\n');
  const starters = globSync('*/*.yml', { cwd: path.join(ROOT, 'docs/starters') });
  expect(starters.filter((file) => !tests.includes(`'${file}'`))).toEqual([]);
});

test('what does not fit is found', async () => {
  const text = `on: push
jobs:
  one: { runs-on: ubuntu-latest, needs: two, steps: [{ uses: $/actions/gate-advisory, with: { x: 1 } }] }
`;
  expect(await errorsIn('x.yml', text)).toEqual([expect.stringContaining('with no dependencies')]);
  expect(misfitsIn(parse(text) as Workflow)).toEqual([
    'gate-advisory has no x',
    'gate-advisory is not given mode',
  ]);
});
