import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readArtifactLines } from '../../../actions/build-release/src/artifacts/artifact-lines.ts';
import { collectArtifacts } from '../../../actions/build-release/src/artifacts/collect.ts';
import type { CollectedArtifact } from '../../../actions/build-release/src/artifacts/artifact.ts';
import { openDisk } from '../../../actions/build-release/src/machine/open-disk.ts';
import { tar, zip } from '../../support/archives.ts';
import { AMD64, ARM64, elfHeader, machOHeader, peHeader } from '../../support/program-headers.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.write('dist/forge-linux', elfHeader({ machine: AMD64.elf }));
  sandbox.write('dist/forge-darwin', machOHeader(ARM64.machO));
  sandbox.write('dist/forge.exe', peHeader(AMD64.pe));
  sandbox.write('dist/notes.txt', 'notes');
});

afterEach(() => {
  sandbox.remove();
});

async function collect(lines: string): Promise<readonly CollectedArtifact[]> {
  return collectArtifacts(readArtifactLines(lines), openDisk(sandbox.folder, 'release'));
}

test('every file is found with its platform, size and digest', async () => {
  const found = await collect('linux/amd64 dist/forge-linux\n\n  any   dist/*.txt ');
  expect(found).toEqual([
    expect.objectContaining({ name: 'forge-linux', platform: 'linux/amd64', size: 256 }),
    expect.objectContaining({
      name: 'notes.txt',
      platform: 'any',
      sha256: 'ab5aa97074c454a0632057e704220d9a6678fbf773a0a5806fc09b8173b07309',
    }),
  ]);
});

test.each([
  ['linux/arm64 dist/forge-linux', 'is for linux/amd64, expected linux/arm64'],
  ['linux/amd64 dist/forge.exe', 'is for windows/amd64, expected linux/amd64'],
  ['darwin/amd64 dist/forge-darwin', 'is for darwin/arm64, expected darwin/amd64'],
  ['any dist/forge-darwin', 'is a program for darwin/arm64, expected its platform'],
  ['linux/amd64 dist/notes.txt', 'is no program that can be read'],
  ['linux/amd64 dist/missing', 'No file is at "dist/missing" after the build'],
])('%s is refused', async (lines, sentence) => {
  await expect(collect(lines)).rejects.toThrow(
    expect.objectContaining({ code: 'ARTIFACT_WRONG', message: expect.stringContaining(sentence) }),
  );
});

describe('an archive', () => {
  const linux = { name: 'forge/forge', content: elfHeader({ machine: AMD64.elf }) };
  const windows = { name: 'forge/forge.exe', content: peHeader(AMD64.pe) };
  const notes = { name: 'forge/NOTES', content: Buffer.from('notes') };

  test.each([
    ['forge.tar.gz', gzipSync(tar([linux, notes])), 'linux/amd64'],
    ['forge.tar', tar([linux]), 'linux/amd64'],
    ['forge.zip', zip([windows, notes]), 'windows/amd64'],
    ['forge.zip', zip([windows, linux]), 'any'],
    ['notes.tar.gz', gzipSync(tar([notes])), 'any'],
  ])('%s is taken where its programs are for its platform', async (name, bytes, platform) => {
    sandbox.write(`dist/${name}`, bytes);
    expect(await collect(`${platform} dist/${name}`)).toEqual([
      expect.objectContaining({ name, platform, size: bytes.length }),
    ]);
  });

  test.each([
    ['a program for another platform', zip([windows]), '"forge/forge.exe" in the artifact'],
    ['a second program for another', zip([linux, windows]), 'is for windows/amd64, expected linux'],
    ['no program', gzipSync(tar([notes])), 'is an archive without a program'],
    ['a link', tar([linux, { name: 'x', type: '2' }]), 'cannot be opened (ARCHIVE_LINK)'],
    ['a step up', tar([linux, { name: '../x' }]), 'cannot be opened (NAME_UNSAFE)'],
    ['half of its bytes', gzipSync(tar([linux])).subarray(0, 40), '(DOCUMENT_NOT_GZIP)'],
  ])('with %s is refused', async (_, bytes, sentence) => {
    sandbox.write('dist/forge.archive', bytes);
    await expect(collect('linux/amd64 dist/forge.archive')).rejects.toThrow(
      expect.objectContaining({
        code: 'ARTIFACT_WRONG',
        message: expect.stringContaining(sentence),
      }),
    );
  });
});

