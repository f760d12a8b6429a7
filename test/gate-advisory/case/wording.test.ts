import { expect, test } from '@jest/globals';

import { sayPullRequests } from '../../../actions/gate-advisory/src/case/wording.ts';

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test.each([
  { numbers: [3], said: 'pull request 3' },
  { numbers: [10, 3, 5], said: 'pull requests 3, 5, 10' },
  { numbers: TEN, said: 'pull requests 1, 2, 3, 4, 5, 6, 7, 8, 9, 10' },
  { numbers: [12, ...TEN, 11], said: 'pull requests 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more' },
])('$numbers is said as "$said"', ({ numbers, said }) => {
  expect(sayPullRequests(numbers.map((number) => ({ number })))).toBe(said);
});
