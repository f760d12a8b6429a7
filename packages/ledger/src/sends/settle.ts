import type { LookUp, Receipt } from '@embargo/core';

import type { EntryOf } from '../entry/entry.ts';
import type { Item, Round } from './round.ts';

/** What is older than a claim by more than this was not sent after it. */
const CLOCKS_DIFFER_MS = 7 * 24 * 60 * 60_000;

/** A claim of which nobody knows whether it was followed by a send. */
export interface Doubt {
  readonly item: Item;
  readonly entry: EntryOf<'send'>;
  /** When it may have been sent at the latest, in milliseconds. */
  readonly sentBy: number;
}

export type Verdict =
  | { readonly status: 'was-sent'; readonly receipt: Receipt }
  /** Certainly not sent, or sending it again changes nothing. */
  | { readonly status: 'send' }
  | { readonly status: 'ask'; readonly reason: string }
  | { readonly status: 'wait'; readonly reason: string; readonly until: number };

/** Finds out what became of a claim by asking the channel, twice before an absence is believed. */
export async function settle(round: Round, doubt: Doubt): Promise<Verdict> {
  const { channel, now, pause, patienceMs } = round;
  if (channel.class === 'native') return { status: 'send' };
  const first = await lookUp(round, doubt);
  if (first.status === 'found') return { status: 'was-sent', receipt: first.receipt };
  if (channel.class === 'blind') {
    const reason = 'A send was begun and its end is unknown, and this channel cannot tell it.';
    return { status: 'ask', reason };
  }
  const until = doubt.sentBy + (channel.settlesAfterMs ?? 0);
  const left = until - now().getTime();
  if (left > patienceMs) {
    return { status: 'wait', reason: 'It does not show yet, which proves nothing so soon.', until };
  }
  if (left > 0) await pause(left);
  const second = await lookUp(round, doubt);
  if (second.status === 'found') return { status: 'was-sent', receipt: second.receipt };
  if (second.status === 'absent') return { status: 'send' };
  if (second.isLasting === true) return { status: 'ask', reason: second.reason };
  return { status: 'wait', reason: second.reason, until: now().getTime() };
}

async function lookUp({ channel }: Round, { item, entry }: Doubt): Promise<LookUp> {
  try {
    const since = new Date(Date.parse(entry.time) - CLOCKS_DIFFER_MS);
    const found = await channel.lookUp?.(item, entry.data.textSha256, since);
    return found ?? { status: 'unsure', reason: 'The channel cannot be asked.' };
  } catch {
    return { status: 'unsure', reason: 'The channel could not be asked whether it has it.' };
  }
}
