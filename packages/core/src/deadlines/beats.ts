import type { Duration } from '../facts/facts.ts';
import { later } from '../time/calendar.ts';
import { millisecondsOf } from '../time/duration.ts';

/** A schedule that was to run and did not. */
export interface Asleep {
  readonly since: Date;
  /** How many runs did not happen; at least 1. */
  readonly missed: number;
}

/** GitHub runs schedules late under load; one is called missed only when the next is due as well. */
const PATIENCE = 2;

/** Whether a schedule slept between its last run and this one; nothing where it did not. */
export function asleepSince(last: Date, now: Date, every: Duration): Asleep | undefined {
  const beat = millisecondsOf(every);
  const passed = now.getTime() - last.getTime();
  if (beat <= 0 || passed < PATIENCE * beat) return undefined;
  return { since: last, missed: Math.floor(passed / beat) - 1 };
}

/**
 * When GitHub stops the schedules of a public repository: 60 days after its last commit, as its
 * documentation of scheduled workflows says.
 */
export function schedulesStopAt(lastCommit: Date): Date {
  return later(lastCommit, 'P60D');
}
