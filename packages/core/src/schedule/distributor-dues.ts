import type { LeadTime } from '../facts/facts.ts';
import { hoursOf } from '../time/duration.ts';
import { tellsDistributors } from './case.ts';
import type { PlannedCase } from './case.ts';
import { factCommitment, leadCommitment } from './commitment.ts';
import { dueOf, rangeAfter, rangeBefore } from './due.ts';
import type { Due, Times } from './due.ts';
import { startOf } from './events.ts';

/** When distributors are to be told, by each lead time of the policy. */
export function distributorDues(planned: PlannedCase, release: Date | undefined): Due[] {
  const { facts, process, events } = planned;
  const tells = tellsDistributors(planned);
  if (tells === false) return [];
  const dues = process.leadTimes.flatMap((leadTime) => {
    const times = timesOf(leadTime, planned, release);
    const doneAt = toldAt(leadTime, planned);
    return dueOf(planned, leadCommitment(leadTime, process), { ...times, doneAt });
  });
  if (facts.distributors !== undefined && dues.length === 0) {
    const told = { ...facts.distributors, says: 'before the release' };
    const commitment = factCommitment('distributors', told, process);
    dues.push(...dueOf(planned, commitment, { due: release, doneAt: events.distributorsToldAt }));
  }
  return tells === undefined ? dues.map((due) => ({ ...due, isConditional: true })) : dues;
}

/**
 * When what a lead time is about was told: where the policy promises notices of several lengths
 * ahead, the shortest is a reminder, which the first notice is not.
 */
export function toldAt(leadTime: LeadTime, { process, events }: PlannedCase): Date | undefined {
  const lengths = process.leadTimes.flatMap((one) => aheadOf(one) ?? []);
  const ahead = aheadOf(leadTime);
  const isReminder =
    ahead !== undefined && ahead === Math.min(...lengths) && ahead < Math.max(...lengths);
  return isReminder ? events.distributorsRemindedAt : events.distributorsToldAt;
}

function aheadOf({ direction, anchor, atLeast }: LeadTime): number | undefined {
  if (direction !== 'before' || anchor === 'disclosure' || atLeast === undefined) return undefined;
  return hoursOf(atLeast);
}

function timesOf(leadTime: LeadTime, planned: PlannedCase, release: Date | undefined): Times {
  const { process, events, now } = planned;
  const { anchor, direction, businessDays } = leadTime;
  const range = { ...leadTime, calendar: businessDays === true ? process.calendar : undefined };
  if (direction === 'after') return rangeAfter(startOf(anchor, events, release), range);
  // What is public already nobody can tell long ahead, only ahead of the release.
  if (events.publicAt !== undefined && events.publicAt <= now) return rangeBefore(release, {});
  return rangeBefore(startOf(anchor === 'disclosure' ? 'release' : anchor, events, release), range);
}
