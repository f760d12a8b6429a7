import { globSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { errorsIn, misfitsIn, stepsOf, textOf } from './grammar.ts';
import type { Workflow } from './grammar.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Each whole workflow that a page shows. */
const EXAMPLES = globSync(['README.md', 'actions/*/README.md', 'docs/**/*.md'], { cwd: ROOT })
  .sort()
  .flatMap((page) =>
    [...textOf(page).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) =>
      /^jobs:$/m.test(text) ? [{ page, text }] : [],
    ),
  );

test('every page of an action shows how it is used', () => {
  const actions = globSync('actions/*/README.md', { cwd: ROOT });
  const shown = new Set(EXAMPLES.map(({ page }) => page));
  expect(actions.filter((page) => !shown.has(page))).toEqual([]);
});

describe.each(EXAMPLES)('the example of $page', ({ page, text }) => {
  const workflow = parse(text) as Workflow;

  test("fits GitHub's own grammar", async () => {
    // A page may show the last job alone, after others that it names.
    expect(await errorsIn(page, text.replace(/^ +needs: .*\n/m, ''))).toEqual([]);
  });

  test('gives our actions what they have, and what they must have', () => {
    expect(misfitsIn(workflow)).toEqual([]);
  });

  test('says what it may do, and reaches other actions by commit', () => {
    expect(workflow.permissions).toBeDefined();
    const uses = stepsOf(workflow).flatMap(({ uses: used }) => used ?? []);
    for (const used of uses) expect(used).toMatch(/@(?:[0-9a-f]{40}|COMMIT)$/);
  });
});
