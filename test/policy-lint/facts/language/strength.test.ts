import { expect, test } from '@jest/globals';

import {
  explicitStrength,
  foreignStrength,
  strengthOf,
} from '../../../../packages/policy-lint/src/facts/language/strength.ts';

test.each([
  { text: 'we will answer', strength: 'must' },
  { text: 'reports are answered', strength: 'must' },
  { text: 'we must not tell', strength: 'must' },
  { text: 'we guarantee an answer', strength: 'must' },
  { text: 'we will try to answer', strength: 'should' },
  { text: 'you can expect an answer', strength: 'should' },
  { text: 'on a best-effort basis', strength: 'should' },
  { text: 'fixes are usually out', strength: 'suggested' },
  { text: 'it may take longer', strength: 'suggested' },
])('$text', ({ text, strength }) => {
  expect(strengthOf(text)).toBe(strength);
});

test('a bare statement says nothing of its strength', () => {
  expect(explicitStrength('within 7 days')).toBeUndefined();
});

test.each([
  { text: 'wir bemühen uns', strength: 'should' },
  { text: 'мы стремимся ответить', strength: 'should' },
  { text: '我们的目标是', strength: 'should' },
  { text: 'en général, normalement', strength: 'suggested' },
  { text: '通常', strength: 'suggested' },
  { text: 'wir antworten', strength: undefined },
])('$text', ({ text, strength }) => {
  expect(foreignStrength(text, true)).toBe(strength);
});
