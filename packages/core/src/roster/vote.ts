import { isSameLogin } from '../advisory/login.ts';
import type { Duration } from '../facts/facts.ts';
import { after, isOnlyAssociate, membersOn } from './presence.ts';
import type { RosterBreach } from './roster-breach.ts';
import type { Roster, RosterVote } from './roster.ts';

/** How long lazy consensus waits for an objection where the roster does not say. */
const CONSENSUS: Duration = 'P7D';

/** More than half of those who vote; a super-majority is at least two thirds of them. */
export function votesNeeded(voters: number, rule: 'majority' | 'super-majority'): number {
  return rule === 'majority' ? Math.floor(voters / 2) + 1 : Math.ceil((voters * 2) / 3);
}

export interface VoteStanding {
  readonly status: 'open' | 'carried' | 'lost';
  /** How many more have to be in favour; 0 once it is decided. */
  readonly missing: number;
}

/**
 * How a vote stands on a date. Somebody joins by lazy consensus, which is reached when its time is
 * over and nobody objects; with an objection a majority decides. Somebody is removed by the rule of
 * the roster. All full members vote but the one whom it is about; associates do not.
 */
export function standingOf(vote: RosterVote, roster: Roster, date: string): VoteStanding {
  const { votesFor = [], votesAgainst = [] } = vote;
  const voters = votersOn(roster, date, vote.login);
  const against = countOf(votesAgainst, voters);
  if (against === 0 && isConsensus(vote, roster, date)) return CARRIED;
  const needed = votesNeeded(voters.length, ruleOf(vote, roster));
  const missing = needed - countOf(votesFor, voters);
  if (missing <= 0) return CARRIED;
  const isLost = voters.length - against < needed;
  return isLost ? { status: 'lost', missing: 0 } : { status: 'open', missing };
}

function isConsensus({ about, opened }: RosterVote, { rules }: Roster, date: string): boolean {
  return about === 'joining' && date > after(opened, rules?.consensus ?? CONSENSUS);
}

function ruleOf({ about }: RosterVote, { rules }: Roster): 'majority' | 'super-majority' {
  return about === 'joining' ? 'majority' : (rules?.removal ?? 'super-majority');
}

function votersOn(roster: Roster, date: string, subject: string): readonly string[] {
  return membersOn(roster, date)
    .filter((member) => !isOnlyAssociate(member) && !isSameLogin(member.login, subject))
    .map(({ login }) => login);
}

function countOf(logins: readonly string[], voters: readonly string[]): number {
  return voters.filter((voter) => logins.some((login) => isSameLogin(login, voter))).length;
}

const CARRIED: VoteStanding = { status: 'carried', missing: 0 };

/** The votes that wait for voters, or whose outcome the roster does not show yet. */
export function voteBreaches(roster: Roster, date: string): readonly RosterBreach[] {
  return (roster.votes ?? []).flatMap((vote): RosterBreach[] => {
    if (date < vote.opened || vote.closed === true) return [];
    const { status, missing } = standingOf(vote, roster, date);
    return [{ kind: `vote-${status}`, vote, missing }];
  });
}
