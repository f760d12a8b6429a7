import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { checks } from '../../actions/gate-advisory/src/checks/index.ts';
import { checkPages } from '../../packages/tooling/src/gate-checks/generate-check-pages.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/gate');

test.each(checkPages())('the page %s is the one that is checked in', (name, text) => {
  expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
});

test('every check has a page, which says what opens the gate again', () => {
  const pages = new Map(checkPages());
  for (const { id, promise } of checks) {
    const page = pages.get(`${id}.md`);
    expect(page).toContain(promise);
    expect(page).toContain(`/waive ${id} REASON`);
    expect(pages.get('checks.md')).toContain(`| [${id}](${id}.md) |`);
  }
});
