import { canonicalJson } from './entry/canonical.ts';
import type { Entry, ForeignEntry } from './entry/entry.ts';
import { Fault } from './entry/fault.ts';
import { readEntry } from './entry/read-entry.ts';

/** More than this is not read; a case of a thousand distributors takes a fifth of it. */
export const MOST_BYTES = 10 * 1024 * 1024;

const MOST_BYTES_OF_A_LINE = 256 * 1024;

/** All that the ledger holds of a case, in the order in which it was written. */
export interface CaseRecord {
  readonly entries: readonly Entry[];
  /** Entries of kinds that a newer version knows; evidence of nothing. */
  readonly foreign: readonly ForeignEntry[];
  /** The id of the last entry, of either sort. */
  readonly head: string | undefined;
  readonly bytes: number;
}

/** Why a case cannot be read, in sentences that tell nothing of the case. */
export interface Unreadable {
  readonly status: 'unreadable';
  readonly reason: string;
  readonly remedy: string;
}

export type CaseReading = (CaseRecord & { readonly status: 'readable' }) | Unreadable;

/** Entries as they stand in a store, a line each. */
export function linesOf(entries: readonly Entry[]): string {
  return entries.map((entry) => `${canonicalJson(entry) ?? ''}\n`).join('');
}

/** Reads a case from the texts of its appends, in their order. */
export type CaseReader = (caseId: string, texts: readonly string[]) => CaseReading;

/**
 * Opens a reader that remembers what it read, so that reading a case again costs only what was
 * added. One bad entry makes the whole case unreadable: what a reader leaves out may be what takes
 * the rest back.
 */
export function openCaseReader(): CaseReader {
  const remembered = new Map<string, Remembered>();
  return (caseId, texts) => {
    if (texts.some((text) => !text.endsWith('\n'))) return unreadable('a last line is not ended');
    const text = texts.join('');
    const known = remembered.get(caseId) ?? NOTHING;
    const reading = readOn(caseId, text, text.startsWith(known.text) ? known : NOTHING);
    if (reading.status === 'readable') remembered.set(caseId, { text, record: reading });
    return reading;
  };
}

interface Remembered {
  readonly text: string;
  readonly record: CaseRecord;
}

const NOTHING: Remembered = {
  text: '',
  record: { entries: [], foreign: [], head: undefined, bytes: 0 },
};

function readOn(caseId: string, text: string, { text: known, record }: Remembered): CaseReading {
  const added = text.slice(known.length);
  const bytes = record.bytes + Buffer.byteLength(added);
  if (bytes > MOST_BYTES) {
    return unreadable(`it has ${bytes} bytes, expected at most ${MOST_BYTES}`);
  }
  const entries = [...record.entries];
  const foreign = [...record.foreign];
  let { head } = record;
  for (const line of added.split('\n').slice(0, -1)) {
    const entry = readLine(line, { caseId, head });
    if (entry instanceof Fault) {
      const number = entries.length + foreign.length + 1;
      return unreadable(`entry ${number} is bad: ${entry.message}`);
    }
    if ('kind' in entry) entries.push(entry);
    else foreign.push(entry);
    head = entry.id;
  }
  return { status: 'readable', entries, foreign, head, bytes };
}

export function unreadable(found: string): Unreadable {
  return {
    status: 'unreadable',
    reason: `The ledger of this case cannot be read: ${found}.`,
    remedy: 'Restore it from the history of its store; entries are only ever added, never changed.',
  };
}

interface Expected {
  readonly caseId: string;
  readonly head: string | undefined;
}

function readLine(line: string, { caseId, head }: Expected): Entry | ForeignEntry | Fault {
  try {
    const entry = readEntry(valueOf(line));
    if (entry.case !== caseId) throw new Fault('meaning', 'it belongs to another case');
    if (entry.previous !== head)
      throw new Fault('meaning', 'it does not follow the entry before it');
    return entry;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Two readers must never see two things in one line, so only the canonical form is taken. */
function valueOf(line: string): unknown {
  if (Buffer.byteLength(line) > MOST_BYTES_OF_A_LINE) {
    throw new Fault('meaning', `it has more than ${MOST_BYTES_OF_A_LINE} bytes`);
  }
  const value = jsonOf(line);
  if (canonicalJson(value) === line) return value;
  throw new Fault('meaning', 'it is not written as canonical JSON');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Fault('meaning', 'it is not JSON');
  }
}
