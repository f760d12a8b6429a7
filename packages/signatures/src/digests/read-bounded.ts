import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { EmbargoError } from '@embargo/core';

/** The bytes of a regular file of at most `maxBytes`; an error says what `name` is instead. */
export function readBounded(file: string, maxBytes: number, name = file): Buffer {
  const descriptor = open(file, name);
  try {
    const { size } = fstatSync(descriptor);
    if (size > maxBytes) {
      const message = `${name} has ${size} bytes, expected at most ${maxBytes}`;
      throw new EmbargoError('INPUT_INVALID', message);
    }
    return fill(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string, name: string): number {
  try {
    // A pipe would wait for its writer.
    if (!statSync(file).isFile()) throw new Error('no regular file');
    return openSync(file, 'r');
  } catch (cause) {
    const message = `${name} cannot be read, expected a file`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}

function fill(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
