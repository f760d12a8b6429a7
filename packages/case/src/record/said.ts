import { keyOfDraft } from '@embargo/ledger';
import type { CaseRecord as WrittenCase, Draft, DraftOf, EntryKind } from '@embargo/ledger';

/** What the ledger holds, or is about to hold, of a case, in the order of writing. */
export type Said = Draft & { readonly key: string };
export type SaidOf<Kind extends EntryKind> = DraftOf<Kind> & { readonly key: string };

/** The entries of a case and the drafts that come after them. */
export function saidIn(
  { entries }: Pick<WrittenCase, 'entries'>,
  drafts: readonly Draft[],
): Said[] {
  return [...entries, ...keyed(drafts)];
}

/** Drafts under the keys that they will have. */
export function keyed(drafts: readonly Draft[]): Said[] {
  return drafts.map((draft) => ({ ...draft, key: keyOfDraft(draft) }));
}

/** Everything of a kind that was not taken back later, in the order of writing. */
export function standing<Kind extends EntryKind>(
  said: readonly Said[],
  kind: Kind,
): readonly SaidOf<Kind>[] {
  const ofKind = said.filter((one): one is SaidOf<Kind> & Said => one.kind === kind);
  const withdrawnAt = new Map<string, number>();
  for (const [index, { key, state }] of ofKind.entries()) {
    if (state === 'withdrawn') withdrawnAt.set(key, index);
  }
  return ofKind.filter(
    ({ key, state }, index) => state === 'recorded' && index > (withdrawnAt.get(key) ?? -1),
  );
}

/** Of those that stand the last of each key. */
export function inForce<Kind extends EntryKind>(
  said: readonly Said[],
  kind: Kind,
): readonly SaidOf<Kind>[] {
  const all = standing(said, kind);
  const last = new Map(all.map((one) => [one.key, one]));
  return all.filter((one) => last.get(one.key) === one);
}

export function latest<Kind extends EntryKind>(
  said: readonly Said[],
  kind: Kind,
): SaidOf<Kind> | undefined {
  return standing(said, kind).at(-1);
}
