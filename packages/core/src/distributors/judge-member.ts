import type { Facts } from '../facts/facts.ts';
import type { Distributor } from './roster.ts';

const VOUCH = /\bvouch/i;

/**
 * What keeps a member from being told by the policy's own rules, each a sentence that names no
 * organisation; empty: nothing.
 */
export function judgeMember(member: Distributor, facts: Facts): readonly string[] {
  const items = facts.distributors?.criteria?.items ?? [];
  const needsVoucher = items.some((item) => VOUCH.test(item)) && member.vouchedBy === undefined;
  const accepts = facts.embargoPolicy === undefined || member.acceptedEmbargoPolicyAt !== undefined;
  return [
    ...faultsOfCriteria(member, items.length),
    ...(needsVoucher ? ['The roster names nobody who vouches for it.'] : []),
    ...(accepts ? [] : ['The roster does not say when it accepted the embargo policy.']),
  ];
}

function faultsOfCriteria({ criteria = [] }: Distributor, count: number): readonly string[] {
  const met = new Set(criteria.map(({ number }) => number));
  const wanted = Array.from({ length: count }, (_, index) => index + 1);
  const missing = wanted.filter((number) => !met.has(number));
  const beyond = [...met].filter((number) => number > count);
  const shown = count - missing.length;
  return [
    ...(missing.length === 0
      ? []
      : [
          `The roster shows ${shown} of the ${count} criteria of the policy, without number ${missing.join(', ')}.`,
        ]),
    ...(beyond.length === 0
      ? []
      : [`The roster has criterion ${beyond.join(', ')}, and the policy has ${count}.`]),
  ];
}
