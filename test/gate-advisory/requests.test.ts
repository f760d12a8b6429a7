import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { REPOSITORY } from './gate-world.ts';
import { openManyCases } from './many-cases.ts';
import type { ManyCases } from './many-cases.ts';

jest.setTimeout(60_000);

describe.each([1, 5])('over %i open advisories', (advisories) => {
  let cases: ManyCases;
  beforeEach(async () => {
    cases = await openManyCases(advisories);
  });
  afterEach(() => cases.world.close());

  test.each(['readiness', 'build', 'publish'])(
    '%s asks at most the pages of the list and twelve times for each, and nothing twice',
    async (mode) => {
      const { requests, pages, repeated } = await cases.count(mode);
      expect(repeated).toEqual([]);
      expect(requests).toBeLessThanOrEqual(pages + 12 * advisories);
    },
  );

  test('a second run asks no more than the first', async () => {
    const first = await cases.count('readiness');
    const second = await cases.count('readiness');
    expect(second.repeated).toEqual([]);
    expect(second.requests).toBeLessThanOrEqual(first.requests);
  });
});

test('runs at the same time keep one comment on each advisory', async () => {
  const cases = await openManyCases(2);
  await Promise.all([1, 2, 3].map(() => cases.world.run('readiness')));
  const { advisories } = cases.world.github.repository(REPOSITORY);
  const kept = [...advisories.values()].map(
    ({ comments }) => comments.filter(({ body }) => body.includes('embargo:gate')).length,
  );
  await cases.world.close();
  expect(kept).toEqual([1, 1]);
});
