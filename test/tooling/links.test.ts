import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = globSync(
  [
    'README.md',
    'CHANGELOG.md',
    '.changeset/README.md',
    '.github/CONTRIBUTING.md',
    '{actions,packages}/*/README.md',
    'docs/**/*.md',
  ],
  { cwd: ROOT },
).sort();
const FENCED = /^```[\s\S]*?^```$/gm;
const CODE = /`[^`\n]*`/g;

/** The links of a page to files of this checkout. */
function linksIn(page: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const prose = text.replaceAll(FENCED, '').replaceAll(CODE, '');
  return (
    [...prose.matchAll(/\]\(([^()\s#]+)(?:#[^()\s]*)?\)/g)]
      .map(([, link = '']) => link)
      // A text about links may show one that leads nowhere.
      .filter((link) => link !== '…' && !/^[a-z]+:/.test(link))
  );
}

test.each(PAGES)('every link of %s leads to a file', (page) => {
  const folder = path.dirname(path.join(ROOT, page));
  expect(linksIn(page).filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
});

test('every page of the documents can be reached from their first page', () => {
  const reached = new Set(['docs/README.md']);
  for (const page of reached) {
    for (const link of linksIn(page)) {
      const name = path.join(path.dirname(page), link);
      if (name.endsWith('.md') && name.startsWith('docs/')) reached.add(name);
    }
  }
  expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});
