import path from 'node:path';

import { FAULTS, rehearse } from '@embargo/rehearsal';
import { describe, expect, jest, test } from '@jest/globals';

import { rehearsalOf } from '../support/rehearsed-policy.ts';

jest.setTimeout(900_000);

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/policies');

describe('Whatever goes wrong in a rehearsal', () => {
  const met = new Set<string>();

  // One with a release window, lists and chats, and one with distributors.
  test.each(['stamp', 'flotilla'])('ends by %s as its card says', async (policy) => {
    const request = await rehearsalOf(path.join(FIXTURES, policy));
    const { faults, steps } = await rehearse({ ...request, faults: FAULTS });
    expect(faults.filter(({ isAsExpected }) => !isAsExpected)).toEqual([]);
    expect(faults.map(({ card }) => card).sort()).toEqual(FAULTS.map(({ name }) => name).sort());
    for (const { card, ended } of faults) if (!ended.startsWith('Not played')) met.add(card);
    expect(steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  test('was met by one of the policies', () => {
    expect(FAULTS.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([]);
  });
});
