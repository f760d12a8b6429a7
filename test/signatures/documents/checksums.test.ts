import { faultOfFileName, readChecksums } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { codeOf, valueOf } from './reading.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const read = (text: string) => readChecksums(Buffer.from(text));

describe('manifests that are read', () => {
  test.each([
    { what: 'text mode', text: `${A}  one\n${B}  two\n` },
    { what: 'binary mode', text: `${A} *one\n${B} *two\n` },
    { what: 'tagged lines', text: `SHA256 (one) = ${A}\nSHA256 (two) = ${B}\n` },
    { what: 'no last line break', text: `${A}  one\n${B}  two` },
  ])('$what', ({ text }) => {
    expect([...valueOf(read(text))]).toEqual([
      ['one', A],
      ['two', B],
    ]);
  });

  test('a name with spaces and parentheses', () => {
    expect(valueOf(read(`SHA256 (a (1) b) = ${A}`)).get('a (1) b')).toBe(A);
  });
});

describe('manifests that are refused', () => {
  test.each([
    { what: 'nothing', text: '', code: 'CHECKSUMS_EMPTY' },
    { what: 'only line breaks', text: '\n\n', code: 'CHECKSUMS_EMPTY' },
    { what: 'an empty line', text: `${A}  one\n\n${B}  two\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'a comment', text: `# sums\n${A}  one\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'upper case', text: `${A.toUpperCase()}  one\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'another digest', text: `${'a'.repeat(40)}  one\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'a digest cut off', text: `${'a'.repeat(63)}  one\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'one space', text: `${A} one\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'no name', text: `${A}  \n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'an escaped name', text: `\\${A}  a\\nb\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'a name twice', text: `${A}  one\n${B}  one\n`, code: 'CHECKSUM_NAME_TWICE' },
    { what: 'a step up', text: `${A}  ../one\n`, code: 'NAME_UNSAFE' },
    { what: 'a root', text: `${A}  /etc/passwd\n`, code: 'NAME_UNSAFE' },
    { what: 'a folder', text: `${A}  dist/one\n`, code: 'NAME_UNSAFE' },
    { what: 'a carriage return', text: `${A}  one\r\n`, code: 'CHECKSUM_LINE_WRONG' },
    { what: 'a terminal command', text: `${A}  one\u001b[2J\n`, code: 'NAME_UNSAFE' },
    { what: 'many lines', text: `${A}  one\n`.repeat(20_001), code: 'DOCUMENT_TOO_MANY' },
    { what: 'many bytes', text: 'a'.repeat(8 * 1024 * 1024 + 1), code: 'DOCUMENT_TOO_LARGE' },
  ])('$what', ({ text, code }) => {
    expect(codeOf(read(text))).toBe(code);
  });

  test('bytes that are no text', () => {
    expect(codeOf(readChecksums(Buffer.from([0xc3, 0x28])))).toBe('DOCUMENT_NOT_TEXT');
  });
});

describe('names of files', () => {
  test.each(['forge-1.4.2-linux-amd64', 'SHA256SUMS', 'a b', '.hidden', 'größe.tar.gz'])(
    '%j is plain',
    (name) => {
      expect(faultOfFileName(name)).toBeUndefined();
    },
  );

  test.each([
    '',
    '.',
    '..',
    '../up',
    'a/b',
    'a\\b',
    'C:stream',
    'nul',
    'COM1.txt',
    '-rf',
    ' a',
    'a ',
    'a.',
    'a\nb',
    'a\u202eb',
    'a\0',
    'a*',
    'x'.repeat(256),
  ])('%j is none to write to', (name) => {
    expect(faultOfFileName(name)).toBeDefined();
  });
});
