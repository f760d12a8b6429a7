import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { readArchivedPrograms, readArchiveMember } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { tar, zip } from '../../support/archives.ts';
import { AMD64, ARM64, elfHeader, peHeader } from '../../support/program-headers.ts';
import { whereInstalled } from '../../support/where-installed.ts';
import { codeOf, valueOf } from './reading.ts';

const PROGRAM = Buffer.from('the program');

describe('the program in an archive', () => {
  const members = [
    { name: 'forge/README', content: Buffer.from('read') },
    { name: './forge/forge' },
  ];
  test.each([
    { what: 'a tar', bytes: tar(members) },
    { what: 'a tar.gz', bytes: gzipSync(tar(members)) },
    { what: 'a zip', bytes: zip(members) },
    {
      what: 'a tar with a long name of GNU',
      bytes: tar([
        { name: '././@LongLink', type: 'L', content: Buffer.from('forge/forge\0') },
        { name: 'short' },
      ]),
    },
    {
      what: 'a tar with a name of pax',
      bytes: tar([
        { name: 'x', type: 'x', content: Buffer.from('20 path=forge/forge\n') },
        { name: 'short' },
      ]),
    },
  ])('is read from $what', ({ bytes }) => {
    expect(Buffer.from(valueOf(readArchiveMember(bytes, 'forge/forge'))).equals(PROGRAM)).toBe(
      true,
    );
  });
});

whereInstalled('tar')('the program in an archive of tar', () => {
  test('is read from what tar writes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'embargo-tar-'));
    try {
      const long = 'a'.repeat(90);
      mkdirSync(path.join(folder, long, long), { recursive: true });
      writeFileSync(path.join(folder, long, long, 'forge'), PROGRAM);
      const file = path.join(folder, 'a.tar.gz');
      execFileSync('tar', ['-czf', file, '-C', folder, long]);
      const read = readArchiveMember(readFileSync(file), `${long}/${long}/forge`);
      expect(Buffer.from(valueOf(read)).equals(PROGRAM)).toBe(true);
      symlinkSync('/etc/passwd', path.join(folder, long, 'link'));
      execFileSync('tar', ['-czf', file, '-C', folder, long]);
      expect(codeOf(readArchiveMember(readFileSync(file), `${long}/link`))).toBe('ARCHIVE_LINK');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an archive is refused', () => {
  const good = tar([{ name: 'forge' }]);
  const huge = gzipSync(tar([{ name: 'forge', content: Buffer.alloc(4 * 1024 * 1024) }]));
  test.each([
    { what: 'that is none', bytes: PROGRAM, code: 'ARCHIVE_UNKNOWN' },
    { what: 'that is empty', bytes: Buffer.alloc(0), code: 'ARCHIVE_UNKNOWN' },
    {
      what: 'without the program',
      bytes: tar([{ name: 'other' }]),
      code: 'ARCHIVE_MEMBER_MISSING',
    },
    {
      what: 'with the program twice',
      bytes: tar([{ name: 'forge' }, { name: './forge' }]),
      code: 'ARCHIVE_MEMBER_TWICE',
    },
    {
      what: 'with a link for the program',
      bytes: tar([{ name: 'forge', type: '2' }]),
      code: 'ARCHIVE_LINK',
    },
    { what: 'with a hard link', bytes: tar([{ name: 'forge', type: '1' }]), code: 'ARCHIVE_LINK' },
    {
      what: 'that steps up',
      bytes: tar([{ name: '../forge' }, { name: 'forge' }]),
      code: 'NAME_UNSAFE',
    },
    { what: 'that starts at the root', bytes: tar([{ name: '/forge' }]), code: 'NAME_UNSAFE' },
    { what: 'cut off', bytes: good.subarray(0, 515), code: 'ARCHIVE_WRONG' },
    {
      what: 'with a spoilt header',
      bytes: Buffer.concat([Buffer.from('x'), good.subarray(1)]),
      code: 'ARCHIVE_WRONG',
    },
    { what: 'that unpacks to too much', bytes: huge, code: 'DOCUMENT_TOO_LARGE' },
    { what: 'that is gzip cut off', bytes: huge.subarray(0, 100), code: 'DOCUMENT_NOT_GZIP' },
    {
      what: 'that is a zip with a link',
      bytes: zip([{ name: 'forge', mode: 0o120777 }]),
      code: 'ARCHIVE_LINK',
    },
    {
      what: 'that is a zip that steps up',
      bytes: zip([{ name: 'a/../../forge' }]),
      code: 'NAME_UNSAFE',
    },
    {
      what: 'that is a zip with the program twice',
      bytes: zip([{ name: 'forge' }, { name: 'forge' }]),
      code: 'ARCHIVE_MEMBER_TWICE',
    },
    {
      what: 'that is a zip that says a huge size',
      bytes: zip([{ name: 'forge', size: 3 * 1024 * 1024 }]),
      code: 'ARCHIVE_TOO_LARGE',
    },
    {
      what: 'that is a zip of another size',
      bytes: zip([{ name: 'forge', size: 3 }]),
      code: 'ARCHIVE_WRONG',
    },
    {
      what: 'that is a zip cut off',
      bytes: zip([{ name: 'forge' }]).subarray(0, 60),
      code: 'ARCHIVE_WRONG',
    },
  ])('$what', ({ bytes, code }) => {
    expect(codeOf(readArchiveMember(bytes, 'forge', 2 * 1024 * 1024))).toBe(code);
  });

  test('or read, but never an error, when cut at any byte', () => {
    const whole = zip([{ name: 'forge' }, { name: 'more' }]);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readArchiveMember(whole.subarray(0, length), 'forge')).not.toThrow();
    }
  });
});

