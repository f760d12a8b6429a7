import type { CaseRecord } from './case-text.ts';
import type { Entry, EntryKind, EntryOf } from './entry/entry.ts';

/** Every entry of a kind in the order of writing, also those that are taken back. */
export function everOf<Kind extends EntryKind>(
  { entries }: CaseRecord,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> & Entry => entry.kind === kind);
}

/** The latest entry of each key of a kind, in the order of writing, without those taken back. */
export function inForce<Kind extends EntryKind>(
  record: CaseRecord,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  const ever = everOf(record, kind);
  const latest = new Map(ever.map((entry) => [entry.key, entry]));
  return ever.filter((entry) => latest.get(entry.key) === entry && entry.state === 'recorded');
}

/** Of those in force the one that was written last, among all keys or of one. */
export function latestOf<Kind extends EntryKind>(
  record: CaseRecord,
  kind: Kind,
  key?: string,
): EntryOf<Kind> | undefined {
  return inForce(record, kind)
    .filter((entry) => key === undefined || entry.key === key)
    .at(-1);
}

/** The waiver in force of a check. */
export function waiverOf(record: CaseRecord, checkId: string): EntryOf<'waiver'> | undefined {
  return latestOf(record, 'waiver', checkId);
}
