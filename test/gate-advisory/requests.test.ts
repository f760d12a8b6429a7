import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

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
