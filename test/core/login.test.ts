import { distinctLogins, isSameLogin } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { one: 'Ada', other: 'aDA', isSame: true },
  { one: 'ada', other: 'ada-b', isSame: false },
])('$one and $other are one account: $isSame', ({ one, other, isSame }) => {
  expect(isSameLogin(one, other)).toBe(isSame);
});

test('each account is named once, in lower case', () => {
  expect(distinctLogins(['Ada', 'ben', 'ADA'])).toEqual(['ada', 'ben']);
});
