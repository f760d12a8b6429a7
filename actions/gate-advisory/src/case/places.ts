import type { ProcessWindow } from '@embargo/core';

import type { Place } from '../check.ts';

/** Where a fact stands, if the policy states it. */
export function placeOf(fact: Place | undefined): readonly Place[] {
  return fact === undefined ? [] : [fact];
}

/** Where the limits of a step stand, in the policy or in the configuration. */
export function windowPlaces(windows: readonly ProcessWindow[]): readonly Place[] {
  return windows.map(({ origin, strength }) => ({ ...origin, strength }));
}
