import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readChecksums, readReleaseFolder } from '@embargo/signatures';
import { afterAll, expect, test } from '@jest/globals';

import { filesOf, newWorld, removeFolder, writeFolder } from '../support/release/signed-release.ts';
import { whereInstalled } from '../support/where-installed.ts';

whereInstalled('sha256sum')('sha256sum', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-sums-'));
  const names = ['forge-linux', 'forge darwin', 'größe.txt'];
  for (const name of names) writeFileSync(path.join(folder, name), `bytes of ${name}`);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    { form: 'text', words: ['--text'] },
    { form: 'binary', words: ['--binary'] },
    { form: 'tagged', words: ['--tag'] },
  ])('writes manifests that we read, in its $form form', async ({ words }) => {
    const manifest = execFileSync('sha256sum', [...words, ...names], { cwd: folder });
    const checksums = readChecksums(manifest);
    const { assets } = await readReleaseFolder(folder);
    const ours = new Map(names.map((name) => [name, assets.get(name)?.sha256]));
    expect(checksums).toEqual({ status: 'read', value: ours });
  });

  test('agrees with us on the release that the tests sign', () => {
    const release = writeFolder(filesOf(newWorld()));
    try {
      const check = (): number | null =>
        spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release }).status;
      expect(check()).toBe(0);
      writeFileSync(path.join(release, 'forge-1.4.2-linux-amd64'), 'other');
      expect(check()).toBe(1);
    } finally {
      removeFolder(release);
    }
  });
});
