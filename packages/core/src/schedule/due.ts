import type { Duration } from '../facts/facts.ts';
import { earlier, later } from '../time/calendar.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { concerns, isHurried } from './case.ts';
import type { PlannedCase } from './case.ts';
import type { Commitment } from './commitment.ts';

/** When something that is promised is due. */
export interface Due extends Commitment {
  /** Not before, where the policy says so. */
  readonly earliest?: Date;
  /** When its clock started: that of the report for what is due before something else. */
  readonly startedAt?: Date;
  /** Absent where its clock has not started, or where it is only not to be early. */
  readonly due?: Date;
  readonly doneAt?: Date;
  /** `pending`: its clock has not started. `late`: done, but after it was due. */
  readonly state: 'pending' | 'open' | 'overdue' | 'met' | 'late';
  /** It holds only for some severities, and this one is not known. */
  readonly isConditional: boolean;
}

export interface Times {
  readonly earliest?: Date | undefined;
  readonly due?: Date | undefined;
  readonly doneAt?: Date | undefined;
  readonly startedAt?: Date | undefined;
}

/** When something is due of which these are the times; nothing where it does not concern the case. */
export function dueOf(planned: PlannedCase, commitment: Commitment, times: Times): Due[] {
  const isConcerned = concerns(commitment.levels, planned.rating);
  if (isConcerned === false) return [];
  const { earliest, due } = hastened(times, commitment, planned);
  return [
    {
      ...commitment,
      ...(earliest === undefined ? {} : { earliest }),
      ...(due === undefined ? {} : { due }),
      ...started(planned, { ...times, due }),
      ...(times.doneAt === undefined ? {} : { doneAt: times.doneAt }),
      state: stateOf({ ...times, earliest, due }, planned.now),
      isConditional: isConcerned === undefined,
    },
  ];
}

function started({ events }: PlannedCase, { due, startedAt }: Times): Pick<Due, 'startedAt'> {
  return due === undefined ? {} : { startedAt: startedAt ?? events.reportReceivedAt };
}

function stateOf({ earliest, due, doneAt }: Times, now: Date): Due['state'] {
  if (doneAt !== undefined) return due !== undefined && doneAt > due ? 'late' : 'met';
  if (due === undefined) return earliest === undefined ? 'pending' : 'open';
  return due < now ? 'overdue' : 'open';
}

/**
 * What is not done yet is due at once where the policy hurries, and broken when its own time is
 * over; what follows the release keeps its distance to it.
 */
function hastened(times: Times, { promise }: Commitment, planned: PlannedCase): Times {
  const waits = promise !== 'retrospective' && times.doneAt === undefined;
  if (!waits || !isHurried(planned)) return times;
  const { due } = times;
  return { due: due !== undefined && due < planned.now ? due : planned.now };
}

/** A range of time before or after an instant. */
interface Range {
  readonly atLeast?: Duration | undefined;
  readonly within?: Duration | undefined;
  readonly calendar?: BusinessCalendar | undefined;
}

/** The times of what is to be done some time after an instant, where that is known. */
export function rangeAfter(start: Date | undefined, { atLeast, within, calendar }: Range): Times {
  if (start === undefined) return {};
  const at = (duration: Duration | undefined): Date | undefined =>
    duration === undefined ? undefined : later(start, duration, calendar);
  return { earliest: at(atLeast), due: at(within), startedAt: start };
}

/** The times of what is to be done some time before an instant: without a limit, by then. */
export function rangeBefore(end: Date | undefined, { atLeast, within, calendar }: Range): Times {
  if (end === undefined) return {};
  return {
    earliest: within === undefined ? undefined : earlier(end, within, calendar),
    due: atLeast === undefined ? end : earlier(end, atLeast, calendar),
  };
}
