import { dueDates, soonestFirst } from '../schedule/due-dates.ts';
import type { Due } from '../schedule/due.ts';
import type { PlannedCase } from '../schedule/case.ts';
import { breachDues } from './breach-dues.ts';
import { laneDues } from './lane-dues.ts';
import { windowDue } from './window-due.ts';

/**
 * The state of every promise about time of one case, reckoned with the release that was, or with the
 * day that people agreed on as long as it is ahead. What counts from a release that nobody knows
 * waits: to reckon with the earliest possible one would call things due that are not. A promise
 * counts as kept only by an event that somebody can show; `overdue` and `late` are broken ones.
 */
export function promiseStates(planned: PlannedCase): readonly Due[] {
  const dues = dueDates(planned, releaseOf(planned));
  if (planned.events.declinedAt !== undefined) return dues;
  return soonestFirst([
    ...dues,
    ...laneDues(planned),
    ...windowDue(planned),
    ...breachDues(planned),
  ]);
}

function releaseOf({ events, now }: PlannedCase): Date | undefined {
  const { releasedAt, publishedAt, agreedReleaseAt } = events;
  const ahead =
    agreedReleaseAt === undefined || agreedReleaseAt < now ? undefined : agreedReleaseAt;
  return releasedAt ?? publishedAt ?? ahead;
}

/** How much of its time a promise has used up, from 0 to 1 and beyond; nothing without a due date. */
export function shareUsed({ startedAt, due, doneAt }: Due, now: Date): number | undefined {
  if (startedAt === undefined || due === undefined) return undefined;
  const [start, end] = [startedAt.getTime(), due.getTime()];
  const at = (doneAt ?? now).getTime();
  if (end <= start) return at < end ? 0 : 1;
  return Math.max(0, (at - start) / (end - start));
}

/** The shares of a promise's time at which people are reminded. */
export const ESCALATIONS = [50, 80, 100] as const;

export type Escalation = (typeof ESCALATIONS)[number];

/**
 * The highest mark that an unkept promise has reached, in percent of its time; nothing for one that
 * is kept, or whose clock has not started. 100 is at the due instant, not after it.
 */
export function escalationOf(due: Due, now: Date): Escalation | undefined {
  if (due.doneAt !== undefined) return undefined;
  const share = shareUsed(due, now);
  if (share === undefined) return undefined;
  return ESCALATIONS.findLast((percent) => share * 100 >= percent);
}
