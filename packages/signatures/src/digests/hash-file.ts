import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';

import { EmbargoError } from '@embargo/core';

import { HEADER_BYTES } from '../documents/executable.ts';
import type { Digest, DigestAlgorithm } from './digest.ts';

/** One buffer of this size is reused for the whole file: larger ones are not faster. */
const CHUNK_BYTES = 65_536;

/** A file's digest, how many bytes were hashed, and the first of them. */
export interface HashedFile {
  readonly digest: Digest;
  readonly size: number;
  /** At most `HEADER_BYTES`, of the very bytes that were hashed. */
  readonly head: Uint8Array;
}

/**
 * Hashes a regular file in one pass, in constant memory. A file that is replaced or written to
 * while it is read is an error, for its digest would be that of no version of it.
 */
export function hashFile(
  file: string,
  algorithm: DigestAlgorithm = 'sha256',
  name = file,
): HashedFile {
  const { descriptor, settle, close } = openUnchanging(file, name);
  try {
    return settle(hashDescriptor(descriptor, algorithm));
  } finally {
    close();
  }
}

/** A file that is open to be hashed. */
export interface UnchangingFile {
  readonly descriptor: number;
  /** Gives back what was hashed, where the file is still the same. */
  readonly settle: (hashed: HashedFile) => HashedFile;
  readonly close: () => void;
}

export function openUnchanging(file: string, name: string): UnchangingFile {
  const descriptor = openForReading(file, name);
  const before = fstatSync(descriptor);
  return {
    descriptor,
    settle: (hashed) => {
      if (!hasChanged(before, fstatSync(descriptor), hashed.size)) return hashed;
      throw unreadable(name, 'was written to while it was hashed');
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

function openForReading(file: string, name: string): number {
  try {
    // A pipe would wait for its writer.
    if (!statSync(file).isFile()) throw new Error('no regular file');
    return openSync(file, 'r');
  } catch (cause) {
    throw unreadable(name, 'cannot be read', cause);
  }
}

function hashDescriptor(descriptor: number, algorithm: DigestAlgorithm): HashedFile {
  const hash = createHash(algorithm);
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let head = new Uint8Array(0);
  let size = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, 0, CHUNK_BYTES, null);
    if (count === 0) break;
    if (size === 0) head = headOf(buffer.subarray(0, count));
    size += count;
    hash.update(count === CHUNK_BYTES ? buffer : buffer.subarray(0, count));
  }
  return { digest: { algorithm, hex: hash.digest('hex') }, size, head };
}

/** A copy of the beginning, for what was read is soon written over. */
export function headOf(first: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(first.subarray(0, HEADER_BYTES));
}

function hasChanged(before: Stats, after: Stats, read: number): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs || after.size !== read;
}

function unreadable(name: string, what: string, cause?: unknown): EmbargoError {
  const message = `${name} ${what}, expected a file that stays as it is`;
  return new EmbargoError('FILE_UNREADABLE', message, { cause });
}
