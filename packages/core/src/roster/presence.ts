import type { Duration } from '../facts/facts.ts';
import { later } from '../time/calendar.ts';
import type { Leave, Roster, RosterMember } from './roster.ts';

/** `2026-03-01` of an instant, in UTC. */
export function dateOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Those who are in the team on a date, on leave or not, in the order of the roster. */
export function membersOn(roster: Roster, date: string): readonly RosterMember[] {
  return roster.members.filter(
    ({ since, until }) =>
      (since === undefined || since <= date) && (until === undefined || date <= until),
  );
}

/** The leave on which a member is at that date. */
export function leaveOn({ leave = [] }: RosterMember, date: string): Leave | undefined {
  return leave.find(({ from, to }) => from <= date && date <= to);
}

/** Whether somebody is in the team only to learn, and has no vote. */
export function isOnlyAssociate({ roles }: RosterMember): boolean {
  return roles.every((role) => role === 'associate');
}

/** The date some time after another. */
export function after(date: string, duration: Duration): string {
  return dateOf(later(new Date(`${date}T00:00:00Z`), duration));
}
