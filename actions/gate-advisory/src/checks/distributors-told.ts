import { USAGE } from '@embargo/case';
import type { DistributorsTold } from '@embargo/case';
import { noticeTimes, sayInstant } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { plannedRelease } from '../case/timeline.ts';
import { publicSince } from '../case/urgency.ts';
import { vouched } from '../case/vouched.ts';
import { fail, notApplicable, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

const COMMAND = USAGE['told-distributors'];
const TELL = `tell them by notify-distributors, or record that they were told with \`${COMMAND}\``;

/** The merge shows the fix, so it waits as well. Who is told only if somebody decides so need not be. */
export const distributorsTold: Check = {
  id: 'distributors-told',
  promise: 'Distributors are told ahead of the release, as long before it as the policy says.',
  stages: STAGES,
  isAboutTime: true,
  promisedBy: ({ facts }) =>
    facts.distributors?.strength === 'suggested' ? [] : placeOf(facts.distributors),
  evaluate(evidence) {
    const { record } = evidence;
    if (record.status === 'unobservable') return record;
    const since = publicSince(evidence);
    if (since.status === 'unobservable') return since;
    if (since.value !== undefined) return notApplicable('the vulnerability is public already');
    const first = firstOf(record.value.distributorsTold);
    const told = vouched(evidence, first, COMMAND);
    if (told.status === 'unobservable') return told;
    if (told.value === undefined) return fail('nobody recorded that distributors were told', TELL);
    return judgeTime(told.value, evidence);
  },
};

function firstOf(told: readonly DistributorsTold[]): DistributorsTold | undefined {
  return told.find(({ at }) => !told.some((other) => other.at < at));
}

function judgeTime({ at }: DistributorsTold, evidence: Evidence): Verdict {
  const release = plannedRelease(evidence);
  if (release.status === 'unobservable') return release;
  const { notAfter } = noticeTimes(evidence.process, release.value).details ?? {};
  if (notAfter === undefined || at <= notAfter) return PASS;
  return fail(
    `distributors were told at ${sayInstant(at)}, for the release at ${sayInstant(release.value)} the policy promises it until ${sayInstant(notAfter)}`,
    `agree to a later day with \`${USAGE.agree}\`; where that cannot wait, two people waive this check`,
  );
}
