import type { Duration } from '../facts/facts.ts';
import type { Origin, Process } from '../process/process.ts';
import { earlier } from '../time/calendar.ts';

/** When distributors are to be told of a release, as the policy promises. */
export interface NoticeTimes {
  /** The details: not before, and not after. */
  readonly details?: NoticeTime;
  /** The reminder shortly ahead, where the policy promises both. */
  readonly reminder?: NoticeTime;
}

export interface NoticeTime {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly origin: Origin;
}

type Lead = Process['leadTimes'][number];

/**
 * The times that count back from the release or the public disclosure, which is the same day. The
 * longest lead is that of the details, a shorter one of a reminder.
 */
export function noticeTimes(
  { leadTimes, calendar }: Pick<Process, 'leadTimes' | 'calendar'>,
  releasesAt: Date,
): NoticeTimes {
  const before = leadTimes.filter(
    ({ anchor, direction }) => direction === 'before' && anchor !== 'disclosure',
  );
  const back = (duration: Duration, { businessDays }: Lead): Date =>
    earlier(releasesAt, duration, businessDays === true ? calendar : undefined);
  const latest = before
    .flatMap((lead) => (lead.atLeast === undefined ? [] : [{ lead, at: back(lead.atLeast, lead) }]))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const earliest = before
    .flatMap((lead) => (lead.within === undefined ? [] : [{ lead, at: back(lead.within, lead) }]))
    .sort((one, other) => other.at.getTime() - one.at.getTime())[0];
  const [first, ...more] = latest;
  const last = more.at(-1);
  const origin = (first ?? earliest)?.lead.origin;
  return {
    ...(origin === undefined
      ? {}
      : {
          details: {
            origin,
            ...(earliest === undefined ? {} : { notBefore: earliest.at }),
            ...(first === undefined ? {} : { notAfter: first.at }),
          },
        }),
    ...(last === undefined || first === undefined || last.at.getTime() === first.at.getTime()
      ? {}
      : { reminder: { origin: last.lead.origin, notAfter: last.at } }),
  };
}