describe('the programs in an archive', () => {
  const linux = { name: 'forge/forge', content: elfHeader({ machine: AMD64.elf }) };
  const windows = { name: 'forge/forge.exe', content: peHeader(ARM64.pe) };
  const members = [
    { name: 'forge/', type: '5', content: Buffer.alloc(0) },
    { name: 'forge/README', content: Buffer.from('read') },
    linux,
    windows,
    { name: 'forge/libforge.so', content: elfHeader({ machine: 1, type: 1 }) },
  ];
  const most = 2 * 1024 * 1024;

  test.each([
    { what: 'a tar', bytes: tar(members) },
    { what: 'a tar.gz', bytes: gzipSync(tar(members)) },
    { what: 'a zip', bytes: zip(members) },
  ])('are found in $what, each with its platform', ({ bytes }) => {
    expect(valueOf(readArchivedPrograms(bytes))).toEqual([
      { path: 'forge/forge', format: 'elf', os: 'linux', architectures: ['amd64'] },
      { path: 'forge/forge.exe', format: 'pe', os: 'windows', architectures: ['arm64'] },
    ]);
  });

  test('are none in an archive of documents', () => {
    expect(valueOf(readArchivedPrograms(tar([{ name: 'README' }])))).toEqual([]);
  });

  const large = { name: 'large', content: Buffer.alloc(most / 2) };
  test.each([
    { what: 'a link', members: [linux, { name: 'link', type: '2' }], code: 'ARCHIVE_LINK' },
    { what: 'a hard link', members: [linux, { name: 'link', type: '1' }], code: 'ARCHIVE_LINK' },
    { what: 'a device', members: [linux, { name: 'tty', type: '3' }], code: 'ARCHIVE_LINK' },
    { what: 'a step up', members: [linux, { name: 'a/../../b' }], code: 'NAME_UNSAFE' },
    { what: 'a file twice', members: [linux, linux], code: 'ARCHIVE_MEMBER_TWICE' },
  ])('are not looked for in a tar with $what', ({ members: found, code }) => {
    expect(codeOf(readArchivedPrograms(tar(found), most))).toBe(code);
  });

  test.each([
    { what: 'a link', members: [{ ...linux, mode: 0o120777 }], code: 'ARCHIVE_LINK' },
    { what: 'a device', members: [{ ...linux, mode: 0o020666 }], code: 'ARCHIVE_LINK' },
    {
      what: 'more than fits in all',
      members: [large, { ...large, name: 'more' }, linux],
      code: 'ARCHIVE_TOO_LARGE',
    },
  ])('are not looked for in a zip with $what', ({ members: found, code }) => {
    expect(codeOf(readArchivedPrograms(zip(found), most))).toBe(code);
  });

  test('or a refusal, but never an error, when cut at any byte', () => {
    for (const whole of [zip(members), tar([linux]), gzipSync(tar(members))]) {
      for (let length = 0; length < whole.length; length++) {
        expect(() => readArchivedPrograms(whole.subarray(0, length))).not.toThrow();
      }
    }
  });
});
