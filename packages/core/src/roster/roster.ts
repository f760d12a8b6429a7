import type { Duration } from '../facts/facts.ts';

/** What a member does for the security team; several share the duties of a release. */
export type RosterRole = 'member' | 'associate' | 'lead' | 'release-manager';

/** Who answers for what in a case. */
export type Duty = 'triage' | 'infra' | 'disclosure' | 'release';

/** The security team as the private control repository lists it (`schemas/roster.schema.json`). */
export interface Roster {
  readonly version: 1;
  readonly members: readonly RosterMember[];
  readonly rules?: RosterRules;
  readonly votes?: readonly RosterVote[];
}

/** A question that people vote on; who votes how they write down here. */
export interface RosterVote {
  readonly about: 'joining' | 'removal';
  /** Whom it is about. */
  readonly login: string;
  /** The day on which it was put. */
  readonly opened: string;
  readonly votesFor?: readonly string[];
  readonly votesAgainst?: readonly string[];
  /** People acted on it, so that nobody need be reminded. */
  readonly closed?: boolean;
}

/** Dates are of the calendar in UTC: `2026-03-01`. */
export interface RosterMember {
  readonly login: string;
  readonly roles: readonly RosterRole[];
  readonly organisation?: string;
  readonly duties?: readonly Duty[];
  /** Since when in the present role. */
  readonly since?: string;
  /** The last day; after it the member is none. */
  readonly until?: string;
  /** When the member last answered or did a duty, as far as somebody noted it. */
  readonly lastActive?: string;
  /** When the member last did a duty, where that is noted apart from answering. */
  readonly lastDuty?: string;
  readonly keys?: readonly RosterKey[];
  readonly leave?: readonly Leave[];
}

export interface RosterKey {
  /** Of the primary key, 40 or 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly expires?: string;
}

/** Both days are days of leave. */
export interface Leave {
  readonly from: string;
  readonly to: string;
  /** Who stands in. */
  readonly cover?: string;
  /** An associate or contributor who is a member for that time. */
  readonly replacement?: string;
}

/** What the policy asks of its team beyond what its facts say. */
export interface RosterRules {
  readonly size?: { readonly atLeast?: number; readonly atMost?: number };
  /** How many members of one organisation may stand beside one of all the others: 2 for "2:1". */
  readonly vendorRatio?: number;
  /** How long an associate serves before becoming a member. */
  readonly associateTerm?: Duration;
  /** Leave of at least this length needs somebody who stands in. */
  readonly coverFrom?: Duration;
  /** Leave of that length may have a temporary replacement. */
  readonly replacementFor?: { readonly atLeast: Duration; readonly within: Duration };
  /** Who is silent for longer, and on no leave, is a case for removal; the policy's unless set. */
  readonly inactivity?: Duration;
  /** Duties that somebody must have. */
  readonly duties?: readonly Duty[];
  /** How long lazy consensus on who joins waits for an objection; 7 days unless set. */
  readonly consensus?: Duration;
  /** What of all other members a removal needs. */
  readonly removal?: 'majority' | 'super-majority';
}
