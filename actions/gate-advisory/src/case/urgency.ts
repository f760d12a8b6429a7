import { USAGE } from '@embargo/case';
import type { Recorded } from '@embargo/case';
import type { Observed } from '@embargo/core';

import { notApplicable } from '../check.ts';
import type { Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { vouched } from './vouched.ts';

/** Since when the vulnerability is public, as somebody of the project recorded it. */
export function publicSince(evidence: Evidence): Observed<Recorded | undefined> {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  return vouched(evidence, record.value.madePublic, USAGE['public-since']);
}

/**
 * What a check about time says where the vulnerability is public and the policy then wants
 * everything as soon as possible, or where that is not known; nothing where there is time.
 */
export function judgeHurry(evidence: Evidence): Verdict | undefined {
  const since = publicSince(evidence);
  if (since.status === 'unobservable') return since;
  const isUrgent = evidence.facts.publicDisclosure?.effect === 'as-soon-as-possible';
  if (!isUrgent || since.value === undefined) return undefined;
  return notApplicable(
    'the vulnerability is public, and then the policy releases as soon as possible',
  );
}

/** Whether this stage tells the public: a publication does, and a build that anyone can see. */
export function givesAway({ stage, isRunPublic }: Evidence): boolean {
  return stage === 'publish' || (stage === 'build' && isRunPublic);
}
