import type { Facts } from '../facts/facts.ts';
import { BY_PEOPLE } from './by-people.ts';
import { BY_SUITE } from './by-suite.ts';
import type { Duties } from './duties.ts';
import { promisesOfDuties } from './of-duties.ts';
import type { PolicyPromise } from './promise.ts';

/** What a policy says, as far as it may promise something. */
export interface Promising {
  readonly facts: Facts;
  readonly duties: Duties;
}

/**
 * Everything that a policy promises to do, in the order of the process, first what actions keep.
 * Facts that only inform (supported versions, scope) are no promise to do something.
 */
export function promisesOf({ facts, duties }: Promising): readonly PolicyPromise[] {
  const stated = [...BY_SUITE, ...BY_PEOPLE].flatMap((define) => define(facts) ?? []);
  return [...stated, ...promisesOfDuties(duties, facts)];
}
