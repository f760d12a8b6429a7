import { observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

/** Logins, or why nobody could tell them. */
export type Group = Observed<readonly string[]>;

/** Whether a login is in one of the groups; where one of them is unknown, it may be in that one. */
export function isAmong(login: string, groups: readonly Group[]): Observed<boolean> {
  const isIn = groups.some(
    (group) => group.status === 'observed' && group.value.some((member) => isSame(member, login)),
  );
  if (isIn) return observed(true);
  return groups.find((group) => group.status === 'unobservable') ?? observed(false);
}

/** Whether two logins are one account; GitHub does not tell capitals from small letters. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Each account once, in lower case. */
export function distinct(logins: readonly string[]): string[] {
  return [...new Set(logins.map((login) => login.toLowerCase()))];
}
