import { eventsOf, hearCase, saidIn, statesOfCase } from '@embargo/case';
import type { CaseSetting, ReadCase, Said } from '@embargo/case';
import type { Advisory, Due, Events } from '@embargo/core';

import { checkedBy } from './checked-promise.ts';
import type { CheckedPromise } from './checked-promise.ts';

/** What holds of one case now. */
export interface Tracked {
  readonly advisory: Advisory;
  readonly promises: readonly Due[];
  readonly checklist: readonly CheckedPromise[];
  /** Absent where the record does not tell when the report came in. */
  readonly events?: Events;
  readonly said: readonly Said[];
  readonly unobserved: readonly string[];
}

interface Around extends CaseSetting {
  readonly now: Date;
}

/** Works out the state of every promise of one case. */
export function trackCase(one: ReadCase, around: Around): Tracked {
  const { advisory, record } = one;
  if (record.status === 'unobservable') {
    return { ...nothing(advisory), unobserved: [sentenceOf(record)] };
  }
  const heard = hearCase(record.value, one, around);
  const said = saidIn(record.value, heard.drafts);
  const events = eventsOf(advisory, said, around.project.promises.facts);
  const checklist = around.project.promises.promised
    .filter(({ isTicked, isOfCase }) => isTicked && isOfCase)
    .map((promise) => checkedBy(said, promise));
  const known = { advisory, said, checklist };
  if (events.status === 'unobservable') {
    return { ...known, promises: [], unobserved: [...heard.remarks, sentenceOf(events)] };
  }
  const promises = statesOfCase(events.value, advisory, around);
  const unobserved = [...heard.remarks, ...blindnessOf(one)];
  return { ...known, events: events.value, promises, unobserved };
}

function nothing(advisory: Advisory): Omit<Tracked, 'unobserved'> {
  return { advisory, promises: [], checklist: [], said: [] };
}

function sentenceOf({
  reason,
  remedy,
}: {
  readonly reason: string;
  readonly remedy: string;
}): string {
  return `${reason}; ${remedy}`;
}

function blindnessOf({ comments }: ReadCase): string[] {
  return comments.status === 'unobservable' ? [sentenceOf(comments)] : [];
}
