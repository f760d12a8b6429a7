import type { Facts, Severity } from '../facts/facts.ts';
import type { Process } from '../process/process.ts';
import { severityOf } from '../cvss/severity.ts';
import type { Events } from './events.ts';
import { inLane, severityLane } from './severity-lane.ts';
import type { Rating, SeverityLane } from './severity-lane.ts';

/** One vulnerability to plan for, under one policy. */
export interface PlannedCase {
  readonly facts: Facts;
  readonly process: Process;
  readonly events: Events;
  readonly rating: Rating;
  /** Nothing can be done before. */
  readonly now: Date;
}

/** Whether a promise for some severities holds; unknown where the severity is. */
export function concerns(
  levels: readonly Severity[] | undefined,
  { severity, score }: Rating,
): boolean | undefined {
  if (levels === undefined) return true;
  const word = severity ?? (score === undefined ? undefined : severityOf(score));
  return word === undefined ? undefined : levels.some((level) => level === word);
}

/**
 * Whether distributors are told at all, where the policy keeps that for bad ones or only suggests
 * it: as people decided, else by the severity; unknown where that is.
 */
export function tellsDistributors({ facts, rating, events }: PlannedCase): boolean | undefined {
  const lane: SeverityLane = severityLane(facts, rating);
  const bands = lane.filter(({ band }) => band.effect === 'early-distributor-notice');
  const isLeftOpen = bands.length > 0 || facts.distributors?.strength === 'suggested';
  const { distributorsDecision: decision } = events;
  if (isLeftOpen && decision !== undefined) return decision === 'tell';
  if (bands.length === 0 || bands.some(({ fits }) => fits === 'yes')) return true;
  return bands.some(({ fits }) => fits === 'unknown') ? undefined : false;
}

/** Whether the policy lets this one take longer than it promises. */
export function mayBeSlow({ facts, rating }: PlannedCase): boolean {
  return inLane(severityLane(facts, rating), 'slow-release').length > 0;
}

/** The vulnerability is public and the policy then drops its timelines: everything is due now. */
export function isUrgent({ facts, events }: PlannedCase): boolean {
  return events.publicAt !== undefined && facts.publicDisclosure?.effect === 'as-soon-as-possible';
}

/** What waits is to be done now: it is public, or whoever reported it refused to keep it private. */
export function isHurried(planned: PlannedCase): boolean {
  const { facts, events } = planned;
  const isRefused = events.privacyRefusedAt !== undefined;
  return isUrgent(planned) || (isRefused && facts.publicDisclosure?.askForPrivacy === true);
}
