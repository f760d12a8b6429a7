import { isSameLogin } from '../advisory/login.ts';
import type { Duration } from '../facts/facts.ts';
import { after } from './presence.ts';
import type { RosterBreach } from './roster-breach.ts';
import type { Leave, RosterMember, RosterRules } from './roster.ts';

interface Judged {
  readonly rules: RosterRules;
  readonly date: string;
  /** Those who may stand in. */
  readonly team: readonly RosterMember[];
}

/** What the rules ask of one leave, from when it is known until it is over. */
export function leaveBreaches(
  { login }: RosterMember,
  leave: Leave,
  { rules: { coverFrom, replacementFor }, date, team }: Judged,
): RosterBreach[] {
  const { from, to, replacement } = leave;
  if (to < date) return [];
  const back = after(to, 'P1D');
  const lasts = (duration: Duration): boolean => after(from, duration) <= back;
  const breaches: RosterBreach[] = [];
  if (coverFrom !== undefined && lasts(coverFrom) && !isStaffed(login, leave, { date, team })) {
    breaches.push({ kind: 'uncovered-leave', login, from, to });
  }
  if (replacementFor === undefined || replacement === undefined) return breaches;
  const { atLeast, within } = replacementFor;
  if (after(from, within) < back) {
    breaches.push({ kind: 'leave-too-long-for-replacement', login, from, to });
  }
  if (!lasts(atLeast)) breaches.push({ kind: 'leave-too-short-for-replacement', login, from, to });
  return breaches;
}

/** Whether another one stands in who is in the team, and there, for as long as the leave goes on. */
function isStaffed(
  login: string,
  { from, to, cover, replacement }: Leave,
  { date, team }: Pick<Judged, 'date' | 'team'>,
): boolean {
  if (replacement !== undefined && !isSameLogin(replacement, login)) return true;
  if (cover === undefined || isSameLogin(cover, login)) return false;
  const start = from < date ? date : from;
  const found = team.find((member) => isSameLogin(member.login, cover));
  if (found === undefined || (found.until !== undefined && found.until < to)) return false;
  return (found.leave ?? []).every((other) => other.to < start || other.from > to);
}
