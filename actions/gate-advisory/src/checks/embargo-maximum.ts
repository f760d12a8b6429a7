import { USAGE } from '@embargo/case';
import { sayInstant, unobservable } from '@embargo/core';
import type { Due } from '@embargo/core';

import { windowPlaces } from '../case/places.ts';
import { duesOf, plannedRelease } from '../case/timeline.ts';
import { publicSince } from '../case/urgency.ts';
import { worstOf } from '../case/worst.ts';
import { fail, notApplicable, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';

/** Asked before the merge only: later, to hold back what is late would make it later. */
export const embargoMaximum: Check = {
  id: 'embargo-maximum',
  promise: 'The vulnerability is public before the longest embargo ends.',
  stages: ['readiness'],
  isAboutTime: true,
  promisedBy: ({ process }) => windowPlaces(process.disclosure),
  evaluate(evidence) {
    const since = publicSince(evidence);
    if (since.status === 'unobservable') return since;
    if (since.value !== undefined) return notApplicable('the vulnerability is public already');
    const release = plannedRelease(evidence);
    if (release.status === 'unobservable') return release;
    const dues = duesOf(evidence, 'disclosure', release.value);
    if (dues.status === 'unobservable') return dues;
    if (dues.value.length === 0)
      return notApplicable('the policy promises it for other severities');
    return worstOf(dues.value.map((due) => judgeDue(due, release.value)));
  },
};

function judgeDue({ due, says, isConditional }: Due, release: Date): Verdict {
  if (due === undefined) {
    return unobservable(
      `when the embargo ends is not known, for nothing is recorded of what it counts from (${says})`,
      'record when the report came in and was confirmed, with `/received INSTANT` and `/confirm`',
    );
  }
  if (release <= due) return PASS;
  const found = `the release is planned for ${sayInstant(release)}, the embargo ends at ${sayInstant(due)}, ${says}`;
  if (isConditional) {
    return unobservable(
      `${found}, for some severities, and that of this case is not known`,
      'score the vulnerability and enter its CVSS vector in the advisory',
    );
  }
  return fail(
    found,
    `agree to an earlier day with \`${USAGE.agree}\`; where it is too late for that, two people waive this check`,
  );
}
