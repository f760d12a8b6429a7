import { lint, readPolicy, rules } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

import { blocksOf } from './document.ts';

test('a table is read as one up to its 10,000th row, and as text behind it', () => {
  const blocks = blocksOf(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(10_010)}`);
  const rows = blocks.filter(([kind]) => kind === 'table-row');
  expect(rows.length).toBeGreaterThanOrEqual(9_999);
  expect(rows.length).toBeLessThan(10_010);
  expect(blocks.some(([kind]) => kind === 'paragraph')).toBe(true);
});

test('a paragraph of more than 16 KB is read as several, and none of it is lost', () => {
  const line = 'Mail us what you found, and we answer in three days.';
  const blocks = blocksOf(`${line}\n`.repeat(1000));
  expect(blocks.length).toBeGreaterThan(1);
  expect(
    blocks
      .map(([, text]) => text)
      .join(' ')
      .split(line),
  ).toHaveLength(1001);
});

test('a rule reports at most a thousand places', () => {
  const policy = readPolicy('SECURITY.md', '# One\n\nText.\n\n'.repeat(2000));
  const { diagnostics } = lint({ ...policy, profile: 'strict', repository: undefined }, rules);
  const found = diagnostics.find(({ rule }) => rule === 'duplicate-heading');
  // The first place, and those related to it.
  expect(found?.related).toHaveLength(999);
});
