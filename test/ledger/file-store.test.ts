import { readdirSync } from 'node:fs';
import path from 'node:path';

import { openFileStore } from '@embargo/ledger';
import { afterAll, expect, test } from '@jest/globals';

import { openSandbox } from '../support/sandbox.ts';
import { CASE, ledgerOver, SECRET, waiverFor } from './a-case.ts';
import { describeStore } from './store-contract.ts';

const sandbox = openSandbox();
let places = 0;

afterAll(() => {
  sandbox.remove();
});

function newFolder(): string {
  places += 1;
  return path.join(sandbox.folder, String(places));
}

describeStore('a store of files', () => {
  const folder = newFolder();
  return () => openFileStore({ folder, secret: SECRET });
});

test('the names of folders and files tell nothing of the case', async () => {
  const folder = newFolder();
  await ledgerOver(openFileStore({ folder, secret: SECRET })).record(CASE, () => [waiverFor('a')]);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  expect(names).toHaveLength(2);
  expect(names[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(names[1]).toBe(path.join(names[0] ?? '', '00000001.jsonl'));
});
