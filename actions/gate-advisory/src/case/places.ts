import type { Place } from '@embargo/case';
import type { ProcessWindow } from '@embargo/core';

/** Where a fact stands, if the policy states it. */
export function placeOf(fact: Place | undefined): readonly Place[] {
  return fact === undefined ? [] : [fact];
}

/** Where the limits of a step stand, in the policy or in the configuration. */
export function windowPlaces(windows: readonly ProcessWindow[]): readonly Place[] {
  return windows.map(({ origin, strength }) => ({ ...origin, strength }));
}
