import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

import { readArchiveMember } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { codeOf, valueOf } from './reading.ts';

const PROGRAM = Buffer.from('the program');

interface Member {
  readonly name: string;
  readonly content?: Buffer;
  readonly type?: string;
}

function tar(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, content = PROGRAM, type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'latin1');
    header.write('0000755\0', 100);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\u000000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header, content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

interface ZipMember extends Member {
  readonly mode?: number;
  readonly size?: number;
}

function zip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let start = 0;
  for (const { name, content = PROGRAM, mode = 0o100755, size = content.length } of members) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(mode * 0x10000, 38);
    entry.writeUInt32LE(start, 42);
    locals.push(local, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    start += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...locals, ...list, end]);
}

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

  const hasTar = spawnSync('tar', ['--version']).status === 0;
  (hasTar ? test : test.skip)('is read from what tar writes', () => {
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
