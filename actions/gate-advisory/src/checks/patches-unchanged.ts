import { USAGE } from '@embargo/case';
import type { DistributorsTold } from '@embargo/case';
import { sayInstant, unobservable } from '@embargo/core';

import { allObserved } from '../case/all-observed.ts';
import { judgeFork } from '../case/fix.ts';
import { placeOf } from '../case/places.ts';
import { vouched } from '../case/vouched.ts';
import { sayPullRequests } from '../case/wording.ts';
import { worstOf } from '../case/worst.ts';
import { fail, notApplicable, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { ForkPullRequest } from '../evidence/evidence.ts';

const REMEDY = `give distributors the patches as they are now, and record that with \`${USAGE['told-distributors']}\``;

export const patchesUnchanged: Check = {
  id: 'patches-unchanged',
  promise: 'The patches are those that distributors were given.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.distributors),
  evaluate(evidence) {
    const { record } = evidence;
    if (record.status === 'unobservable') return record;
    const told = lastWithPatches(record.value.distributorsTold);
    if (told.length === 0) return notApplicable('no patch was given to distributors');
    const notices = told.map((notice) => vouched(evidence, notice, USAGE['told-distributors']));
    const sure = allObserved(notices);
    if (sure.status === 'unobservable') return sure;
    return judgeFork(evidence, (pullRequests) =>
      worstOf(told.map((notice) => judgePatches(pullRequests, notice))),
    );
  },
};

/**
 * The last notice but those that gave no patch, such as one that only names the day; all of those
 * at the same instant, and those of which nobody can tell when they were.
 */
function lastWithPatches(notices: readonly DistributorsTold[]): readonly DistributorsTold[] {
  const withPatches = notices.filter(({ patchIds }) => patchIds?.length !== 0);
  return withPatches.filter(({ at }) => !withPatches.some((other) => other.at > at));
}

function judgePatches(
  pullRequests: readonly ForkPullRequest[],
  { at, patchIds }: DistributorsTold,
): Verdict {
  const when = sayInstant(at);
  if (patchIds === undefined) {
    return unobservable(`distributors were told at ${when}, nobody recorded which patches`, REMEDY);
  }
  const held = allObserved(pullRequests.map(({ patchId }) => patchId));
  if (held.status === 'unobservable') return held;
  const given = new Set(patchIds);
  const isGiven = held.value.map((patchId) => given.delete(patchId));
  const changed = pullRequests.filter((_, place) => isGiven[place] === false);
  if (changed.length > 0) {
    const found = `${sayPullRequests(changed)} changed, or came, after distributors got the patches at ${when}`;
    return fail(found, REMEDY);
  }
  if (given.size === 0) return PASS;
  return fail(
    `${given.size} of the patches that distributors got at ${when} are no longer there`,
    REMEDY,
  );
}
