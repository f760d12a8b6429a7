import { expect, test } from '@jest/globals';

import { Clue } from '../../../../packages/policy-lint/src/facts/language/clue.ts';

test.each([
  { text: 'the release', words: 'lease|fix', holds: true },
  { text: 'the release', words: 'fix|mend', holds: false },
  { text: 'in the open', words: 'in the open', holds: true },
  { text: 'open in the end', words: 'in the open', holds: false },
  { text: 'c++ 17', words: '++', holds: true },
  { text: 'version 4', words: '++|no', holds: false },
  { text: 'мы исправим', words: 'исправ', holds: true },
  { text: 'we', words: '', holds: true },
])('"$words" in "$text": $holds', ({ text, words, holds }) => {
  expect(new Clue(words).isIn(text)).toBe(holds);
});
