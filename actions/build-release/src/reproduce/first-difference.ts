import { closeSync, openSync, readSync } from 'node:fs';

import { sectionAt } from './section-at.ts';
import type { ReadAt } from './section-at.ts';

/** Where two files begin to differ. */
export interface Difference {
  /** In bytes from the beginning; the length of the shorter one where it only ends earlier. */
  readonly offset: number;
  /** The part of the program that holds the offset; absent where the format has no names for parts. */
  readonly section: string | undefined;
}

const CHUNK = 1024 * 1024;

/** Compares two files byte by byte, in constant memory; undefined where they are equal. */
export function firstDifference(one: string, other: string): Difference | undefined {
  const descriptors = [openSync(one, 'r'), openSync(other, 'r')] as const;
  try {
    const [first, second] = descriptors;
    const offset = firstOffset(first, second);
    if (offset === undefined) return undefined;
    const readAt: ReadAt = (position, length) => {
      const buffer = Buffer.alloc(length);
      // A header may lead anywhere.
      if (Number.isSafeInteger(position)) readSync(first, buffer, 0, length, position);
      return buffer;
    };
    return { offset, section: sectionAt(readAt, offset) };
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
  }
}

function firstOffset(one: number, other: number): number | undefined {
  const left = Buffer.alloc(CHUNK);
  const right = Buffer.alloc(CHUNK);
  for (let start = 0; ; start += CHUNK) {
    const leftBytes = left.subarray(0, readSync(one, left, 0, CHUNK, start));
    const rightBytes = right.subarray(0, readSync(other, right, 0, CHUNK, start));
    if (!leftBytes.equals(rightBytes)) return start + unequalAt(leftBytes, rightBytes);
    if (leftBytes.length < CHUNK) return undefined;
  }
}

function unequalAt(one: Buffer, other: Buffer): number {
  const index = one.findIndex((byte, at) => byte !== other[at]);
  return index === -1 ? one.length : index;
}
