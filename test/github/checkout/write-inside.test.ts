import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { writeInside } from '@embargo/github';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;
let workspace: string;

beforeEach(() => {
  sandbox = openSandbox();
  workspace = path.join(sandbox.folder, 'workspace');
  mkdirSync(workspace);
  sandbox.write('outside/kept.txt', 'kept');
});

afterEach(() => {
  sandbox.remove();
});

function write(name: string, isPrivate?: boolean): string {
  const kept = isPrivate === undefined ? {} : { isPrivate };
  writeInside(workspace, { input: 'report-file', name, text: 'new', ...kept });
  return path.join(workspace, name);
}

test.each(['a.txt', 'deep/in/a.txt', './a.txt', 'deep/../a.txt', '..a.txt'])(
  'a file is written at %s, with its folders',
  (name) => {
    expect(readFileSync(write(name), 'utf8')).toBe('new');
  },
);

test('an older file is replaced', () => {
  sandbox.write('workspace/a.txt', 'old');
  expect(readFileSync(write('a.txt'), 'utf8')).toBe('new');
});

test('what is private is read by its owner alone', () => {
  const file = write('deep/a.txt', true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

test('a link inside the workspace may lead to another place inside', () => {
  mkdirSync(path.join(workspace, 'real'));
  symlinkSync('real', path.join(workspace, 'link'));
  expect(readFileSync(write('link/a.txt'), 'utf8')).toBe('new');
});

test.each([
  '',
  '.',
  '..',
  '../a.txt',
  '../outside/kept.txt',
  '../workspace-of-another/a.txt',
  'deep/../../a.txt',
  '/tmp/a.txt',
  'away/kept.txt',
  'away/deep/a.txt',
  'file',
  'nowhere',
])('nothing is written outside: %j', (name) => {
  symlinkSync('../outside', path.join(workspace, 'away'));
  symlinkSync('../outside/kept.txt', path.join(workspace, 'file'));
  symlinkSync('../outside/new.txt', path.join(workspace, 'nowhere'));
  expect(() => write(name)).toThrow(
    expect.objectContaining({
      code: 'INPUT_INVALID',
      message: 'Input "report-file" leads out of the workspace, expected a path inside',
    }),
  );
  expect(readFileSync(path.join(sandbox.folder, 'outside/kept.txt'), 'utf8')).toBe('kept');
  expect(statSync(path.join(sandbox.folder, 'outside/new.txt'), { throwIfNoEntry: false })).toBe(
    undefined,
  );
});
