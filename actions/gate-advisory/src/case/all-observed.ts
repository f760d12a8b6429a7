import { observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

/** Several observations as one of all their values; where one could not be made, why not. */
export function allObserved<Value>(
  observations: readonly Observed<Value>[],
): Observed<readonly Value[]> {
  const values: Value[] = [];
  for (const observation of observations) {
    if (observation.status === 'unobservable') return observation;
    values.push(observation.value);
  }
  return observed(values);
}
