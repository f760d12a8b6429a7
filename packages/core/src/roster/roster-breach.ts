import type { Duty, RosterVote } from './roster.ts';

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
      readonly kind:
        'uncovered-leave' | 'leave-too-long-for-replacement' | 'leave-too-short-for-replacement';
      readonly login: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      /** Silent, or heard of and without a duty done. */
      readonly kind: 'silent' | 'duties-unmet';
      readonly login: string;
      readonly since: string;
      readonly votesNeeded: number;
    }
  | {
      readonly kind: 'key-expired' | 'key-expiring';
      readonly login: string;
      readonly fingerprint: string;
      readonly on: string;
    }
  | {
      /** A vote that wants more of its voters, or that is decided and not yet acted on. */
      readonly kind: 'vote-open' | 'vote-carried' | 'vote-lost';
      readonly vote: RosterVote;
      /** How many more have to be in favour; 0 once it is decided. */
      readonly missing: number;
    };
