import { describe, expect, test } from '@jest/globals';

import {
  anyOf,
  near,
  placeOf,
  where,
} from '../../../../packages/policy-lint/src/facts/language/pattern.ts';

describe('near', () => {
  const phrase = near(10, /\bno\b/, /\bbount(?:y|ies)\b/);

  test.each([
    { text: 'no bounty', place: { start: 0, end: 9 } },
    { text: 'we have no real bounty here', place: { start: 8, end: 22 } },
    { text: 'no, no bounties', place: { start: 0, end: 15 } },
    { text: 'no word is lost when it comes: no bounty', place: { start: 31, end: 40 } },
  ])('finds $text', ({ text, place }) => {
    expect(phrase.find(text)).toEqual(place);
    expect(phrase.test(text)).toBe(true);
  });

  test.each(['', 'bounty', 'no', 'bounty, no', 'no more than a word about a bounty'])(
    'does not find %j',
    (text) => {
      expect(phrase.find(text)).toBeUndefined();
      expect(phrase.test(text)).toBe(false);
    },
  );

  test('takes three parts in their order', () => {
    const three = near(5, /one/, /two/, /three/);
    expect(three.find('one, two, three')).toEqual({ start: 0, end: 15 });
    expect(three.test('one, three, two')).toBe(false);
  });

  test('ends where the first part matches nothing at all', () => {
    expect(near(3, /x*/, /y/).find('aaaaay')).toEqual({ start: 2, end: 6 });
    expect(near(3, /x*/, /z/).find('aaaaay')).toBeUndefined();
  });

  test('is as quick on a text that repeats its first part', () => {
    const text = 'no '.repeat(100_000);
    const before = performance.now();
    expect(phrase.test(text)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

test('where looks for a pattern only where a word stands', () => {
  let looked = 0;
  const pattern = {
    test: () => {
      looked++;
      return true;
    },
  };
  const gated = where('cve|cna', pattern);
  expect(gated.test('nothing')).toBe(false);
  expect(looked).toBe(0);
  expect(gated.test('a cve')).toBe(true);
  expect(where('a', /b/, /c/).test('ac')).toBe(true);
  expect(where('a', /b/, /c/).test('ad')).toBe(false);
});

test('anyOf takes phrases and expressions', () => {
  const either = anyOf(/\bx\b/, near(2, /a/, /b/));
  expect([either.test('x'), either.test('a b'), either.test('b')]).toEqual([true, true, false]);
});

test('placeOf tells the place of either', () => {
  expect(placeOf(/b+/, 'abb')).toEqual({ start: 1, end: 3 });
  expect(placeOf(/z/, 'abb')).toBeUndefined();
  expect(placeOf(near(1, /a/, /b/), 'ab')).toEqual({ start: 0, end: 2 });
});
