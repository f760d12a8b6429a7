import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { hashFile, hashFiles, readDigest, sayDigest } from '@embargo/signatures';
import { afterAll, describe, expect, test } from '@jest/globals';

import { openUnchanging } from '../../../packages/signatures/src/digests/hash-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-digests-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('A digest in words', () => {
  test.each([
    `sha256:${'0f'.repeat(32)}`,
    `sha384:${'0f'.repeat(48)}`,
    `sha512:${'0f'.repeat(64)}`,
  ])('is read and written back: %s', (words) => {
    const digest = readDigest(words);
    expect(digest && sayDigest(digest)).toBe(words);
  });

  test('is read in either case', () => {
    expect(readDigest(`sha256:${'0F'.repeat(32)}`)?.hex).toBe('0f'.repeat(32));
  });

  test.each([
    ['of another length', `sha256:${'0f'.repeat(31)}`],
    ['of the length of another algorithm', `sha256:${'0f'.repeat(48)}`],
    ['of an odd length', `sha512:${'0f'.repeat(32)}f`],
    ['of an algorithm that is broken', `sha1:${'0f'.repeat(20)}`],
    ['of other letters', `sha256:${'0g'.repeat(32)}`],
    ['with a space', `sha256: ${'0f'.repeat(32)}`],
    ['of a member of every object', `toString:${'0f'.repeat(32)}`],
    ['of nothing', ''],
  ])('is none when it is %s', (_, words) => {
    expect(readDigest(words)).toBeUndefined();
  });
});

describe('A file', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('of %d bytes is hashed whole', (size) => {
    const bytes = Buffer.alloc(size, 'embargo');
    const file = path.join(folder, `${size}.bin`);
    writeFileSync(file, bytes);
    const hex = createHash('sha512').update(bytes).digest('hex');
    const head = Uint8Array.from(bytes.subarray(0, 4096));
    expect(hashFile(file, 'sha512')).toEqual({ digest: { algorithm: 'sha512', hex }, size, head });
  });

  test.each([
    ['is not there', path.join(folder, 'absent')],
    ['is a folder', folder],
  ])('that %s is an error', (_, file) => {
    expect(() => hashFile(file)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
  });
});

test.each([
  [
    'grows',
    (file: string) => {
      appendFileSync(file, 'more');
    },
  ],
  [
    'is cut',
    (file: string) => {
      truncateSync(file, 10);
    },
  ],
  [
    'is written over',
    (file: string) => {
      writeFileSync(file, Buffer.alloc(100_000, 'other'));
    },
  ],
] as const)('A file that %s while it is hashed is an error', (_, change) => {
  const file = path.join(folder, 'unsteady');
  writeFileSync(file, Buffer.alloc(100_000, 'embargo'));
  utimesSync(file, 1, 1);
  const hashed = hashFile(file);
  const { settle, close } = openUnchanging(file, 'the file');
  expect(settle(hashed)).toBe(hashed);
  change(file);
  expect(() => settle(hashed)).toThrow(
    expect.objectContaining({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('written to while it was hashed'),
    }),
  );
  close();
});

describe('Several files', () => {
  test('are hashed in the order asked for, large ones on threads', async () => {
    const sizes = [20_000_000, 3, 17_000_000, 18_000_000];
    const files = sizes.map((size, index) => {
      const file = path.join(folder, `large-${index}`);
      writeFileSync(file, Buffer.alloc(size, String(index)));
      return file;
    });
    expect(await hashFiles(files, 'sha384')).toEqual(files.map((file) => hashFile(file, 'sha384')));
  });

  test.each([16 * 1024 * 1024, 16 * 1024 * 1024 + 1, 17_000_000])(
    'are one of %d bytes, hashed while it is read',
    async (size) => {
      const file = path.join(folder, 'alone');
      writeFileSync(file, Buffer.alloc(size, 'embargo'));
      expect(await hashFiles([file])).toEqual([hashFile(file)]);
    },
  );

  test('fail together when one is not there', async () => {
    const absent = path.join(folder, 'absent');
    await expect(hashFiles([absent, absent])).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
