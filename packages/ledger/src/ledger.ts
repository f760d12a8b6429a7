import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { EmbargoError } from '@embargo/core';

import { linesOf, MOST_BYTES } from './case-text.ts';
import type { CaseReading, CaseRecord } from './case-text.ts';
import type { Draft, Entry } from './entry/entry.ts';
import { seal } from './entry/seal.ts';
import type { AppendResult, Snapshot, Store } from './store.ts';

/** Each lost race means that another writer won, so this bounds the patience, not the progress. */
const MOST_TRIES = 24;
/** Answers lost in a row before a person has to look at the store. */
const MOST_DOUBTS = 3;
const LONGEST_WAIT_MS = 2000;

export interface LedgerOptions {
  readonly store: Store;
  readonly now: () => Date;
  /** Goes into every entry beside what makes this ledger different from any other of the run. */
  readonly run?: string;
}

/** What is to be written, given what stands there; empty where nothing is left to say. */
export type Decide = (record: CaseRecord) => readonly Draft[];

/**
 * `recorded`: the entries stand in the store. `unchanged`: there was nothing to say. Else nothing
 * was written, and the reason is one sentence that tells nothing of the case.
 */
export type Recorded =
  | { readonly status: 'recorded'; readonly entries: readonly Entry[] }
  | { readonly status: 'unchanged' }
  | { readonly status: 'unreadable'; readonly reason: string; readonly remedy: string }
  | { readonly status: 'refused'; readonly reason: string };

export interface Ledger {
  readonly read: (caseId: string) => Promise<CaseReading>;
  /**
   * Reads, decides, appends. Where another writer was faster it reads and decides again, so what
   * is decided is always decided on what stands there. Throws `EVIDENCE_UNAVAILABLE` where it
   * cannot know whether its entries stand.
   */
  readonly record: (caseId: string, decide: Decide) => Promise<Recorded>;
}

export function openLedger({ store, now, run = 'local' }: LedgerOptions): Ledger {
  const writer = { store, now, run: `${run}.${randomUUID()}` };
  const queues = new Map<string, Promise<unknown>>();
  return {
    read: (caseId) => store.read(caseId),
    // One after the other, else two calls of one run would take the same entry for their own.
    record(caseId, decide) {
      const before = queues.get(caseId) ?? Promise.resolve();
      const result = before.then(() => recordOnce(writer, caseId, decide));
      const settled = result.catch(() => undefined);
      queues.set(caseId, settled);
      return result;
    },
  };
}

interface Writer {
  readonly store: Store;
  readonly now: () => Date;
  readonly run: string;
}

async function recordOnce(writer: Writer, caseId: string, decide: Decide): Promise<Recorded> {
  const tried: (readonly Entry[])[] = [];
  const doubts: unknown[] = [];
  for (let attempt = 0; ; attempt += 1) {
    const snapshot = await writer.store.read(caseId);
    if (snapshot.status === 'unreadable') return snapshot;
    // A write whose answer was lost may have landed; only what stands there can tell.
    const landed = landedOf(tried, snapshot);
    if (landed !== undefined) return { status: 'recorded', entries: landed };
    if (attempt === MOST_TRIES || doubts.length === MOST_DOUBTS) return giveUp(doubts);
    const entries = sealAt(writer, { caseId, snapshot, decide });
    if (entries.length === 0) return { status: 'unchanged' };
    tried.push(entries);
    const result = await append(writer.store, caseId, { entries, snapshot });
    if (result.status === 'appended') return { status: 'recorded', entries };
    if (result.status === 'refused') return refused(result, doubts);
    if (result.status === 'in-doubt') doubts.push(result.cause);
    await pause(attempt);
  }
}

function landedOf(
  tried: readonly (readonly Entry[])[],
  { entries }: CaseRecord,
): readonly Entry[] | undefined {
  if (tried.length === 0) return undefined;
  const ids = new Set(entries.map(({ id }) => id));
  return tried.find((batch) => batch.some(({ id }) => ids.has(id)));
}

interface Deciding {
  readonly caseId: string;
  readonly snapshot: CaseRecord;
  readonly decide: Decide;
}

function sealAt(writer: Writer, { caseId, snapshot, decide }: Deciding): readonly Entry[] {
  const time = writer.now().toISOString();
  return seal(decide(snapshot), { case: caseId, run: writer.run, time, head: snapshot.head });
}

type Outcome = AppendResult | { readonly status: 'in-doubt'; readonly cause: unknown };

interface Appending {
  readonly entries: readonly Entry[];
  readonly snapshot: Extract<Snapshot, { readonly status: 'readable' }>;
}

async function append(
  store: Store,
  caseId: string,
  { entries, snapshot }: Appending,
): Promise<Outcome> {
  const bytes = snapshot.bytes + Buffer.byteLength(linesOf(entries));
  if (bytes > MOST_BYTES) {
    const reason = `The ledger of this case would have ${bytes} bytes, expected at most ${MOST_BYTES}; nothing was recorded.`;
    return { status: 'refused', reason };
  }
  try {
    return await store.append(caseId, entries, snapshot.version);
  } catch (cause) {
    return { status: 'in-doubt', cause };
  }
}

/** Writers that collided must not come back together. */
async function pause(attempt: number): Promise<void> {
  await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 10 * 2 ** attempt));
}

/** With a write in doubt before it, "nothing was written" may be false. */
function refused(
  result: Extract<AppendResult, { readonly status: 'refused' }>,
  doubts: readonly unknown[],
): Recorded {
  return doubts.length === 0 ? result : giveUp(doubts);
}

function giveUp(doubts: readonly unknown[]): never {
  const found =
    doubts.length === 0
      ? `other writers were faster ${MOST_TRIES} times, so nothing was recorded; run it again`
      : 'no answer said whether it was recorded, and it does not stand there; run it again when the store answers';
  throw new EmbargoError('EVIDENCE_UNAVAILABLE', `The ledger gave up: ${found}.`, {
    cause: doubts.at(-1),
  });
}
