import type { Clock } from '@embargo/github';

/** A clock that stands still until somebody sleeps, and never lets anybody wait. */
export interface VirtualClock extends Clock {
  /** Every wait, in milliseconds. */
  readonly waits: number[];
}

export function openVirtualClock(start = '2026-11-23T12:00:00Z'): VirtualClock {
  let now = new Date(start).getTime();
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    async sleep(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}
