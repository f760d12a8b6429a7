import { isSameLogin } from '@embargo/core';
import type { Events } from '@embargo/core';

import { standing } from './said.ts';
import type { Said } from './said.ts';

/** Who has to agree on a release day. */
export interface Parties {
  /** How many the policy names, each of which another person speaks for. */
  readonly parties: number;
  /** Whose word is heard and binds nobody. */
  readonly reporter: string | undefined;
}

/**
 * The release day that enough people agreed on last, and when they did. Who speaks for which party,
 * the gate looks at.
 */
export function agreedDay(
  said: readonly Said[],
  { parties, reporter }: Parties,
): Pick<Events, 'releaseDayAgreedAt' | 'agreedReleaseAt'> {
  const days = new Map<string, string>();
  let agreed: { readonly at: string; readonly day: string } | undefined;
  for (const { at, data } of standing(said, 'release-day-agreed')) {
    if (reporter !== undefined && isSameLogin(data.login, reporter)) continue;
    days.set(data.login.toLowerCase(), data.releasesAt);
    const count = [...days.values()].filter((day) => day === data.releasesAt).length;
    if (count >= parties && agreed?.day !== data.releasesAt) agreed = { at, day: data.releasesAt };
  }
  if (agreed === undefined) return {};
  return { releaseDayAgreedAt: new Date(agreed.at), agreedReleaseAt: new Date(agreed.day) };
}
