import { EmbargoError } from '@embargo/core';
import type { Receipt, SendKey } from '@embargo/core';

import type { CaseRecord } from '../case-text.ts';
import type { DraftOf, EntryOf, Send } from '../entry/entry.ts';
import { sendKeyOf } from '../entry/kinds.ts';
import type { Ledger } from '../ledger.ts';
import { isOut, standingsOf } from './standing.ts';
import type { Standing } from './standing.ts';

const URL_OF_A_RECEIPT = /^https:\/\/[\x21-\x7e]{1,2000}$/;
const ID_OF_A_RECEIPT = /^[\x21-\x7e]{1,256}$/;
const NOT_IN_A_SENTENCE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/g;
const MOST_OF_A_SENTENCE = 1000;

/** What is to be written of a send. */
export interface Note extends Pick<Send, 'state' | 'textSha256' | 'reason' | 'outcome'> {
  readonly key: SendKey;
  /** The entry that it follows; another one there, and it is not written. */
  readonly after: EntryOf<'send'> | undefined;
  readonly receipt?: Receipt;
}

/** The sends of one case in its ledger. Both throw `EVIDENCE_UNAVAILABLE` where it cannot be used. */
export interface Book {
  readonly read: (keys: readonly SendKey[]) => Promise<ReadonlyMap<SendKey, Standing>>;
  /**
   * Writes in one append those notes that still follow what they say, and a `sent` wherever
   * nobody else wrote it; gives the entries that were written.
   */
  readonly write: (notes: readonly Note[]) => Promise<ReadonlyMap<SendKey, EntryOf<'send'>>>;
}

export interface BookOptions {
  readonly ledger: Ledger;
  readonly caseId: string;
  readonly by: string;
  readonly now: () => Date;
}

export function openBook({ ledger, caseId, by, now }: BookOptions): Book {
  return {
    async read(keys) {
      const reading = await ledger.read(caseId);
      if (reading.status === 'unreadable') throw unusable(`${reading.reason} ${reading.remedy}`);
      return standingsOf(reading, keys);
    },
    async write(notes) {
      if (notes.length === 0) return new Map();
      const at = now().toISOString();
      const recorded = await ledger.record(caseId, (record) =>
        fitting(record, notes).map((note) => draftOf(note, { at, by })),
      );
      if (recorded.status === 'unchanged') return new Map();
      if (recorded.status !== 'recorded') throw unusable(recorded.reason);
      return entriesByKey(notes, recorded.entries);
    },
  };
}

function unusable(sentence: string): EmbargoError {
  return new EmbargoError('EVIDENCE_UNAVAILABLE', sentence);
}

function fitting(record: CaseRecord, notes: readonly Note[]): readonly Note[] {
  const standings = standingsOf(
    record,
    notes.map(({ key }) => key),
  );
  return notes.filter(({ key, after, state }) => {
    const latest = standings.get(key)?.latest;
    if (latest?.id === after?.id) return true;
    // It did go out, whatever was written meanwhile; unless that says so too.
    return state === 'sent' && latest !== undefined && !isOut(latest);
  });
}

function draftOf(
  note: Note,
  { at, by }: { readonly at: string; readonly by: string },
): DraftOf<'send'> {
  const { phase, channel, recipient } = note.key;
  const { state, textSha256, outcome, reason } = note;
  return {
    kind: 'send',
    state: 'recorded',
    at,
    by,
    data: {
      ...{ phase, channel, recipient, state, textSha256 },
      ...recordable(note.receipt),
      ...(reason === undefined ? {} : { reason: sentenceOf(reason) }),
      ...(outcome === undefined ? {} : { outcome }),
    },
  };
}

/** What the other side answered is kept where it has the form of what it should be. */
function recordable({ externalId, url }: Receipt = {}): Receipt {
  return {
    ...(externalId !== undefined && ID_OF_A_RECEIPT.test(externalId) ? { externalId } : {}),
    ...(url !== undefined && URL_OF_A_RECEIPT.test(url) ? { url } : {}),
  };
}

function sentenceOf(text: string): string {
  return text.replace(NOT_IN_A_SENTENCE, ' ').slice(0, MOST_OF_A_SENTENCE);
}

function entriesByKey(
  notes: readonly Note[],
  entries: readonly { readonly kind: string; readonly key: string }[],
): ReadonlyMap<SendKey, EntryOf<'send'>> {
  const written = new Map(entries.filter(isSend).map((entry) => [entry.key, entry]));
  return new Map(
    notes.flatMap(({ key }) => {
      const entry = written.get(sendKeyOf(key));
      return entry === undefined ? [] : [[key, entry] as const];
    }),
  );
}

function isSend(entry: { readonly kind: string }): entry is EntryOf<'send'> {
  return entry.kind === 'send';
}
