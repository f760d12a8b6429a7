import { readFileSync } from 'node:fs';
import path from 'node:path';

import { VARIABLES } from '@embargo/core';
import { expect, test } from '@jest/globals';

const PAGE = path.resolve(import.meta.dirname, '../../../docs/notices.md');

test('every variable of a notice is in its page', () => {
  const named = new Set(
    [...readFileSync(PAGE, 'utf8').matchAll(/`(\w{1,40})`/g)].map(([, name = '']) => name),
  );
  expect([...VARIABLES].filter((name) => !named.has(name))).toEqual([]);
});
