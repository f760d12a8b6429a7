import { describe, expect, test } from '@jest/globals';

import { documentOf, misplaced } from './document.ts';

const TEXT = [
  '# Reporting *security* issues',
  '',
  'Write to **security@example.org** or use',
  '[the `form`](https://example.org/form "Form"). We answer &lt;soon&gt; within',
  '“three” days &mdash; or so.  ',
  'Thanks\\!',
  '',
  '> A quote that is',
  '> wrapped. And `goes`',
  '> on.',
  '',
  '1. One',
  '   - Two words',
  '',
  '| A | B |',
  '|---|---|',
  '| c d | *e* |',
  '',
  '<p>Text in <b>HTML</b> &amp; more.</p>',
  '',
].join('\n');

const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '—': '\u2014' };

describe.each([
  { name: 'line feeds', text: TEXT },
  { name: 'carriage returns', text: TEXT.replaceAll('\n', '\r\n') },
])('with $name', ({ text }) => {
  const document = documentOf(text);

  test('every word of a sentence stands where it says', () => {
    for (const sentence of document.sentences) {
      for (const match of sentence.text.matchAll(/[a-z]+/gi)) {
        const start = sentence.offsetAt(match.index);
        expect(text.slice(start, start + match[0].length)).toBe(match[0]);
      }
    }
  });

  test('every character of a sentence is the source character, or replaces markup', () => {
    for (const sentence of document.sentences) {
      for (let index = 0; index < sentence.text.length; index++) {
        const character = sentence.text.charAt(index);
        const found = text.charAt(sentence.offsetAt(index));
        const isSame = found === character || PLAIN[found] === character;
        const isReplaced = '&\\|'.includes(found) || (character === ' ' && /\s/.test(found));
        const isBar = sentence.block.kind.startsWith('table') && '| '.includes(character);
        expect([sentence.text, character, found, isSame || isReplaced || isBar]).toEqual([
          sentence.text,
          character,
          found,
          true,
        ]);
      }
    }
  });

  test('a sentence starts and ends with its own first and last character', () => {
    const places = document.sentences.map(({ start, end }) => text.slice(start, end));
    expect(places.map((place) => place.replaceAll('\r\n', '\n'))).toEqual([
      'Reporting *security* issues',
      'Write to **security@example.org** or use\n[the `form`](https://example.org/form "Form").',
      'We answer &lt;soon&gt; within\n“three” days &mdash; or so.',
      'Thanks\\!',
      'A quote that is\n> wrapped.',
      'And `goes`\n> on.',
      'One',
      'Two words',
      'A | B',
      'c d | *e',
      'Text in <b>HTML</b> &amp; more.',
    ]);
  });

  test('nothing lies outside the text', () => {
    expect(misplaced(document)).toEqual([]);
  });
});

test('an entity at the end of a sentence belongs to it whole', () => {
  const text = 'a &lt;b&gt;\n\n&amp;';
  const places = documentOf(text).sentences.map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(['a &lt;b&gt;', '&amp;']);
});

test('lines and columns count from one', () => {
  const { source } = documentOf('ab\r\nc\n');
  expect([source.position(0), source.position(4), source.position(6)]).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
  ]);
  expect(source.offset({ line: 2, column: 1 })).toBe(4);
  expect([source.line(1), source.line(2), source.line(9), source.lineCount]).toEqual([
    'ab',
    'c',
    '',
    3,
  ]);
});
