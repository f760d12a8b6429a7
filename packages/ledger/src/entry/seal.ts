import { EmbargoError } from '@embargo/core';

import type { Draft, Entry } from './entry.ts';
import { Fault } from './fault.ts';
import { kinds } from './kinds.ts';
import { idOf, readEntry } from './read-entry.ts';

/** Where and when an entry is written. */
export interface Place {
  readonly case: string;
  readonly run: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** The id of the last entry of the case. */
  readonly head: string | undefined;
}

/**
 * Makes entries of drafts, in their order; the same drafts in the same place give the same ids.
 * Throws `INPUT_INVALID` where a draft says what no entry may say, such as a waiver seconded by
 * the person who asked for it.
 */
export function seal(drafts: readonly Draft[], place: Place): readonly Entry[] {
  const entries: Entry[] = [];
  let { head } = place;
  for (const draft of drafts) {
    const entry = sealOne(draft, { ...place, head });
    entries.push(entry);
    head = entry.id;
  }
  return entries;
}

function sealOne(draft: Draft, { head, ...place }: Place): Entry {
  try {
    const unsealed = {
      ...draft,
      ...place,
      schemaVersion: 1,
      key: kinds[draft.kind].keyOf(draft.data),
      ...(head === undefined ? {} : { previous: head }),
    };
    const entry = readEntry({ ...unsealed, id: idOf(unsealed) });
    if ('kind' in entry) return entry;
    throw new Fault('meaning', '"kind" is unknown');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const message = `An entry of kind ${draft.kind} cannot be recorded: ${error.message}.`;
    throw new EmbargoError('INPUT_INVALID', message);
  }
}
