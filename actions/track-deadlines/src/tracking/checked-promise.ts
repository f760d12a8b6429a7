import { latest, standing } from '@embargo/case';
import type { Said } from '@embargo/case';
import type { PolicyPromise } from '@embargo/core';

/** A promise that only people keep, and who said when that it was kept. */
export interface CheckedPromise {
  readonly promise: PolicyPromise;
  readonly ticked?: Tick;
}

interface Tick {
  readonly by: string;
  readonly at: Date;
  readonly note?: string;
}

/** What a word of its own tells counts as a tick, too. */
const TOLD_BY = {
  'privacy-asked': 'privacy-asked',
  'upstream-agreed': 'upstream-date',
  'severity-decided': 'severity-decided',
  'reporter-updated': 'reporter-updated',
  'public-at-once': 'public-disclosure',
  'duties-taken': 'duty-taken',
} as const;

/** Whether people said of a promise that it is kept: by a tick, or by a word of its own. */
export function checkedBy(said: readonly Said[], promise: PolicyPromise): CheckedPromise {
  const tick = standing(said, 'ticked').findLast(({ data }) => data.item === promise.id);
  if (tick !== undefined) {
    const { by, at, data } = tick;
    const note = data.note === undefined ? {} : { note: data.note };
    return { promise, ticked: { by, at: new Date(at), ...note } };
  }
  const kind = Object.entries(TOLD_BY).find(([id]) => id === promise.id)?.[1];
  const told = kind === undefined ? undefined : latest(said, kind);
  if (told === undefined) return { promise };
  return { promise, ticked: { by: told.by, at: new Date(told.at) } };
}

/** Each promise of the team, with the latest that was said of it in any case. */
export function checkedByTeam(
  promised: readonly PolicyPromise[],
  cases: readonly (readonly Said[])[],
): readonly CheckedPromise[] {
  return promised
    .filter(({ isTicked, isOfCase }) => isTicked && !isOfCase)
    .map((promise) => {
      const checked = cases.map((said) => checkedBy(said, promise));
      return checked.reduce((one, other) => (timeOf(other) > timeOf(one) ? other : one), {
        promise,
      });
    });
}

function timeOf({ ticked }: CheckedPromise): number {
  return ticked?.at.getTime() ?? Number.NEGATIVE_INFINITY;
}
