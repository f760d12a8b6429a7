import { HORIZON_DAYS } from './bound.ts';
import type { Bound } from './bound.ts';

const DAY = 86_400_000;
/** Up to here all combinations are tried, which takes milliseconds. */
const MAX_TRIED = 24;

/** The first instant at or after one that keeps every bound; nothing where none comes. */
export function earliestRelease(bounds: readonly Bound[], from: Date): Date | undefined {
  const horizon = from.getTime() + HORIZON_DAYS * DAY;
  let instant = from;
  for (let settled = 0, turn = 0; settled < bounds.length; turn++) {
    const next = bounds[turn % bounds.length]?.next(instant);
    if (next === undefined || next.getTime() > horizon) return undefined;
    settled = next > instant ? 1 : settled + 1;
    instant = next;
  }
  return instant;
}

/**
 * The smallest set of bounds that cannot all be kept from an instant on: no promise of it can be
 * left out, and where there are few bounds no smaller set exists. Empty where all can be kept.
 */
export function smallestConflict(bounds: readonly Bound[], from: Date): readonly Bound[] {
  if (earliestRelease(bounds, from) !== undefined) return [];
  const minimal = bounds.reduce<readonly Bound[]>((kept, bound) => {
    const others = kept.filter((other) => other !== bound);
    return earliestRelease(others, from) === undefined ? others : kept;
  }, bounds);
  if (bounds.length > MAX_TRIED) return minimal;
  for (let size = 1; size < minimal.length; size++) {
    const smaller = choicesOf(bounds, size).find(
      (choice) => earliestRelease(choice, from) === undefined,
    );
    if (smaller !== undefined) return smaller;
  }
  return minimal;
}

function choicesOf(bounds: readonly Bound[], size: number): readonly (readonly Bound[])[] {
  if (size === 0) return [[]];
  return bounds.flatMap((bound, index) =>
    choicesOf(bounds.slice(index + 1), size - 1).map((rest) => [bound, ...rest]),
  );
}
