import { ratingOf } from '@embargo/case';
import { inLane, severityLane } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';

/** Whether the policy allows to fix a vulnerability of this score in public pull requests. */
export function mayBeSemiPublic({ facts, advisory }: Evidence): boolean {
  const rating = ratingOf(advisory);
  if (rating.status === 'unobservable') return false;
  return inLane(severityLane(facts, rating.value), 'semi-public-fix').length > 0;
}
