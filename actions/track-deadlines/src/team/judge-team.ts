import { counted, plainMarkdown, rosterBreaches, sayDuration } from '@embargo/core';
import type { Facts, Roster, RosterBreach } from '@embargo/core';

/** A roster with what the policy says of inactivity, unless it has a rule of its own. */
export function ruledBy({ securityTeam }: Facts, roster: Roster): Roster {
  const after = securityTeam?.inactivity?.after;
  if (after === undefined || roster.rules?.inactivity !== undefined) return roster;
  return { ...roster, rules: { ...roster.rules, inactivity: after } };
}

/** What the team's rules ask people to do now, a line each. */
export function teamLines(roster: Roster, now: Date): readonly string[] {
  return rosterBreaches(roster, now).map(
    (breach) => `- ${plainMarkdown(sayBreach(breach, roster))}`,
  );
}

export function sayBreach(breach: RosterBreach, { rules = {} }: Roster): string {
  switch (breach.kind) {
    case 'too-few':
      return `The team has ${counted(breach.count, 'member')}, expected at least ${breach.limit}; nominate more.`;
    case 'too-many':
      return `The team has ${counted(breach.count, 'member')}, expected at most ${breach.limit}.`;
    case 'one-vendor':
      return `${counted(breach.count, 'member is', 'members are')} of ${breach.organisation} beside ${breach.others} of all others, expected no more than ${rules.vendorRatio ?? 0}:1; grow the team elsewhere.`;
    case 'organisation-unknown':
      return `The organisation of ${breach.logins.join(', ')} is not in the roster, so the balance of vendors cannot be told.`;
    case 'duty-open':
      return `Nobody who is there has the duty "${breach.duty}"; give it to somebody.`;
    default:
      return sayOfMember(breach, rules);
  }
}

type OfMember = Exclude<
  RosterBreach,
  { readonly kind: 'too-few' | 'too-many' | 'one-vendor' | 'organisation-unknown' | 'duty-open' }
>;

function sayOfMember(breach: OfMember, rules: NonNullable<Roster['rules']>): string {
  if ('vote' in breach) return sayVote(breach);
  if ('from' in breach) return sayLeave(breach);
  if ('votesNeeded' in breach) return sayAbsence(breach, rules);
  switch (breach.kind) {
    case 'term-over':
      return `The term of ${breach.login} as an associate is over since ${breach.on}; decide on membership.`;
    case 'key-expired':
      return `The key ${breach.fingerprint} of ${breach.login} expired on ${breach.on}; publish a new one.`;
    case 'key-expiring':
      return `The key ${breach.fingerprint} of ${breach.login} expires on ${breach.on}; publish a new one.`;
  }
}

function sayLeave({
  kind,
  login,
  from,
  to,
}: Extract<OfMember, { readonly from: unknown }>): string {
  const away = `${login} is on leave from ${from} to ${to}`;
  switch (kind) {
    case 'uncovered-leave':
      return `${away} and nobody stands in who is there; name somebody.`;
    case 'leave-too-short-for-replacement':
      return `${away}, shorter than a temporary replacement is meant for; let somebody of the team stand in.`;
    case 'leave-too-long-for-replacement':
      return `${away}, longer than a temporary replacement may stand in.`;
  }
}

function sayAbsence(
  { kind, login, since, votesNeeded }: Extract<OfMember, { readonly votesNeeded: unknown }>,
  { inactivity }: NonNullable<Roster['rules']>,
): string {
  const what = kind === 'silent' ? 'is silent' : 'did no duty';
  const limit = inactivity === undefined ? '' : ` for more than ${sayDuration(inactivity)}`;
  return `${login} ${what} since ${since}${limit}; whether to remove them is for the others to vote on, which takes ${counted(votesNeeded, 'vote')}.`;
}

function sayVote({ kind, vote, missing }: Extract<OfMember, { readonly vote: unknown }>): string {
  const what = vote.about === 'joining' ? `${vote.login} joins` : `${vote.login} is removed`;
  const asked = `Whether ${what}, put on ${vote.opened}`;
  if (kind === 'vote-open') return `${asked}, waits for ${missing} more in favour.`;
  const outcome = kind === 'vote-carried' ? 'is decided in favour' : 'is lost';
  return `${asked}, ${outcome}; act on it and mark the vote as closed.`;
}
