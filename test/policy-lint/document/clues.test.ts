import { beforeAll, describe, expect, test } from '@jest/globals';

import { Clue } from '../../../packages/policy-lint/src/document/clues.ts';
import { meaningOf } from '../../../packages/policy-lint/src/document/vocabulary.ts';

const TEXTS = [
  { text: 'the release', words: 'lease|fix', holds: true },
  { text: 'the release', words: 'fix|mend', holds: false },
  { text: 'in the open', words: 'in the open', holds: true },
  { text: 'open in the end', words: 'in the open', holds: false },
  { text: 'a pre-release of foo_bar', words: 'foo_bar', holds: true },
  { text: 'c++ 17', words: '++', holds: true },
  { text: 'version 4', words: '++|no', holds: false },
  { text: 'мы исправим', words: 'исправ', holds: true },
  { text: 'we mend', words: 'исправ', holds: false },
  { text: 'we', words: '', holds: true },
];

/** Clues are indexed only where many texts are read. */
beforeAll(() => {
  for (let at = 0; at < 1000; at++) meaningOf(`text ${String(at)}`);
});

describe.each([
  { state: 'never read', read: false },
  { state: 'read', read: true },
])('in a text that was $state', ({ read }) => {
  test.each(TEXTS)('"$words" in "$text": $holds', ({ text, words, holds }) => {
    const clue = new Clue(words);
    const lower = `${text} ${String(read)}`;
    if (read) meaningOf(lower);
    expect(clue.isIn(lower)).toBe(holds);
  });
});

test('a clue that is made after a text was read is searched for in it', () => {
  meaningOf('a quokka sleeps');
  const clue = new Clue('quokka');
  expect(clue.isIn('a quokka sleeps')).toBe(true);
  meaningOf('a quokka sleeps');
  expect(clue.isIn('a quokka sleeps')).toBe(true);
});
