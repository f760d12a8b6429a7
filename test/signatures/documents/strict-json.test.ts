import { describe, expect, test } from '@jest/globals';

import { reading } from '../../../packages/signatures/src/documents/reading.ts';
import { parseStrictJson } from '../../../packages/signatures/src/documents/strict-json.ts';
import { codeOf, valueOf } from './reading.ts';

const read = (bytes: Uint8Array | string, limits = { bytes: 4096, depth: 8 }) =>
  reading(() => parseStrictJson(Buffer.from(bytes), 'the document', limits));

describe('what is read', () => {
  test.each([
    { text: '{}', value: {} },
    { text: ' [1, {"a": "}"}] ', value: [1, { a: '}' }] },
    { text: '{"a": {"a": 1}, "b": ["a", "a"]}', value: { a: { a: 1 }, b: ['a', 'a'] } },
    { text: '{"a\\"": "\\\\", "b": 1}', value: { 'a"': '\\', b: 1 } },
  ])('$text', ({ text, value }) => {
    expect(valueOf(read(text))).toEqual(value);
  });

  test('a key of the prototype is a key like others', () => {
    const value = valueOf(read('{"__proto__": {"admin": true}}'));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.hasOwn({}, 'admin')).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    { what: 'a key twice', text: '{"a": 1, "a": 2}', code: 'DOCUMENT_KEY_TWICE' },
    { what: 'a key in two spellings', text: '{"a": 1, "\\u0061": 2}', code: 'DOCUMENT_KEY_TWICE' },
    { what: 'a key twice inside', text: '[{"b": {"c": 1, "c": 1}}]', code: 'DOCUMENT_KEY_TWICE' },
    { what: 'nothing', text: '', code: 'DOCUMENT_NOT_JSON' },
    { what: 'a text cut off', text: '{"a": "', code: 'DOCUMENT_NOT_JSON' },
    { what: 'an object cut off', text: '{"a": 1', code: 'DOCUMENT_NOT_JSON' },
    { what: 'two documents', text: '{} {}', code: 'DOCUMENT_NOT_JSON' },
    { what: 'a comment', text: '{} // no', code: 'DOCUMENT_NOT_JSON' },
    { what: 'a byte order mark', text: '\ufeff{}', code: 'DOCUMENT_NOT_JSON' },
    { what: 'many levels', text: '['.repeat(9), code: 'DOCUMENT_TOO_DEEP' },
    { what: 'many bytes', text: `"${'a'.repeat(4096)}"`, code: 'DOCUMENT_TOO_LARGE' },
  ])('$what', ({ text, code }) => {
    expect(codeOf(read(text))).toBe(code);
  });

  test('bytes that are not UTF-8', () => {
    expect(codeOf(read(Buffer.from([0x22, 0xff, 0x22])))).toBe('DOCUMENT_NOT_TEXT');
  });

  test('a million levels, without a stack of calls', () => {
    const text = '['.repeat(1_000_000);
    expect(codeOf(read(text, { bytes: 2_000_000, depth: 64 }))).toBe('DOCUMENT_TOO_DEEP');
  });
});
