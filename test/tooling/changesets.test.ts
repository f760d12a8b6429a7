import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The parts of this checkout that say what is released. */
let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
  const packages = globSync(['package.json', '{packages,actions}/*/package.json'], { cwd: ROOT });
  for (const name of ['.changeset', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...packages]) {
    cpSync(path.join(ROOT, name), path.join(sandbox.folder, name), { recursive: true });
  }
  sandbox.commit();
});
afterEach(() => {
  sandbox.remove();
});

test('every changeset becomes a line of the changelog, and the suite alone gets a version', () => {
  const added = 'The gate tells the time.';
  sandbox.write('.changeset/new.md', `---\n'embargo': minor\n---\n\n${added}\n`);
  const texts = readdirSync(path.join(sandbox.folder, '.changeset'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => read(`.changeset/${name}`).split('---\n').at(-1)?.trim() ?? '');
  const before = versions();
  const bin = path.join(ROOT, 'node_modules/@changesets/cli/bin.js');
  const run = spawnSync(process.execPath, [bin, 'version'], {
    cwd: sandbox.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  // Further lines of a text are set in under its first.
  const changelog = read('CHANGELOG.md').replaceAll('\n  ', '\n');
  for (const text of texts) expect(changelog).toContain(`${text}\n`);
  expect(readdirSync(path.join(sandbox.folder, '.changeset'))).toEqual([
    'README.md',
    'config.json',
  ]);
  const { 'package.json': suite, ...others } = versions();
  const { 'package.json': suiteBefore, ...othersBefore } = before;
  expect(suite).not.toBe(suiteBefore);
  expect(others).toEqual(othersBefore);
});

function read(name: string): string {
  return readFileSync(path.join(sandbox.folder, name), 'utf8');
}

function versions(): Readonly<Record<string, string | undefined>> {
  const files = globSync(['package.json', '*/*/package.json'], { cwd: sandbox.folder });
  return Object.fromEntries(
    files.map((file) => [file, (JSON.parse(read(file)) as { version?: string }).version]),
  );
}
