import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import { readReleaseFolder } from '@embargo/signatures';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { failedIds, judgedRelease } from '../../support/release/judged-release.ts';
import { LINUX } from '../../support/release/signed-release.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'embargo-hostile-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function codeOf(read: () => unknown): Promise<string> {
  try {
    await read();
    return 'read';
  } catch (error) {
    return error instanceof EmbargoError ? error.code : String(error);
  }
}

describe('A folder of release files is refused', () => {
  test.each([
    {
      what: 'where a file is a link',
      make: () => {
        symlinkSync('/etc/passwd', path.join(folder, 'forge'));
      },
    },
    {
      what: 'where a file is a link to nothing',
      make: () => {
        symlinkSync('gone', path.join(folder, 'forge'));
      },
    },
    {
      what: 'where it holds a folder',
      make: () => {
        mkdirSync(path.join(folder, 'dist'));
      },
    },
    {
      what: 'where a name is an option',
      make: () => {
        writeFileSync(path.join(folder, '-rf'), '');
      },
    },
    {
      what: 'where a name cannot be seen',
      make: () => {
        writeFileSync(path.join(folder, 'forge\u202eexe.txt'), '');
      },
    },
    {
      what: 'where a name leads out on another system',
      make: () => {
        writeFileSync(path.join(folder, '..\\forge'), '');
      },
    },
    {
      what: 'with 10,000 files',
      make: () => {
        for (let index = 0; index < 10_000; index++) {
          writeFileSync(path.join(folder, `f${index}`), '');
        }
      },
    },
  ])('$what', async ({ make }) => {
    make();
    expect(await codeOf(() => readReleaseFolder(folder))).toBe('ARTIFACT_WRONG');
  });

  test('where it is none', async () => {
    expect(await codeOf(() => readReleaseFolder(path.join(folder, 'none')))).toBe(
      'FILE_UNREADABLE',
    );
  });

  test('where a document changes between hashing and use', async () => {
    const file = path.join(folder, 'SHA256SUMS');
    writeFileSync(file, 'one');
    const { read } = await readReleaseFolder(folder);
    writeFileSync(file, 'two');
    expect(await codeOf(() => read('SHA256SUMS'))).toBe('ARTIFACT_WRONG');
  });
});

describe('A bundle among the files that is hostile only fails', () => {
  test.each([
    { what: 'nested without end', text: '['.repeat(100_000) },
    { what: 'of the wrong types', text: '{"mediaType": 1, "dsseEnvelope": []}' },
    { what: 'empty', text: '' },
    { what: 'not JSON', text: '\u0000\u0001' },
  ])('where it is $what', async ({ text }) => {
    const { verdict } = await judgedRelease({
      world: (world) => {
        world.last = (files) => files.set(`${LINUX}.sigstore.json`, Buffer.from(text));
      },
    });
    expect(failedIds(verdict)).toEqual(['signature BUNDLE_MALFORMED']);
  });
});
