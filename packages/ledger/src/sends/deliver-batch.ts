import type { SendResult } from '@embargo/core';

import type { EntryOf } from '../entry/entry.ts';
import { attempt } from './attempt.ts';
import type { Note } from './book.ts';
import type { Outcome } from './delivered.ts';
import { inParallel } from './in-parallel.ts';
import { composed } from './round.ts';
import type { Item, Round } from './round.ts';
import { settle } from './settle.ts';
import type { Doubt } from './settle.ts';
import { isFree } from './standing.ts';
import type { Standing } from './standing.ts';

/** A doubt of this very run is settled twice before it is left to the next. */
const MOST_PASSES = 3;

/** What the ledger alone does not tell of the items after a batch. */
export interface BatchResult {
  /** Sent in this run, or found to have been. */
  readonly fresh: Set<Item>;
  /** Of items that were not claimed, or whose claim stays in doubt. */
  readonly open: Map<Item, Outcome>;
  /** Certainly not sent, and when it may be tried again, in milliseconds. */
  readonly again: Map<Item, number>;
  /** How many in a row were not taken. */
  refusals: number;
}

/** Claims a batch in one append, settles what is in doubt, sends, and records in one append. */
export async function deliverBatch(
  round: Round,
  batch: readonly Item[],
  result: BatchResult,
): Promise<void> {
  const standings = await round.book.read(batch.map(({ key }) => key));
  const start = batch.map((item) => beginning(round, item, standings.get(item.key)));
  let notes = start.flatMap(({ note }) => note ?? []);
  let doubts = start.flatMap(({ doubt }) => doubt ?? []);
  for (const { item, open } of start) if (open !== undefined) result.open.set(item, open);
  for (let pass = 0; pass < MOST_PASSES && notes.length + doubts.length > 0; pass += 1) {
    const settled = await settleAll(round, doubts, result);
    doubts = await sendClaimed(round, { batch, notes: [...notes, ...settled] }, result);
    notes = [];
  }
  for (const { item, sentBy } of doubts) leaveOpen(round, { item, sentBy }, result);
}

interface Beginning {
  readonly item: Item;
  readonly note?: Note;
  readonly doubt?: Doubt;
  readonly open?: Outcome;
}

function beginning(round: Round, item: Item, standing: Standing | undefined): Beginning {
  const latest = standing?.latest;
  if (isFree(latest)) return claiming(round, item, latest);
  if (latest?.data.state !== 'claimed') return { item };
  if (round.channel.class === 'native') return claiming(round, item, latest);
  const now = round.now().getTime();
  const runsOut = Date.parse(latest.time) + round.claimLastsMs;
  if (runsOut > now && !round.isOver(runOf(latest))) {
    const reason = 'Another run is at it.';
    return { item, open: { status: 'waiting', reason, until: new Date(runsOut).toISOString() } };
  }
  return { item, doubt: { item, entry: latest, sentBy: Math.min(runsOut, now) } };
}

function claiming(round: Round, item: Item, after: EntryOf<'send'> | undefined): Beginning {
  const { skip: reason, key } = item;
  const text = composed(round, item);
  if (reason !== undefined) {
    return { item, note: { key, after, state: 'skipped', textSha256: text.sha256, reason } };
  }
  if (text.status === 'does-not-fit') {
    return { item, open: { status: 'failed', reason: text.reason } };
  }
  return { item, note: { key, after, state: 'claimed', textSha256: text.sha256 } };
}

/** The run as it was named to `deliver`, without what the ledger added to it. */
function runOf({ run }: EntryOf<'send'>): string {
  return run.slice(0, run.lastIndexOf('.'));
}

async function settleAll(
  round: Round,
  doubts: readonly Doubt[],
  { fresh, open }: BatchResult,
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const doubt of doubts) {
    const { item, entry } = doubt;
    const verdict = await settle(round, doubt);
    const base = { key: item.key, after: entry, textSha256: entry.data.textSha256 };
    if (verdict.status === 'was-sent') {
      fresh.add(item);
      notes.push({ ...base, state: 'sent', receipt: verdict.receipt });
    } else if (verdict.status === 'ask') {
      notes.push({ ...base, state: 'held', reason: verdict.reason });
    } else if (verdict.status === 'send') {
      const { note, open: outcome } = claiming(round, item, entry);
      if (note !== undefined) notes.push(note);
      if (outcome !== undefined) open.set(item, outcome);
    } else {
      const until = new Date(verdict.until).toISOString();
      open.set(item, { status: 'waiting', reason: verdict.reason, until });
    }
  }
  return notes;
}

interface Claiming {
  readonly batch: readonly Item[];
  readonly notes: readonly Note[];
}

/** Writes the notes, sends those of them that are claims and gives those that stay in doubt. */
async function sendClaimed(
  round: Round,
  { batch, notes }: Claiming,
  result: BatchResult,
): Promise<Doubt[]> {
  const written = await round.book.write(notes);
  const mine = batch.flatMap((item) => {
    const claim = written.get(item.key);
    return claim?.data.state === 'claimed' ? [{ item, claim }] : [];
  });
  const tried = await inParallel(mine, round.parallel, async ({ item, claim }) => {
    const outcome = await attempt(round, item, claim);
    return { item, claim, outcome, at: round.now().getTime() };
  });
  await round.book.write(tried.flatMap(({ item, claim, outcome }) => noteOf(item, claim, outcome)));
  for (const { item, outcome } of tried) count(result, item, outcome);
  return tried
    .filter(({ outcome }) => outcome.status === 'unknown')
    .map(({ item, claim, at }) => ({ item, entry: claim, sentBy: at }));
}

function count(result: BatchResult, item: Item, outcome: SendResult): void {
  if (outcome.status === 'sent') result.fresh.add(item);
  if (outcome.status === 'not-sent') result.again.set(item, outcome.retryAfterMs);
  result.refusals = outcome.status === 'not-sent' ? result.refusals + 1 : 0;
}

function noteOf(item: Item, claim: EntryOf<'send'>, result: SendResult): readonly Note[] {
  const base = { key: item.key, after: claim, textSha256: claim.data.textSha256 };
  switch (result.status) {
    case 'sent':
      return [{ ...base, state: 'sent', receipt: result.receipt }];
    case 'refused':
    case 'not-sent':
      return [{ ...base, state: 'failed', reason: result.reason }];
    case 'unknown':
      return [];
  }
}

function leaveOpen(
  { channel }: Round,
  { item, sentBy }: Pick<Doubt, 'item' | 'sentBy'>,
  { open }: BatchResult,
): void {
  const until = new Date(sentBy + (channel.settlesAfterMs ?? 0)).toISOString();
  open.set(item, { status: 'waiting', reason: 'No answer said whether it was sent.', until });
}
