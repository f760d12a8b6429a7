import { isAmong } from '@embargo/case';
import type { Group } from '@embargo/case';
import type { Unobservable } from '@embargo/core';

export interface NotAmong {
  /** Those who are certainly in none of the groups. */
  readonly outside: readonly string[];
  /** Why that is not known of somebody else. */
  readonly doubt: Unobservable | undefined;
}

/** Which people are in none of some groups. */
export function notAmong(logins: readonly string[], groups: readonly Group[]): NotAmong {
  const asked = logins.map((login) => ({ login, among: isAmong(login, groups) }));
  return {
    outside: asked.flatMap(({ login, among }) =>
      among.status === 'observed' && !among.value ? [login] : [],
    ),
    doubt: asked.map(({ among }) => among).find((among) => among.status === 'unobservable'),
  };
}
