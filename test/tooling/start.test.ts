import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');

function start(...words: readonly string[]) {
  const script = path.join(ROOT, 'packages/tooling/src/start.ts');
  return spawnSync(process.execPath, [script, ...words], { cwd: ROOT, encoding: 'utf8', env: {} });
}

test('--help says what it does', () => {
  const { stdout, status } = start('--help');
  expect(stdout).toContain('Usage: npm start [-- FILE]');
  expect(status).toBe(0);
});

test.each([
  { words: ['docs'], says: 'docs is a folder, expected the path of a security policy' },
  { words: ['a.md', 'b.md'], says: '2 files were given, expected one policy' },
  { words: ['--nope'], says: '"--nope" is no option, expected a policy' },
  { words: ['nowhere.md'], says: 'nowhere.md cannot be read' },
])('$words ends in one sentence and 2', ({ words, says }) => {
  const { stderr, status } = start(...words);
  expect(stderr).toContain(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
