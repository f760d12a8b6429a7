import { isSameLogin } from '../advisory/login.ts';
import { isOnlyAssociate, leaveOn, membersOn } from './presence.ts';
import type { Roster, RosterMember } from './roster.ts';

/** A case that wants a fix lead. */
export interface LeadWanted {
  /** The date on which it is picked, `2026-03-01` in UTC. */
  readonly date: string;
  /** Leads of earlier cases, the first of them first. */
  readonly earlier: readonly string[];
  /** Who reported it, and who gave it back: people who must not lead it. */
  readonly except: readonly string[];
  /** It is public already or explicitly of low sensitivity, so that associates may lead it. */
  readonly isLowSensitivity: boolean;
}

export interface LeadPicked {
  readonly login: string;
  /** Those whose turn it was before and who were passed over, and why. */
  readonly skipped: readonly { readonly login: string; readonly reason: SkipReason }[];
}

export type SkipReason = 'on-leave' | 'excepted' | 'associate';

/**
 * The next fix lead, round robin over the roster: whoever led longest ago or never, the order of
 * the roster between equals, without those who are away or must not. The same roster and history
 * pick the same person, so two runs agree. Nothing where nobody is left.
 */
export function nextLead(roster: Roster, wanted: LeadWanted): LeadPicked | undefined {
  const queue = membersOn(roster, wanted.date)
    .map((member) => ({ member, led: lastLed(member, wanted.earlier) }))
    .sort((one, other) => one.led - other.led);
  const skipped: { readonly login: string; readonly reason: SkipReason }[] = [];
  for (const { member } of queue) {
    const reason = skipReason(member, wanted);
    if (reason === undefined) return { login: member.login, skipped };
    skipped.push({ login: member.login, reason });
  }
  return undefined;
}

function lastLed({ login }: RosterMember, earlier: readonly string[]): number {
  return earlier.findLastIndex((lead) => isSameLogin(lead, login));
}

function skipReason(
  member: RosterMember,
  { date, except, isLowSensitivity }: LeadWanted,
): SkipReason | undefined {
  if (except.some((login) => isSameLogin(login, member.login))) return 'excepted';
  if (leaveOn(member, date) !== undefined) return 'on-leave';
  return isOnlyAssociate(member) && !isLowSensitivity ? 'associate' : undefined;
}
