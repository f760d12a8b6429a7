import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { expectSolved, inputs } from '../../support/planned-twins.ts';

test('on 20,000 random cases the solver finds what trying every half hour with luxon finds', () => {
  let impossible = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      if (expectSolved(input) === 'impossible') impossible++;
    }),
    { numRuns: 20_000, seed: 20261120 },
  );
  expect(impossible).toBeGreaterThan(1000);
});
