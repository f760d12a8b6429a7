import { asleepSince, plainMarkdown, sayInstant } from '@embargo/core';
import type { Duration } from '@embargo/core';
import { latestOf } from '@embargo/ledger';
import type { CaseRecord, DraftOf, Ledger, Recorded } from '@embargo/ledger';

/** Under which the ledger keeps that the schedule ran; no advisory has such an id. */
export const BEATS = 'schedule';

export interface Beat {
  readonly now: Date;
  readonly by: string;
  readonly every: Duration;
}

const DAY = 86_400_000;
/** A schedule that slept for longer has slept for longer than this. */
const MOST_DAYS = 400;

/**
 * Notes that the schedule ran, and tells where it slept since it did so last. Each day is a case of
 * its own, else a run would read the beats of years; the first of each month stands apart, so that a
 * schedule that never ran is not looked for.
 */
export async function beat(ledger: Ledger, { now, by, every }: Beat): Promise<readonly string[]> {
  const ran: DraftOf<'beat'> = {
    kind: 'beat',
    state: 'recorded',
    at: now.toISOString(),
    by,
    data: {},
  };
  let today: Date | undefined;
  const notes = [
    await ledger.record(dayCase(now), (record) => {
      today = lastIn(record);
      return [ran];
    }),
  ];
  let last = today ?? (await readLast(ledger, dayCase(daysBefore(now, 1))));
  if (last === undefined || monthOf(last) !== monthOf(now)) {
    let known: Date | undefined;
    const noted = await ledger.record(BEATS, (record) => {
      known = lastIn(record);
      return known !== undefined && monthOf(known) === monthOf(now) ? [] : [ran];
    });
    notes.push(noted);
    last ??= await lastSince(ledger, known, now);
  }
  const slept = last === undefined ? undefined : asleepSince(last, now, every);
  const sentences =
    slept === undefined
      ? []
      : [
          `The schedule slept: no run since ${sayInstant(slept.since)}, ${slept.missed} missed; deadlines in between were watched by nobody.`,
        ];
  return [...sentences, ...notes.flatMap(unnoted)].map(
    (sentence) => `- ${plainMarkdown(sentence)}`,
  );
}

function unnoted(noted: Recorded): string[] {
  const isNoted = noted.status === 'recorded' || noted.status === 'unchanged';
  return isNoted ? [] : [`That the schedule ran could not be noted: ${noted.reason}`];
}

/** When it ran last, looked for back to the day of which it is known that it did. */
async function lastSince(
  ledger: Ledger,
  known: Date | undefined,
  now: Date,
): Promise<Date | undefined> {
  if (known === undefined) return undefined;
  for (let days = 2; days <= MOST_DAYS && daysBefore(now, days) > known; days++) {
    const found = await readLast(ledger, dayCase(daysBefore(now, days)));
    if (found !== undefined) return found;
  }
  return (await readLast(ledger, dayCase(known))) ?? known;
}

async function readLast(ledger: Ledger, caseId: string): Promise<Date | undefined> {
  const reading = await ledger.read(caseId);
  return reading.status === 'unreadable' ? undefined : lastIn(reading);
}

function lastIn(record: CaseRecord): Date | undefined {
  const at = latestOf(record, 'beat')?.at;
  return at === undefined ? undefined : new Date(at);
}

function dayCase(instant: Date): string {
  return `${BEATS}-${instant.toISOString().slice(0, 10)}`;
}

function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * DAY);
}
