import type { FactName, Facts, Located } from '../facts/facts.ts';
import type { Keeper, PolicyPromise } from './promise.ts';

/** Finds a promise in the facts of a policy; nothing where the policy does not make it. */
export type Definition = (facts: Facts) => PolicyPromise | undefined;

type Stated<Name extends FactName> = NonNullable<Facts[Name]>;

interface Kept<Name extends FactName> {
  readonly keptBy: readonly Keeper[];
  readonly says: (fact: Stated<Name>) => string;
  /** A part of the fact that has a place of its own; nothing where the policy leaves it out. */
  readonly part?: (fact: Stated<Name>) => Located | undefined;
  readonly isTicked?: boolean;
  readonly isOfCase?: boolean;
}

/** One promise that rests on one fact, or on a part of one. */
export function definition<Name extends FactName>(
  id: string,
  name: Name,
  { keptBy, says, part, isTicked = false, isOfCase = true }: Kept<Name>,
): Definition {
  return (facts) => {
    const fact = facts[name] as Stated<Name> | undefined;
    if (fact === undefined) return undefined;
    const stated = part === undefined ? placeOf(fact) : part(fact);
    if (stated === undefined) return undefined;
    const { span, path } = stated;
    const place = path === undefined ? { span } : { span, path };
    return { id, fact: name, says: says(fact), stated: place, keptBy, isTicked, isOfCase };
  };
}

function placeOf(fact: Located | readonly Located[]): Located | undefined {
  return 'span' in fact ? fact : fact[0];
}
