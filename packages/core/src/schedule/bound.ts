import type { Duration } from '../facts/facts.ts';
import { earliestInside } from '../release-window/release-window.ts';
import type { ReleaseWindow } from '../release-window/release-window.ts';
import { earlier } from '../time/calendar.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import type { Commitment } from './commitment.ts';

/** A commitment as a limit on the instant of the release. */
export interface Bound {
  readonly commitment: Commitment;
  /** The first instant at or after this one that keeps it; nothing where none comes. */
  readonly next: (instant: Date) => Date | undefined;
}

const DAY = 86_400_000;
/** Longer than any embargo, short enough to look at each day. */
export const HORIZON_DAYS = 3660;

/** Not before one instant and not after another; either may be open. */
export function between(
  commitment: Commitment,
  { from, until }: { readonly from?: Date | undefined; readonly until?: Date | undefined },
): Bound {
  return {
    commitment,
    next: (instant) => {
      const first = from === undefined || instant >= from ? instant : from;
      return until === undefined || first <= until ? first : undefined;
    },
  };
}

/** Inside a window of weekdays and hours. */
export function inside(commitment: Commitment, window: ReleaseWindow): Bound {
  return { commitment, next: (instant) => earliestInside(window, instant) };
}

/** How long before the release something is told, and when that was or can be at the earliest. */
export interface Notice {
  readonly toldAt: Date;
  readonly atLeast?: Duration | undefined;
  /** Counts only once it has been told; until then it can be told later. */
  readonly within?: Duration | undefined;
  readonly calendar?: BusinessCalendar | undefined;
}

/** So late that what is told by then is told long enough ahead, but not too long. */
export function ahead(commitment: Commitment, notice: Notice): Bound {
  return { commitment, next: (instant) => nextAhead(notice, instant.getTime()) };
}

/**
 * On one UTC date every release has its notice the same time ahead, however long months are and
 * whatever days are no business days: so each date has one first and one last instant.
 */
function nextAhead(notice: Notice, instant: number): Date | undefined {
  const today = Math.floor(instant / DAY);
  for (let day = firstDayAhead(notice, today); day <= today + HORIZON_DAYS; day++) {
    const midnight = day * DAY;
    const until = toldBefore(notice, day, notice.within) ?? Infinity;
    // A later date has its notice no earlier, so that none will do any more.
    if (until < midnight) return undefined;
    const from = toldBefore(notice, day, notice.atLeast) ?? -Infinity;
    const first = Math.max(instant, midnight, from);
    if (first < midnight + DAY && first <= until) return new Date(first);
  }
  return undefined;
}

/** The first date of which an instant is far enough ahead, found by halving the horizon. */
function firstDayAhead(notice: Notice, today: number): number {
  let [low, high] = [today, today + HORIZON_DAYS + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const from = toldBefore(notice, middle, notice.atLeast) ?? -Infinity;
    if (from < (middle + 1) * DAY) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The instant, counted from a date's midnight, that has its notice just as long ahead. */
function toldBefore(
  { toldAt, calendar }: Notice,
  day: number,
  duration: Duration | undefined,
): number | undefined {
  if (duration === undefined) return undefined;
  const midnight = day * DAY;
  return toldAt.getTime() + midnight - earlier(new Date(midnight), duration, calendar).getTime();
}
