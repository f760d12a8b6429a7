import type { Leave, RosterMember, RosterRules } from '@embargo/core';
import { DateTime, Duration } from 'luxon';

import { rosterOn } from './team-year.ts';
import type { Person } from './team-year.ts';

interface Day {
  readonly date: string;
  readonly rules: RosterRules;
  readonly team: readonly RosterMember[];
}

/** Which rules do not hold on a day, a few words each, as a person would work it out. */
export function wanted(
  people: readonly Person[],
  rules: RosterRules,
  date: string,
): readonly string[] {
  const team = rosterOn(people, rules, date).members.filter(
    ({ since = '', until = '9999' }) => since <= date && date <= until,
  );
  const day: Day = { date, rules, team };
  return [
    ...sizeFaults(day),
    ...vendorFaults(day),
    ...dutyFaults(day),
    ...team.flatMap((member) => [
      ...termFaults(member, day),
      ...(member.leave ?? []).flatMap((leave) => leaveFaults(member, leave, day)),
      ...silenceFaults(member, day),
    ]),
  ].toSorted();
}

function voters({ team }: Day): readonly RosterMember[] {
  return team.filter(({ roles }) => roles.includes('member'));
}

function sizeFaults(day: Day): string[] {
  const { atLeast = 0, atMost = Infinity } = day.rules.size ?? {};
  const count = voters(day).length;
  if (count < atLeast) return ['too-few'];
  return count > atMost ? ['too-many'] : [];
}

function vendorFaults(day: Day): string[] {
  if (day.rules.vendorRatio === undefined) return [];
  const names = voters(day).map(({ organisation = '' }) => organisation);
  return [...new Set(names)].flatMap((name) => {
    const own = names.filter((other) => other === name).length;
    // Two of one beside nobody else are more than two to one.
    return own >= 2 && own > (names.length - own) * 2 ? [`one-vendor ${name}`] : [];
  });
}

function isAway({ leave = [] }: RosterMember, date: string): Leave | undefined {
  return leave.find(({ from, to }) => from <= date && to >= date);
}

function dutyFaults({ rules: { duties = [] }, team, date }: Day): string[] {
  const answers = (member: RosterMember): boolean => {
    const leave = isAway(member, date);
    if (leave === undefined || leave.replacement !== undefined) return true;
    const cover = team.find(({ login }) => login === leave.cover);
    return cover !== undefined && isAway(cover, date) === undefined;
  };
  return duties
    .filter((duty) => !team.some((one) => one.duties?.includes(duty) === true && answers(one)))
    .map((duty) => `duty-open ${duty}`);
}

function termFaults({ login, roles, since = '' }: RosterMember, day: Day): string[] {
  const term = day.rules.associateTerm;
  if (term === undefined || roles.includes('member')) return [];
  return day.date >= added(since, term) ? [`term-over ${login}`] : [];
}

function leaveFaults({ login }: RosterMember, leave: Leave, day: Day): string[] {
  const { coverFrom, replacementFor } = day.rules;
  const { from, to, replacement } = leave;
  if (coverFrom === undefined || replacementFor === undefined || day.date > to) return [];
  const days = (until: string): number => at(until).diff(at(from), 'days').days;
  const lasts = days(to) + 1;
  const limit = (duration: string): number => days(added(from, duration));
  return [
    ...(lasts >= limit(coverFrom) && !isStaffed(login, leave, day) ? ['uncovered-leave'] : []),
    ...(replacement !== undefined && lasts > limit(replacementFor.within)
      ? ['leave-too-long-for-replacement']
      : []),
    ...(replacement !== undefined && lasts < limit(replacementFor.atLeast)
      ? ['leave-too-short-for-replacement']
      : []),
  ].map((fault) => `${fault} ${login} ${from}`);
}

/** On each day that is left of it somebody else is there. */
function isStaffed(login: string, { from, to, cover, replacement }: Leave, day: Day): boolean {
  if (replacement !== undefined && replacement !== login) return true;
  const found = day.team.find((one) => one.login === cover && one.login !== login);
  if (found === undefined) return false;
  for (
    let one = at(from < day.date ? day.date : from);
    one <= at(to);
    one = one.plus({ days: 1 })
  ) {
    const date = one.toISODate() ?? '';
    if (isAway(found, date) !== undefined || date > (found.until ?? '9999')) return false;
  }
  return true;
}

function silenceFaults(member: RosterMember, day: Day): string[] {
  const { login, since = '', lastActive = '', lastDuty = '' } = member;
  const limit = day.rules.inactivity;
  if (limit === undefined || isAway(member, day.date) !== undefined) return [];
  const back = (member.leave ?? []).map(({ to }) => to).filter((to) => to < day.date);
  const isLong = (...days: readonly string[]): boolean =>
    day.date > added([...days, ...back].toSorted().at(-1) ?? '', limit);
  if (isLong(since, lastActive, lastDuty)) return [`silent ${login}`];
  return lastDuty !== '' && isLong(since, lastDuty) ? [`duties-unmet ${login}`] : [];
}

function at(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function added(date: string, duration: string): string {
  return at(date).plus(Duration.fromISO(duration)).toISODate() ?? '';
}
