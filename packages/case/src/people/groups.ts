import { isSameLogin, observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

/** Logins, or why nobody could tell them. */
export type Group = Observed<readonly string[]>;

/** Whether a login is in one of the groups; where one of them is unknown, it may be in that one. */
export function isAmong(login: string, groups: readonly Group[]): Observed<boolean> {
  const isIn = groups.some(
    (group) =>
      group.status === 'observed' && group.value.some((member) => isSameLogin(member, login)),
  );
  if (isIn) return observed(true);
  return groups.find((group) => group.status === 'unobservable') ?? observed(false);
}
