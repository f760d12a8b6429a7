import { copyFileSync, readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { firstDifference } from '../../../actions/build-release/src/reproduce/first-difference.ts';
import { machOWithSections, peWithSections } from '../../support/program-sections.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
});

afterEach(() => {
  sandbox.remove();
});

function compared(one: Buffer, other: Buffer): ReturnType<typeof firstDifference> {
  return firstDifference(sandbox.write('one', one), sandbox.write('other', other));
}

function changedAt(bytes: Buffer, offset: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8((bytes[offset] ?? 0) ^ 1, offset);
  return changed;
}

test('equal files do not differ', () => {
  expect(compared(Buffer.from('same'), Buffer.from('same'))).toBeUndefined();
  expect(compared(Buffer.alloc(0), Buffer.alloc(0))).toBeUndefined();
});

test.each([0, 1, 1_048_575, 1_048_576, 2_500_000])('a byte at %i is found', (offset) => {
  const bytes = Buffer.alloc(2_500_001);
  expect(compared(bytes, changedAt(bytes, offset))).toEqual({ offset, section: undefined });
});

test.each([0, 5, 1_048_576])('a file that ends after %i bytes differs there', (length) => {
  const bytes = Buffer.alloc(length + 3, 'x');
  expect(compared(bytes, bytes.subarray(0, length))).toMatchObject({ offset: length });
});

describe('the section is named', () => {
  test('of an ELF program of this machine', () => {
    const program = process.execPath;
    const bytes = readFileSync(program);
    copyFileSync(program, `${sandbox.folder}/one`);
    // The text of an ELF program holds its entry point, which x86-64 and arm64 load at the offset
    // that the address says, less what linkers add to it.
    const names = [16, bytes.length - 1].map((offset) => {
      sandbox.write('other', changedAt(bytes, offset));
      return firstDifference(`${sandbox.folder}/one`, `${sandbox.folder}/other`)?.section;
    });
    expect(names[0]).toBe('header');
    expect(names[1]).toBeDefined();
  });

  test.each([
    [peWithSections(), 0x210, '.text'],
    [peWithSections(), 0x400, '.rsrc'],
    [peWithSections(), 0x90, 'header'],
    [machOWithSections(), 0x1004, '__TEXT,__text'],
    [machOWithSections(), 0x1100, '__TEXT'],
    [machOWithSections(), 0x2000, 'between sections'],
  ])('%#: offset %i', (bytes, offset, section) => {
    expect(compared(bytes, changedAt(bytes, offset))).toEqual({ offset, section });
  });

  test('not of a header that leads out of the file', () => {
    const bytes = peWithSections();
    bytes.writeUInt32LE(0xffffff00, 0x3c);
    expect(compared(bytes, changedAt(bytes, 0x210))).toEqual({
      offset: 0x210,
      section: undefined,
    });
  });
});
