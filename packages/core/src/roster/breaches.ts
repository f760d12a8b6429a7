import { later } from '../time/calendar.ts';
import type { Duration } from '../facts/facts.ts';
import { isSameLogin } from '../advisory/login.ts';
import { dateOf, leaveOn, membersOn } from './presence.ts';
import type { Duty, Leave, Roster, RosterKey, RosterMember, RosterRules } from './roster.ts';

/** A rule of the team that does not hold on a date, or soon will not. */
export type RosterBreach =
  | { readonly kind: 'too-few' | 'too-many'; readonly count: number; readonly limit: number }
  | {
      readonly kind: 'one-vendor';
      readonly organisation: string;
      readonly count: number;
      readonly others: number;
    }
  | { readonly kind: 'organisation-unknown'; readonly logins: readonly string[] }
  | { readonly kind: 'duty-open'; readonly duty: Duty }
  | { readonly kind: 'term-over'; readonly login: string; readonly on: string }
  | {
      readonly kind: 'uncovered-leave';
      readonly login: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'leave-too-long-for-replacement';
      readonly login: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'silent';
      readonly login: string;
      readonly since: string;
      readonly votesNeeded: number;
    }
  | {
      readonly kind: 'key-expired' | 'key-expiring';
      readonly login: string;
      readonly fingerprint: string;
      readonly on: string;
    };

/** A key is said to expire this long ahead: time enough to make one and to be signed by others. */
const KEY_NOTICE: Duration = 'P30D';

/**
 * What does not hold on a date, in the order of the rules. A rule that the roster does not state is
 * not judged. Votes stay with people: a silent member is a case for them and nothing more.
 */
export function rosterBreaches(roster: Roster, now: Date): readonly RosterBreach[] {
  const date = dateOf(now);
  const members = membersOn(roster, date);
  const rules = roster.rules ?? {};
  const full = members.filter((member) => !isOnlyAssociate(member));
  return [
    ...sizeBreaches(full, rules),
    ...vendorBreaches(full, rules),
    ...dutyBreaches(members, rules, date),
    ...members.flatMap((member) => memberBreaches(member, { rules, date, members: full })),
  ];
}

function isOnlyAssociate({ roles }: RosterMember): boolean {
  return roles.every((role) => role === 'associate');
}

function sizeBreaches(members: readonly RosterMember[], { size }: RosterRules): RosterBreach[] {
  const count = members.length;
  const { atLeast, atMost } = size ?? {};
  if (atLeast !== undefined && count < atLeast) return [{ kind: 'too-few', count, limit: atLeast }];
  if (atMost !== undefined && count > atMost) return [{ kind: 'too-many', count, limit: atMost }];
  return [];
}

/** "No more than 2:1": at most two of one organisation beside each one of all the others. */
function vendorBreaches(
  members: readonly RosterMember[],
  { vendorRatio }: RosterRules,
): RosterBreach[] {
  if (vendorRatio === undefined) return [];
  const unknown = members.filter(({ organisation }) => organisation === undefined);
  if (unknown.length > 0) {
    return [{ kind: 'organisation-unknown', logins: unknown.map(({ login }) => login) }];
  }
  const counts = new Map<string, number>();
  for (const { organisation = '' } of members) {
    counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts]
    .map(([organisation, count]) => ({ organisation, count, others: members.length - count }))
    .filter(({ count, others }) => count > vendorRatio * others)
    .filter(({ count }) => count > 1)
    .map((breach) => ({ kind: 'one-vendor', ...breach }));
}

/** A duty is open where nobody has it who is there, or whose cover is. */
function dutyBreaches(
  members: readonly RosterMember[],
  { duties = [] }: RosterRules,
  date: string,
): RosterBreach[] {
  const isThere = (member: RosterMember): boolean => {
    const leave = leaveOn(member, date);
    return leave === undefined || isCovered(leave, members, date);
  };
  return duties
    .filter(
      (duty) =>
        !members.some((member) => member.duties?.includes(duty) === true && isThere(member)),
    )
    .map((duty) => ({ kind: 'duty-open', duty }));
}

