import { expect, test } from '@jest/globals';

import { findLevels } from '../../../../packages/policy-lint/src/facts/language/severity-levels.ts';
import { lineOf } from '../../../../packages/policy-lint/src/facts/language/words.ts';

test.each([
  { text: 'critical and high issues', levels: ['high', 'critical'] },
  { text: 'moderate', levels: ['medium'] },
  { text: 'important security flaws', levels: ['high'] },
  { text: 'high or above', levels: ['high', 'critical'] },
  { text: 'medium severity and below', levels: ['low', 'medium'] },
  { text: 'low/medium', levels: ['low', 'medium'] },
  { text: 'low to medium risk', levels: ['low', 'medium'] },
  { text: 'critical: 24 hours', levels: ['critical'] },
  { text: 'high-severity vulnerabilities', levels: ['high'] },
  { text: 'low - 30 days', levels: ['low'] },
  { text: 'critical (cvss 9+)', levels: ['critical'] },
  { text: 'high availability', levels: [] },
  { text: 'non-critical bugs', levels: ['low', 'medium', 'high'] },
  { text: 'high-quality reports', levels: [] },
  { text: 'it is important to us', levels: [] },
])('$text', ({ text, levels }) => {
  expect(findLevels(lineOf(text))).toEqual(levels);
});

test.each([
  { text: 'kritisch', levels: ['critical'] },
  { text: 'crítica o alta', levels: ['high', 'critical'] },
  { text: 'критическая', levels: ['critical'] },
  { text: '高危', levels: ['high'] },
  { text: '中：30天', levels: ['medium'] },
  { text: '高さ', levels: [] },
])('$text in another language', ({ text, levels }) => {
  expect(findLevels(lineOf(text), true)).toEqual(levels);
});
