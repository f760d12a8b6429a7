import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { expectSolved, inputs, twinOf } from '../../support/planned-twins.ts';
import { firstFit } from '../../support/release-oracle.ts';

test('a few random cases are solved as trying every half hour solves them', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expectSolved(input);
    }),
    { numRuns: 250, seed: 20261122 },
  );
});

test('no smaller set of promises is impossible than the one that is named', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { plan: planned, rules, from } = twinOf(input);
      const plan = planned();
      if (plan.status === 'planned') return;
      const all = [...rules.values()];
      const smaller = plan.conflict.length === 1 ? [[]] : choices(all, plan.conflict.length - 1);
      for (const set of smaller) expect(firstFit(set, from)).toBeDefined();
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

function choices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    choices(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
