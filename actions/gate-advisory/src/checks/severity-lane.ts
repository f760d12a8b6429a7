import { USAGE, ratingOf } from '@embargo/case';
import { inLane, sayBand, sayInstant, severityLane as laneOf, unobservable } from '@embargo/core';
import type { Due, SeverityBand, SeverityLane } from '@embargo/core';

import { duesOf, plannedRelease } from '../case/timeline.ts';
import { judgeHurry } from '../case/urgency.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS, passWith, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** Lanes that say when a fix is released; those of places and of notices have their own checks. */
const EFFECTS: readonly SeverityBand['effect'][] = [
  'slow-release',
  'next-patch-release',
  'out-of-band-release',
];

export const severityLane: Check = {
  id: 'severity-lane',
  promise: 'The release keeps to the lane of its severity, and only the slow lane is late.',
  stages: STAGES,
  isAboutTime: true,
  promisedBy: ({ facts }) => bandsOf(facts.severityBands),
  evaluate(evidence) {
    const hurried = judgeHurry(evidence);
    if (hurried !== undefined) return hurried;
    const rating = ratingOf(evidence.advisory);
    if (rating.status === 'unobservable') return rating;
    const severityBands = bandsOf(evidence.facts.severityBands);
    const { score } = rating.value;
    return judgeLane(evidence, laneOf({ severityBands }, rating.value), score);
  },
};

function bandsOf(bands: readonly SeverityBand[] | undefined): readonly SeverityBand[] {
  return (bands ?? []).filter(({ effect }) => EFFECTS.includes(effect));
}

function judgeLane(evidence: Evidence, lane: SeverityLane, score: number): Verdict {
  const own = inLane(lane, 'out-of-band-release').length > 0;
  if (own && inLane(lane, 'next-patch-release').length > 0) {
    return unobservable(
      `the policy wants a score of ${score.toFixed(1)} both out of band and in the next patch release`,
      'make the lanes of the policy exclude each other',
    );
  }
  const found = sayLane(lane, score);
  return inLane(lane, 'slow-release').length > 0 ? passWith(found) : judgeDay(evidence, found);
}

/** Outside of the slow lane the release is due when the policy says. */
function judgeDay(evidence: Evidence, found: string): Verdict {
  const release = plannedRelease(evidence);
  if (release.status === 'unobservable') return release;
  const dues = duesOf(evidence, 'release', release.value);
  if (dues.status === 'unobservable') return dues;
  return worstOf([
    passWith(found),
    ...dues.value.map((due) => judgeDue(due, release.value, found)),
  ]);
}

function judgeDue({ due, says }: Due, release: Date, found: string): Verdict {
  if (due === undefined) {
    return unobservable(
      `${found}, and when it is due is not known, for nothing is recorded of what the time counts from (${says})`,
      'record when the vulnerability was confirmed with `/confirm`, or two people waive this check',
    );
  }
  if (release <= due) return PASS;
  return fail(
    `${found}, and comes out at ${sayInstant(release)}, expected by ${sayInstant(due)}, ${says}`,
    `agree to an earlier day with \`${USAGE.agree}\`; where it is too late for that, two people waive this check`,
  );
}

/** "a score of 9.8 is released out of band" and how near it is to a threshold. */
function sayLane(lane: SeverityLane, score: number): string {
  const bands = lane.filter(({ fits }) => fits === 'yes').map(({ band }) => sayBand(band));
  const near = lane.filter(({ isBorderline }) => isBorderline).map(({ band }) => sayBand(band));
  const where = bands.length === 0 ? 'is in no special lane' : `is in the lane ${bands.join('; ')}`;
  const edge =
    near.length === 0 ? '' : ` (people decide, as it is near the edge of ${near.join('; ')})`;
  return `a score of ${score.toFixed(1)} ${where}${edge}`;
}
