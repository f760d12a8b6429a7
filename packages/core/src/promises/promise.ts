import type { FactName, Located } from '../facts/facts.ts';
import type { DutyName } from './duties.ts';

/** The actions of the suite, by what each keeps. */
export type Keeper =
  | 'validate-policy'
  | 'respond-to-report'
  | 'track-deadlines'
  | 'gate-advisory'
  | 'build-release'
  | 'verify-release'
  | 'notify-distributors'
  | 'announce-release'
  | 'hold-retrospective';

/** One thing that a policy promises to do in every case, and who keeps it. */
export interface PolicyPromise {
  /** Names it in commands, checklists and the ledger; the same in every policy. */
  readonly id: string;
  /** What of the policy it rests on. */
  readonly fact: FactName | DutyName;
  /** What is to be done, in the imperative: "Acknowledge the report within 24 hours of report". */
  readonly says: string;
  /** Where the policy makes it; the first place where it does so more than once. */
  readonly stated: Located;
  /** The actions that keep it, or that remind and record where only people can; never empty. */
  readonly keptBy: readonly Keeper[];
  /** Whether it is kept by people alone, who say so by a command. */
  readonly isTicked: boolean;
  /** Whether it belongs to each case, and not to the policy or the team as such. */
  readonly isOfCase: boolean;
}
