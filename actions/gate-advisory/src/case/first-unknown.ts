import type { Observed, Unobservable } from '@embargo/core';

/** The first of several observations that could not be made. */
export function firstUnknown(observations: readonly Observed<unknown>[]): Unobservable | undefined {
  return observations.find((observation) => observation.status === 'unobservable');
}
