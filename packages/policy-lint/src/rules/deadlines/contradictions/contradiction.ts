import type { FactName, Located } from '@embargo/core';

/** One value of a promise, where it stands and in words. */
export interface Stated {
  readonly located: Located;
  readonly says: string;
}

/** Two values of one promise that cannot both be meant. */
export interface Contradiction {
  readonly fact: FactName;
  readonly first: Stated;
  readonly second: Stated;
}

/** Words that keep a value to some cases, so that another one beside it is no contradiction. */
const CONDITION =
  /\b(?:if|unless|except(?:ions?)?|otherwise|depending|depends|weekends?|holidays?|complex|extend(?:s|ed)?|extensions?|longer|exploited|rare|worst|best effort|goal|targets?|minor|major|partners?|customers?|premium|enterprise|lts)\b/;

export function isConditional(lower: string): boolean {
  return CONDITION.test(lower);
}
