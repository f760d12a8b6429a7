import { asleepSince, plainMarkdown, sayInstant } from '@embargo/core';
import type { Duration } from '@embargo/core';
import { latestOf } from '@embargo/ledger';
import type { Ledger } from '@embargo/ledger';

/** Under which the ledger keeps that the schedule ran; no advisory has such an id. */
export const BEATS = 'schedule';

export interface Beat {
  readonly now: Date;
  readonly by: string;
  readonly every: Duration;
}

/** Notes that the schedule ran, and tells where it slept since it did so last. */
export async function beat(ledger: Ledger, { now, by, every }: Beat): Promise<readonly string[]> {
  let last: Date | undefined;
  const noted = await ledger.record(BEATS, (record) => {
    const before = latestOf(record, 'beat')?.at;
    last = before === undefined ? undefined : new Date(before);
    return [{ kind: 'beat', state: 'recorded', at: now.toISOString(), by, data: {} }];
  });
  const slept = last === undefined ? undefined : asleepSince(last, now, every);
  const sentences =
    slept === undefined
      ? []
      : [
          `The schedule slept: no run since ${sayInstant(slept.since)}, ${slept.missed} missed; deadlines in between were watched by nobody.`,
        ];
  const isNoted = noted.status === 'recorded' || noted.status === 'unchanged';
  const unnoted = isNoted ? [] : [`That the schedule ran could not be noted: ${noted.reason}`];
  return [...sentences, ...unnoted].map((sentence) => `- ${plainMarkdown(sentence)}`);
}
