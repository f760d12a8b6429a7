import { symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { writeManifest } from '../../../actions/build-release/src/artifacts/manifest.ts';
import type { Manifest } from '../../../actions/build-release/src/artifacts/manifest.ts';
import { builtSbom, takeBuilt } from '../../../actions/build-release/src/artifacts/take-built.ts';
import { openDisk } from '../../../actions/build-release/src/machine/open-disk.ts';
import type { Disk } from '../../../actions/build-release/src/machine/disk.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;
let disk: Disk;

beforeEach(() => {
  sandbox = openSandbox();
  disk = openDisk(sandbox.folder, 'release');
});

afterEach(() => {
  sandbox.remove();
});

function put(folder: string, name: string, change: Partial<Manifest> = {}): Manifest {
  const file = sandbox.write(`${folder}/assets/${name}`, name);
  const { sha256, size } = disk.hash(file);
  const manifest: Manifest = {
    schemaVersion: 1,
    tag: 'v1.2.3',
    version: '1.2.3',
    commit: '0123456789abcdef0123456789abcdef01234567',
    isClean: true,
    sourceDateEpoch: 1_700_000_000,
    runId: '3003',
    artifacts: [{ name, platform: 'any', sha256, size }],
    ...change,
  };
  sandbox.write(`${folder}/manifest.json`, writeManifest(manifest));
  return manifest;
}

test('builds of several jobs are taken together', async () => {
  put('one', 'a.txt');
  put('two', 'b.txt');
  const { artifacts, manifests } = await takeBuilt(['one', 'two'], disk);
  expect(artifacts.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  expect(manifests).toHaveLength(2);
});

test('a file that changed since is refused', async () => {
  put('one', 'a.txt');
  sandbox.write('one/assets/a.txt', 'other');
  await expect(takeBuilt(['one'], disk)).rejects.toThrow('is not what its manifest pins');
});

test('a file that became a link is refused', async () => {
  put('one', 'a.txt');
  const file = path.join(sandbox.folder, 'one/assets/a.txt');
  unlinkSync(file);
  symlinkSync('/etc/passwd', file);
  await expect(takeBuilt(['one'], disk)).rejects.toThrow('is no regular file');
});

test.each([
  ['a tag', { tag: 'v1.2.4' }],
  ['a commit', { commit: 'f'.repeat(40) }],
  ['a time', { sourceDateEpoch: 1 }],
] as const)('builds that differ in %s are refused', async (_, change) => {
  put('one', 'a.txt');
  put('two', 'b.txt', change);
  await expect(takeBuilt(['one', 'two'], disk)).rejects.toThrow(
    'of different tags, commits or times',
  );
});

test('two builds of one name are refused', async () => {
  put('one', 'a.txt');
  put('two', 'A.txt');
  await expect(takeBuilt(['one', 'two'], disk)).rejects.toThrow('where case is not told apart');
});

test.each([
  ['../../etc/passwd', 'has a path separator'],
  ['..', 'is a step in a path'],
  ['a\u202eb', 'has a character that is not seen'],
])('the name %j is refused', async (name, why) => {
  put('one', 'a.txt', {
    artifacts: [{ name, platform: 'any', sha256: 'a'.repeat(64), size: 1 }],
  });
  await expect(takeBuilt(['one'], disk)).rejects.toThrow(why);
});

describe('a manifest is refused', () => {
  const good = { name: 'a', platform: 'any', sha256: 'a'.repeat(64), size: 1 };
  test.each([
    '{',
    '[]',
    'null',
    '\u0000',
    '{"schemaVersion":1}',
    JSON.stringify({ schemaVersion: 2 }),
    JSON.stringify({ schemaVersion: 1, tag: 'v1', version: '1', artifacts: [good] }),
    `${' '.repeat(1_100_000)}{}`,
  ])('%#', async (text) => {
    sandbox.write('odd/manifest.json', text);
    await expect(takeBuilt(['odd'], disk)).rejects.toThrow('expected the one that a build wrote');
  });

  test.each([
    { isClean: false },
    { artifacts: [] },
    { artifacts: [{ ...good, sha256: 'A'.repeat(64) }] },
    { artifacts: [{ ...good, size: '1' }] },
    { commit: 'main' },
    { sbom: {} },
    { runId: 1 },
  ])('with %j', async (change) => {
    sandbox.write('odd/manifest.json', JSON.stringify({ ...put('one', 'a.txt'), ...change }));
    await expect(takeBuilt(['odd'], disk)).rejects.toThrow('has another form');
  });

  test('that is absent', async () => {
    await expect(takeBuilt(['none'], disk)).rejects.toThrow('The manifest in "none" is absent');
  });
});

describe('the SBOM of the builds', () => {
  function withSbom(folder: string, content: string): Manifest {
    const file = sandbox.write(`${folder}/assets/sbom.cdx.json`, content);
    return put(folder, `${folder}.txt`, {
      sbom: { name: 'sbom.cdx.json', sha256: disk.hash(file).sha256 },
    });
  }

  test('is the one that they share', () => {
    const manifests = [withSbom('one', 'x'), put('two', 'b.txt'), withSbom('three', 'x')];
    const found = builtSbom(['one', 'two', 'three'], manifests, disk);
    expect(found?.bytes.toString()).toBe('x');
    expect(builtSbom(['two'], [put('two', 'b.txt')], disk)).toBeUndefined();
  });

  test('is refused where they differ or it was changed', () => {
    const manifests = [withSbom('one', 'x'), withSbom('two', 'y')];
    expect(() => builtSbom(['one', 'two'], manifests, disk)).toThrow('The SBOMs of the builds');
    sandbox.write('one/assets/sbom.cdx.json', 'changed');
    expect(() => builtSbom(['one'], manifests.slice(0, 1), disk)).toThrow(
      'The SBOMs of the builds',
    );
  });
});
