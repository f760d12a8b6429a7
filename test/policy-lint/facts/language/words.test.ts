import { describe, expect, test } from '@jest/globals';

import { Phrasebook } from '../../../../packages/policy-lint/src/facts/language/phrasebook.ts';
import {
  gapBefore,
  isBroken,
  lineOf,
  wordsOf,
  wordsWithin,
} from '../../../../packages/policy-lint/src/facts/language/words.ts';

describe('the words of a text', () => {
  test.each([
    { text: 'within 48h, at most', words: ['within', '48', 'h', 'at', 'most'] },
    { text: "we don't and we'll", words: ['we', "don't", 'and', "we'll"] },
    { text: "d'une semaine", words: ['d', 'une', 'semaine'] },
    { text: 'p1 - über 3–5 дней', words: ['p1', 'über', '3', '5', 'дней'] },
    { text: '48小时内', words: ['48'] },
    { text: '', words: [] },
  ])('$text', ({ text, words }) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
    for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
  });

  test('what stands between them is kept', () => {
    const line = lineOf('one (1) day');
    expect([0, 1, 2, 3].map((at) => gapBefore(line, at))).toEqual(['', ' (', ') ', '']);
  });

  test('a stretch has the words that lie in it whole', () => {
    const line = lineOf('fix it within days');
    expect(wordsWithin(line, 4, 13).map(({ text }) => text)).toEqual(['it', 'within']);
  });

  test('a comma begins another statement', () => {
    const line = lineOf('fix it, then tell');
    expect([isBroken(line, 0, 6), isBroken(line, 0, 8)]).toEqual([false, true]);
  });
});

describe('phrases', () => {
  const book = new Phrasebook([
    ['reply', 'first/initial response*, repl*'],
    ['team', 'response ?security team'],
    ['any', 'keep _ informed, response*'],
  ]);
  const find = (text: string): string[] =>
    book.find(wordsOf(text)).map(({ sign, start, end }) => `${sign}: ${text.slice(start, end)}`);

  test.each([
    {
      text: 'an initial response, then replies',
      found: ['reply: initial response', 'reply: replies'],
    },
    { text: 'the response team', found: ['team: response team'] },
    { text: 'the response security team', found: ['team: response security team'] },
    { text: 'keep you informed of responses', found: ['any: keep you informed', 'any: responses'] },
    { text: 'keep, you informed', found: [] },
    { text: 'initial. response', found: ['any: response'] },
    { text: 'nothing of it', found: [] },
  ])('$text', ({ text, found }) => {
    expect(find(text)).toEqual(found);
  });

  test('whether there is one is told by sign, or for any', () => {
    const words = wordsOf('we reply');
    expect([book.has(words), book.has(words, 'reply'), book.has(words, 'team')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
