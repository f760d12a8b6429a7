import { plainMarkdown, rosterBreaches, sayDuration } from '@embargo/core';
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
      return `The team has ${breach.count} members, expected at least ${breach.limit}; nominate more.`;
    case 'too-many':
      return `The team has ${breach.count} members, expected at most ${breach.limit}.`;
    case 'one-vendor':
      return `${breach.count} members are of ${breach.organisation} beside ${breach.others} of all others, expected no more than ${rules.vendorRatio ?? 0}:1; grow the team elsewhere.`;
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
  switch (breach.kind) {
    case 'term-over':
      return `The term of ${breach.login} as an associate is over since ${breach.on}; decide on membership.`;
    case 'uncovered-leave':
      return `${breach.login} is on leave from ${breach.from} to ${breach.to} and nobody stands in; name somebody.`;
    case 'leave-too-long-for-replacement':
      return `${breach.login} is on leave from ${breach.from} to ${breach.to}, longer than a temporary replacement may stand in.`;
    case 'silent': {
      const limit =
        rules.inactivity === undefined ? '' : ` for more than ${sayDuration(rules.inactivity)}`;
      return `${breach.login} is silent since ${breach.since}${limit}; whether to remove them is for the others to vote on, ${breach.votesNeeded} votes are needed.`;
    }
    case 'key-expired':
      return `The key ${breach.fingerprint} of ${breach.login} expired on ${breach.on}; publish a new one.`;
    case 'key-expiring':
      return `The key ${breach.fingerprint} of ${breach.login} expires on ${breach.on}; publish a new one.`;
  }
}
