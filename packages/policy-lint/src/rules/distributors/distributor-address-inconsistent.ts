import { defineRule } from '../../define-rule.ts';
import { listAddressesOf } from './list-addresses.ts';

export const distributorAddressInconsistent = defineRule({
  code: 'CVD509',
  id: 'distributor-address-inconsistent',
  summary: 'The private list has one address',
  level: 'warning',
  why: 'Two addresses for one list are two lists, or one list and a mistake. Notice that goes to the wrong one reaches nobody, or people who were never admitted.',
  mend: 'Use one address everywhere, or say what each list is for.',
  source: 'Derived from the policy itself',
  controls: [],
  messages: {
    other: 'The private list is "{found}" here and "{first}" before, expected one address',
  },
  check({ documents, facts }, report) {
    if (facts.distributors === undefined) return;
    const [first, ...others] = listAddressesOf(documents);
    if (first === undefined) return;
    for (const address of others) {
      if (address.value.toLowerCase() === first.value.toLowerCase()) continue;
      report('other', address, { found: address.value, first: first.value });
    }
  },
});
