import { readFileSync } from 'node:fs';

import { HEADER_BYTES, readExecutable, runsOn } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import {
  AMD64,
  ARM64,
  elfHeader,
  machOHeader,
  peHeader,
  universalHeader,
} from '../../support/program-headers.ts';
import { codeOf, valueOf } from './reading.ts';

describe('programs', () => {
  test.each([
    { what: 'linux/amd64', head: elfHeader({ machine: AMD64.elf }) },
    { what: 'linux/amd64', head: elfHeader({ machine: AMD64.elf, type: 3, system: 3 }) },
    { what: 'linux/arm64', head: elfHeader({ machine: ARM64.elf }) },
    { what: 'linux/386', head: elfHeader({ machine: 3, is32: true }) },
    { what: 'linux/s390x', head: elfHeader({ machine: 22, isBig: true }) },
    { what: 'linux/ppc64le', head: elfHeader({ machine: 21 }) },
    { what: 'linux/mips64', head: elfHeader({ machine: 8, isBig: true }) },
    { what: 'freebsd/amd64', head: elfHeader({ machine: AMD64.elf, system: 9 }) },
    { what: 'darwin/arm64', head: machOHeader(ARM64.machO) },
    { what: 'windows/amd64', head: peHeader(AMD64.pe) },
    { what: 'windows/386', head: peHeader(0x014c) },
  ])('for $what run there and nowhere else', ({ what, head }) => {
    const program = valueOf(readExecutable(head));
    expect(runsOn(program, what)).toBe(true);
    expect(runsOn(program, 'plan9/amd64')).toBe(false);
  });

  test('for two machines run on both', () => {
    const program = valueOf(readExecutable(universalHeader([AMD64.machO, ARM64.machO])));
    expect(['darwin/amd64', 'darwin/arm64'].map((on) => runsOn(program, on))).toEqual([true, true]);
    expect(runsOn(program, 'linux/amd64')).toBe(false);
  });

  test('are read off what runs this test', () => {
    const head = readFileSync(process.execPath).subarray(0, HEADER_BYTES);
    const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
    expect(runsOn(valueOf(readExecutable(head)), `${process.platform}/${arch}`)).toBe(true);
  });
});

describe('what is no program', () => {
  test.each([
    { what: 'nothing', head: Buffer.alloc(0), code: 'EXECUTABLE_UNKNOWN' },
    { what: 'a script', head: Buffer.from('#!/bin/sh\n'), code: 'EXECUTABLE_UNKNOWN' },
    { what: 'an archive', head: Buffer.from([0x1f, 0x8b, 8, 0]), code: 'EXECUTABLE_UNKNOWN' },
    {
      what: 'a Java class',
      head: Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61, 0, 0]),
      code: 'EXECUTABLE_UNKNOWN',
    },
    { what: 'an unknown machine', head: elfHeader({ machine: 4711 }), code: 'EXECUTABLE_UNKNOWN' },
    { what: 'an unknown CPU', head: machOHeader(99), code: 'EXECUTABLE_UNKNOWN' },
    { what: 'an unknown PE', head: peHeader(0x9999), code: 'EXECUTABLE_UNKNOWN' },
    { what: 'a universal file of none', head: universalHeader([]), code: 'EXECUTABLE_UNKNOWN' },
    {
      what: 'a DOS program',
      head: Buffer.from(peHeader(0).fill(0, 0x80)),
      code: 'EXECUTABLE_UNKNOWN',
    },
    {
      what: 'an object',
      head: elfHeader({ machine: 62, type: 1 }),
      code: 'EXECUTABLE_NOT_RUNNABLE',
    },
    {
      what: 'a core dump',
      head: elfHeader({ machine: 62, type: 4 }),
      code: 'EXECUTABLE_NOT_RUNNABLE',
    },
    { what: 'a dylib', head: machOHeader(ARM64.machO, 6), code: 'EXECUTABLE_NOT_RUNNABLE' },
    { what: 'a DLL', head: peHeader(AMD64.pe, 0x2022), code: 'EXECUTABLE_NOT_RUNNABLE' },
    {
      what: 'half an ELF header',
      head: elfHeader({ machine: 62 }).subarray(0, 30),
      code: 'EXECUTABLE_TRUNCATED',
    },
    {
      what: 'four bytes of ELF',
      head: elfHeader({ machine: 62 }).subarray(0, 4),
      code: 'EXECUTABLE_TRUNCATED',
    },
    {
      what: 'half a Mach-O',
      head: machOHeader(ARM64.machO).subarray(0, 8),
      code: 'EXECUTABLE_TRUNCATED',
    },
    {
      what: 'fewer parts than said',
      head: universalHeader([AMD64.machO], 5),
      code: 'EXECUTABLE_TRUNCATED',
    },
    {
      what: 'a PE that leads away',
      head: peHeader(AMD64.pe, 0x22, 0xffffff00),
      code: 'EXECUTABLE_TRUNCATED',
    },
  ])('$what is refused', ({ head, code }) => {
    expect(codeOf(readExecutable(head))).toBe(code);
  });

  test('a cut at any byte is refused or read, never an error', () => {
    for (const head of [elfHeader({ machine: 62 }), peHeader(AMD64.pe), machOHeader(7)]) {
      for (let length = 0; length < head.length; length++) {
        expect(() => readExecutable(head.subarray(0, length))).not.toThrow();
      }
    }
  });
});
