import type { Facts } from '../facts/facts.ts';
import { BY_PEOPLE } from './by-people.ts';
import { BY_SUITE } from './by-suite.ts';
import type { PolicyPromise } from './promise.ts';

/**
 * Everything that a policy promises to do, in the order of the process, first what actions keep.
 * Facts that only inform (supported versions, scope) are no promise to do something.
 */
export function promisesOf(facts: Facts): readonly PolicyPromise[] {
  return [...BY_SUITE, ...BY_PEOPLE].flatMap((define) => define(facts) ?? []);
}