function isCovered(leave: Leave, members: readonly RosterMember[], date: string): boolean {
  if (leave.replacement !== undefined) return true;
  const cover = members.find(({ login }) => isSameLogin(login, leave.cover ?? ''));
  return cover !== undefined && leaveOn(cover, date) === undefined;
}

interface Judged {
  readonly rules: RosterRules;
  readonly date: string;
  /** Those who vote. */
  readonly members: readonly RosterMember[];
}

function memberBreaches(member: RosterMember, judged: Judged): RosterBreach[] {
  return [
    ...termBreaches(member, judged),
    ...(member.leave ?? []).flatMap((leave) => leaveBreaches(member, leave, judged)),
    ...silenceBreaches(member, judged),
    ...(member.keys ?? []).flatMap((key) => keyBreaches(member, key, judged)),
  ];
}

function termBreaches(
  member: RosterMember,
  { rules: { associateTerm }, date }: Judged,
): RosterBreach[] {
  if (associateTerm === undefined || member.since === undefined) return [];
  if (!isOnlyAssociate(member)) return [];
  const on = after(member.since, associateTerm);
  return date < on ? [] : [{ kind: 'term-over', login: member.login, on }];
}

function leaveBreaches(
  { login }: RosterMember,
  { from, to, cover, replacement }: Leave,
  { rules: { coverFrom, replacementFor }, date }: Judged,
): RosterBreach[] {
  if (to < date) return [];
  const lasts = (duration: Duration): boolean => after(from, duration) <= after(to, 'P1D');
  const isUncovered = cover === undefined && replacement === undefined;
  const breaches: RosterBreach[] = [];
  if (coverFrom !== undefined && isUncovered && lasts(coverFrom)) {
    breaches.push({ kind: 'uncovered-leave', login, from, to });
  }
  const isTooLong =
    replacementFor !== undefined && after(from, replacementFor.within) < after(to, 'P1D');
  if (replacement !== undefined && isTooLong) {
    breaches.push({ kind: 'leave-too-long-for-replacement', login, from, to });
  }
  return breaches;
}

/** Leave that was told is no silence, neither while it lasts nor when it counts afterwards. */
function silenceBreaches(member: RosterMember, { rules, date, members }: Judged): RosterBreach[] {
  const { inactivity, removal = 'super-majority' } = rules;
  const heard = member.lastActive ?? member.since;
  if (inactivity === undefined || heard === undefined) return [];
  if (leaveOn(member, date) !== undefined) return [];
  const ends = (member.leave ?? []).map(({ to }) => to).filter((to) => to < date);
  const since = [heard, ...ends].reduce((one, other) => (one < other ? other : one));
  if (date <= after(since, inactivity)) return [];
  const voters = members.filter(({ login }) => !isSameLogin(login, member.login)).length;
  return [
    { kind: 'silent', login: member.login, since, votesNeeded: votesNeeded(voters, removal) },
  ];
}

/** More than half of those who vote; a super-majority is at least two thirds of them. */
export function votesNeeded(voters: number, rule: 'majority' | 'super-majority'): number {
  return rule === 'majority' ? Math.floor(voters / 2) + 1 : Math.ceil((voters * 2) / 3);
}

function keyBreaches(
  { login }: RosterMember,
  { fingerprint, expires }: RosterKey,
  { date }: Judged,
): RosterBreach[] {
  if (expires === undefined) return [];
  if (expires <= date) return [{ kind: 'key-expired', login, fingerprint, on: expires }];
  const isSoon = expires <= after(date, KEY_NOTICE);
  return isSoon ? [{ kind: 'key-expiring', login, fingerprint, on: expires }] : [];
}

function after(date: string, duration: Duration): string {
  return dateOf(later(new Date(`${date}T00:00:00Z`), duration));
}
