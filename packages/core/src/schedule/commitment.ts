import type { FactName, LeadTime, Located, Severity, Strength } from '../facts/facts.ts';
import { sayLeadTime, sayLimit } from '../facts/say-promise.ts';
import type { Origin, Process, ProcessWindow, WindowName } from '../process/process.ts';

/** A promise about time as a plan reckons with it. */
export interface Commitment {
  readonly promise: FactName | 'blackoutDates';
  /** "within 1 day to 21 days of disclosure" */
  readonly says: string;
  readonly strength: Strength;
  /** False for a suggestion, and for every timeline where the policy only suggests them. */
  readonly isBinding: boolean;
  /** Absent where it is no promise but a date that somebody gave. */
  readonly origin?: Origin;
  readonly levels?: readonly Severity[];
}

type Bindingness = Pick<Process, 'isBinding'>;

/** What a policy states about time, and whether it holds people to it. */
export function commitmentOf(
  promise: Commitment['promise'],
  stated: Pick<Commitment, 'says' | 'strength' | 'levels' | 'origin'>,
  { isBinding }: Bindingness,
): Commitment {
  return { promise, ...stated, isBinding: isBinding && stated.strength !== 'suggested' };
}

/** A fact of the policy that the process does not complete. */
export function factCommitment(
  promise: FactName,
  fact: Located & { readonly says: string; readonly strength?: Strength },
  process: Bindingness,
): Commitment {
  const { says, strength = 'must', span, path } = fact;
  const origin: Origin = { file: 'policy', span, ...(path === undefined ? {} : { path }) };
  return commitmentOf(promise, { says, strength, origin }, process);
}

export function windowCommitment(
  promise: WindowName,
  window: ProcessWindow,
  process: Bindingness,
): Commitment {
  const { strength, origin, levels } = window;
  const stated = { says: sayLimit(window), strength, origin };
  return commitmentOf(promise, levels === undefined ? stated : { ...stated, levels }, process);
}

export function leadCommitment(
  leadTime: LeadTime & { readonly origin: Origin },
  process: Bindingness,
): Commitment {
  const { strength, origin } = leadTime;
  return commitmentOf('distributors', { says: sayLeadTime(leadTime), strength, origin }, process);
}
