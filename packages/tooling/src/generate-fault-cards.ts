import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { FAULTS } from '@embargo/rehearsal';

import { writeChanged } from './write-changed.ts';

const PAGE = 'docs/rehearsal.md';
const [OPENING, CLOSING] = ['<!-- cards -->', '<!-- /cards -->'] as const;

/** Writes the cards of a rehearsal into their page. */
export async function generateFaultCards(root: string): Promise<void> {
  const file = path.join(root, PAGE);
  await writeChanged(file, withFaultCards(await readFile(file, 'utf8')));
}

/** The page with the table of the cards as they are. */
export function withFaultCards(page: string): string {
  const rows = FAULTS.map(({ name, does, expected }) => `| \`${name}\` | ${does} | ${expected} |`);
  const head = ['| card | what happens | how it has to end |', '|---|---|---|'];
  const from = page.indexOf(OPENING);
  const until = page.indexOf(CLOSING, from);
  if (from < 0 || until < 0) return page;
  const table = [OPENING, '', ...head, ...rows, '', ''].join('\n');
  return page.slice(0, from) + table + page.slice(until);
}
