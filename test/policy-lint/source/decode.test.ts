import { EmbargoError } from '@embargo/core';
import { decode, MAX_BYTES } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

function failureOf(bytes: Uint8Array): unknown {
  try {
    return decode('SECURITY.md', bytes);
  } catch (error) {
    return error instanceof EmbargoError ? [error.code, error.message] : error;
  }
}

describe('bytes that are no text are refused in one sentence', () => {
  test.each([
    {
      name: 'too many',
      bytes: Buffer.alloc(MAX_BYTES + 1, 'a'),
      found: 'is 1048577 bytes, expected at most 1048576',
    },
    { name: 'NUL', bytes: Buffer.from('a\0b'), found: 'has NUL bytes, expected UTF-8 text' },
    {
      name: 'Latin-1',
      bytes: Buffer.from('caf\u00e9', 'latin1'),
      found: 'is not UTF-8, expected UTF-8 text; save it as UTF-8',
    },
    {
      name: 'half a character',
      bytes: Buffer.from('\u{1f512}').subarray(0, 2),
      found: 'is not UTF-8, expected UTF-8 text; save it as UTF-8',
    },
    {
      name: 'UTF-16LE',
      bytes: Buffer.from('\ufeffa', 'utf16le'),
      found: 'is UTF-16, expected UTF-8; save it as UTF-8',
    },
    {
      name: 'UTF-16BE',
      bytes: Buffer.from([0xfe, 0xff, 0, 97]),
      found: 'is UTF-16, expected UTF-8; save it as UTF-8',
    },
    { name: 'none', bytes: Buffer.alloc(0), found: 'is empty, expected a policy; write one' },
    {
      name: 'white space',
      bytes: Buffer.from('\ufeff \r\n\t\n'),
      found: 'is empty, expected a policy; write one',
    },
  ])('$name', ({ bytes, found }) => {
    expect(failureOf(bytes)).toEqual(['FILE_UNREADABLE', `SECURITY.md ${found}`]);
  });
});

describe('text is decoded', () => {
  test.each([
    {
      name: 'with letters of any language',
      bytes: Buffer.from('漏洞 é \u{1f512}'),
      text: '漏洞 é \u{1f512}',
    },
    { name: 'without its byte order mark', bytes: Buffer.from('\ufeff# A'), text: '# A' },
    { name: 'up to the limit', bytes: Buffer.alloc(MAX_BYTES, 'a'), text: 'a'.repeat(MAX_BYTES) },
  ])('$name', ({ bytes, text }) => {
    expect(decode('SECURITY.md', bytes)).toBe(text);
  });
});
