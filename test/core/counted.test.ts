import { counted } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { count: 0, says: '0 checks' },
  { count: 1, says: '1 check' },
  { count: 2, says: '2 checks' },
])('$count is counted as "$says"', ({ count, says }) => {
  expect(counted(count, 'check')).toBe(says);
});

test('a plural of its own is used from two on and for none', () => {
  const said = [0, 1, 2].map((count) => counted(count, 'case is', 'cases are'));
  expect(said).toEqual(['0 cases are', '1 case is', '2 cases are']);
});
