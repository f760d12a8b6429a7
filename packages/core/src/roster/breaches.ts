import type { Duration } from '../facts/facts.ts';
import { isSameLogin } from '../advisory/login.ts';
import { leaveBreaches } from './leave-breaches.ts';
import { after, dateOf, isOnlyAssociate, leaveOn, membersOn } from './presence.ts';
import type { RosterBreach } from './roster-breach.ts';
import type { Leave, Roster, RosterKey, RosterMember, RosterRules } from './roster.ts';
import { voteBreaches, votesNeeded } from './vote.ts';

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
    ...members.flatMap((member) =>
      memberBreaches(member, { rules, date, members: full, team: members }),
    ),
    ...voteBreaches(roster, date),
  ];
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
  /** Those who may stand in. */
  readonly team: readonly RosterMember[];
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

/** Leave that was told is no silence, neither while it lasts nor when it counts afterwards. */
function silenceBreaches(member: RosterMember, { rules, date, members }: Judged): RosterBreach[] {
  const { inactivity, removal = 'super-majority' } = rules;
  const { login, lastActive, lastDuty, since: joined } = member;
  if (inactivity === undefined || leaveOn(member, date) !== undefined) return [];
  const ends = (member.leave ?? []).map(({ to }) => to).filter((to) => to < date);
  const isOver = (since: string | undefined): since is string =>
    since !== undefined && date > after(since, inactivity);
  const others = members.filter((other) => !isSameLogin(other.login, login));
  const needed = { login, votesNeeded: votesNeeded(others.length, removal) };
  const silentSince = latestOf([lastActive, lastDuty, joined], ends);
  if (isOver(silentSince)) return [{ kind: 'silent', ...needed, since: silentSince }];
  const idleSince = lastDuty === undefined ? undefined : latestOf([lastDuty, joined], ends);
  return isOver(idleSince) ? [{ kind: 'duties-unmet', ...needed, since: idleSince }] : [];
}

/** The last of these days, and of those on which leave ended; nothing where nobody was heard of. */
function latestOf(
  days: readonly (string | undefined)[],
  ends: readonly string[],
): string | undefined {
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0) return undefined;
  return [...known, ...ends].reduce((one, other) => (one < other ? other : one));
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
