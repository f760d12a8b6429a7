import { USAGE } from '@embargo/case';
import type { Recorded } from '@embargo/case';
import { observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';
import { vouched } from './vouched.ts';

/** Since when the vulnerability is public, as somebody of the project recorded it. */
export function publicSince(evidence: Evidence): Observed<Recorded | undefined> {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  return vouched(evidence, record.value.madePublic, USAGE['public-since']);
}

/** Whether the vulnerability is public and the policy then wants everything as soon as possible. */
export function isDueAtOnce(evidence: Evidence): Observed<boolean> {
  const since = publicSince(evidence);
  if (since.status === 'unobservable') return since;
  const isUrgent = evidence.facts.publicDisclosure?.effect === 'as-soon-as-possible';
  return observed(isUrgent && since.value !== undefined);
}

/** Whether this stage tells the public: a publication does, and a build that anyone can see. */
export function givesAway({ stage, isRunPublic }: Evidence): boolean {
  return stage === 'publish' || (stage === 'build' && isRunPublic);
}

export const URGENT =
  'the vulnerability is public, and then the policy releases as soon as possible';