test.each([
  ['', 'has 0 lines'],
  ['dist/forge-linux', 'expected a platform such as linux/amd64 or any'],
  ['Linux/AMD64 dist/forge-linux', 'expected a platform'],
  ['any ../outside', 'expected one inside the workspace'],
  ['any /etc/passwd', 'expected one inside the workspace'],
  ['any dist/../../outside', 'expected one inside the workspace'],
])('the input %j is refused', async (lines, sentence) => {
  await expect(collect(lines)).rejects.toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(sentence) }),
  );
});

describe('a name is refused', () => {
  test.each(['a b', '-rf', 'Sbom.json', 'SHA256SUMS', 'con', 'x.sigstore.json', 'é', 'a\nb'])(
    '%j',
    async (name) => {
      sandbox.write(`out/${name}`, 'x');
      await expect(collect('any out/*')).rejects.toThrow(/has a name (?:that|with)/);
    },
  );

  test('that differs from another in case alone', async () => {
    sandbox.write('one/Notes', 'x');
    sandbox.write('two/notes', 'x');
    await expect(collect('any one/*\nany two/*')).rejects.toThrow('where case is not told apart');
  });
});

describe('what is no plain file inside is refused', () => {
  test.each([
    ['a link to a file outside', '/etc/passwd'],
    ['a link to a file inside', 'notes.txt'],
    ['a link to nothing', 'nothing'],
  ])('%s', async (_, target) => {
    symlinkSync(target, path.join(sandbox.folder, 'dist/link'));
    await expect(collect('any dist/link')).rejects.toThrow('is no regular file');
  });

  test('a file in a folder that is a link', async () => {
    symlinkSync('/etc', path.join(sandbox.folder, 'etc'));
    await expect(collect('any etc/passwd')).rejects.toThrow('leads out of the workspace');
  });

  test('a folder', async () => {
    await expect(collect('any dist')).rejects.toThrow('is no regular file');
  });
});

describe('the folder of the release', () => {
  test.each(['.', '..', '../elsewhere', '/tmp'])('is not %s', (folder) => {
    expect(() => openDisk(sandbox.folder, folder)).toThrow(/(?:inside|inside it)$/);
  });

  test('is not behind a link that leads out', () => {
    symlinkSync('/tmp', path.join(sandbox.folder, 'away'));
    expect(() => openDisk(sandbox.folder, 'away/release')).toThrow('leads out of the workspace');
  });

  test('keeps what somebody else put there', () => {
    sandbox.write('release/mine.txt', 'mine');
    const disk = openDisk(sandbox.folder, 'release');
    expect(() => {
      disk.clear();
    }).toThrow('holds other files');
  });
});

test('10,000 files are refused before any is hashed', async () => {
  const file = sandbox.write('many/f', 'x');
  const find = () => Array.from({ length: 10_000 }, (_, index) => ({ name: `f${index}`, file }));
  const hashAll = (): never => {
    throw new Error('hashed');
  };
  const disk = { ...openDisk(sandbox.folder, 'release'), find, hashAll };
  await expect(collectArtifacts(readArtifactLines('any many/*'), disk)).rejects.toThrow(
    'The build left 10000 artifacts, expected at most 1000',
  );
});

test('a document that is larger than any is not read', () => {
  const file = sandbox.write('dist/bom.json', '');
  truncateSync(file, 64 * 1024 * 1024 + 1);
  expect(() => openDisk(sandbox.folder, 'release').read('dist/bom.json')).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID' }),
  );
});

test('an archive that changes between its hash and when it is opened is refused', async () => {
  const program = { name: 'forge', content: elfHeader({ machine: AMD64.elf }) };
  sandbox.write('dist/forge.tar', tar([program, { name: 'other' }]));
  const disk = openDisk(sandbox.folder, 'release');
  const lines = readArtifactLines('linux/amd64 dist/forge.tar');
  await expect(
    collectArtifacts(lines, { ...disk, whole: () => tar([program]) }),
  ).rejects.toMatchObject({
    code: 'ARTIFACT_WRONG',
    message: expect.stringContaining('changed while it was collected'),
  });
});

test('a file that changes between its hash and its copy is refused', async () => {
  const disk = openDisk(sandbox.folder, 'release');
  const [artifact] = await collect('any dist/notes.txt');
  if (artifact === undefined) throw new Error('The file was found');
  disk.clear();
  sandbox.write('dist/notes.txt', 'other');
  expect(() => disk.take(artifact.file, artifact)).toThrow('changed while it was collected');
});
