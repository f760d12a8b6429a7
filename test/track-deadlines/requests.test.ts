import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { openManyCases } from './many-cases.ts';
import type { ManyCases } from './many-cases.ts';

jest.setTimeout(60_000);

/** The project, its administrators and teams, the ledger's repository, the beat and its note. */
const ONCE = 6;
/** A schedule that never ran is looked for: the day before, and the mark of a month, which is set. */
const NEVER_RAN = 3;

describe.each([1, 12, 45])('a scheduled run over %i open advisories', (advisories) => {
  let cases: ManyCases;
  beforeEach(async () => {
    cases = await openManyCases(advisories);
  });
  afterEach(() => cases.world.close());

  test('asks nothing twice, and where nothing is new one thing for each', async () => {
    expect((await cases.count()).repeated).toEqual([]);
    const { requests, pages, repeated } = await cases.count();
    expect(repeated).toEqual([]);
    expect(requests).toBe(pages + advisories + Math.ceil(advisories / 20) + ONCE);
    if (advisories > ONCE) expect(requests).toBeLessThanOrEqual(pages + 2 * advisories);
  });

  test('writes for each no more than what is new in it: one entry, one comment', async () => {
    const { requests, pages } = await cases.count();
    const reads = pages + 2 * advisories + Math.ceil(advisories / 20) + ONCE + 1 + NEVER_RAN;
    expect(requests).toBe(reads + 2 * advisories);
  });
});
