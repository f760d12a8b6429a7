import { SUITE } from '@embargo/case';
import type { CaseRecord, DecidedPatch } from '@embargo/case';
import { observed, sayInstant, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { allObserved } from '../case/all-observed.ts';
import { fixOf } from '../case/fix.ts';
import type { Fix } from '../case/fix.ts';
import { fail, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { ForkPullRequest } from '../evidence/evidence.ts';

const REMEDY = 'run the gate in the mode readiness, and mend what it finds';

export const readinessRecorded: Check = {
  id: 'readiness-recorded',
  promise: 'Readiness let through exactly the patches that the fork holds.',
  stages: ['build', 'publish'],
  promisedBy: () => 'always',
  evaluate(evidence) {
    const { record, now } = evidence;
    if (record.status === 'unobservable') return record;
    const { readiness } = record.value;
    if (readiness === undefined) {
      return fail('no readiness that let through is recorded', REMEDY);
    }
    if (readiness.by !== SUITE || !(readiness.at <= now)) {
      return unobservable(
        'the recorded readiness is not by the gate, or ahead of its time',
        REMEDY,
      );
    }
    const fix = fixOf(evidence);
    return fix.status === 'unobservable' ? fix : compare(fix.value, readiness);
  },
};

function compare(fix: Fix, { at, patches }: NonNullable<CaseRecord['readiness']>): Verdict {
  const pullRequests = fix.place === 'fork' ? fix.pullRequests : [];
  const held = allObserved(pullRequests.map(keyOfHeld));
  if (held.status === 'unobservable') return held;
  const decided = new Set(patches.map((patch) => keyOf(patch)));
  const isSame =
    held.value.length === decided.size && held.value.every((patch) => decided.has(patch));
  if (isSame) return PASS;
  return fail(
    `the fork holds other patches than those that readiness let through at ${sayInstant(at)}`,
    REMEDY,
  );
}

function keyOfHeld({ number, targetBranch, patchId }: ForkPullRequest): Observed<string> {
  if (patchId.status === 'unobservable') return patchId;
  return observed(keyOf({ pullRequest: number, targetBranch, patchId: patchId.value }));
}

function keyOf({ pullRequest, targetBranch, patchId }: DecidedPatch): string {
  return `${pullRequest} ${patchId} ${targetBranch}`;
}
