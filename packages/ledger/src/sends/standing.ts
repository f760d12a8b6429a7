import type { SendKey } from '@embargo/core';

import type { CaseRecord } from '../case-text.ts';
import type { EntryOf } from '../entry/entry.ts';
import { sendKeyOf } from '../entry/kinds.ts';
import { everOf, inForce } from '../history.ts';

/** All sends of a case as they stand, the latest entry of each. */
export function sendsOf(record: CaseRecord): readonly EntryOf<'send'>[] {
  return inForce(record, 'send');
}

/** How a send stands in the ledger. */
export interface Standing {
  readonly latest: EntryOf<'send'> | undefined;
  /** The number of the question that is or would be open, from 1. */
  readonly question: number;
}

/** How each of the keys stands. */
export function standingsOf(
  record: CaseRecord,
  keys: readonly SendKey[],
): ReadonlyMap<SendKey, Standing> {
  const latest = new Map(sendsOf(record).map((entry) => [entry.key, entry]));
  const answered = new Map<string, number>();
  for (const { key, data } of everOf(record, 'send')) {
    if (data.state === 'resolved') answered.set(key, (answered.get(key) ?? 0) + 1);
  }
  return new Map(
    keys.map((key) => {
      const name = sendKeyOf(key);
      return [key, { latest: latest.get(name), question: (answered.get(name) ?? 0) + 1 }];
    }),
  );
}

/** Whether it went out, by the word of the channel or of a person. */
export function isOut({ data }: EntryOf<'send'>): boolean {
  return data.state === 'resolved'
    ? data.outcome === 'sent'
    : data.state === 'sent' || data.state === 'seen';
}

/** Whether it certainly did not go out and nothing forbids it to. */
export function isFree(latest: EntryOf<'send'> | undefined): boolean {
  if (latest === undefined || latest.data.state === 'failed') return true;
  return latest.data.state === 'resolved' && latest.data.outcome === 'not-sent';
}
