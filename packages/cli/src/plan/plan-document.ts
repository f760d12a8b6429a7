import { sayBand } from '@embargo/core';
import type { Commitment, Due, LaneMatch, Plan, PlannedCase, Span } from '@embargo/core';

import type { ScoredCvss } from './case-options.ts';
import { localTimes, utcOf } from './local-times.ts';

/** The policy that a plan is for. */
export interface PlannedPolicy {
  readonly path: string;
  readonly sha256: string;
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

/** A plan as `schemas/plan.schema.json` has it. */
export function planDocument(
  policy: PlannedPolicy,
  {
    plan,
    planned,
    cvss,
  }: { readonly plan: Plan; readonly planned: PlannedCase; readonly cvss: ScoredCvss | undefined },
): object {
  const { events, now, rating } = planned;
  return {
    schemaVersion: 1,
    path: policy.path,
    sha256: policy.sha256,
    from: utcOf(events.reportReceivedAt),
    now: utcOf(now),
    cvss,
    severity: rating.severity,
    status: plan.status,
    ...outcomeOf(plan, policy),
    lanes: laneDocument(plan.lane, policy),
    due: plan.due.map((due) => dueDocument(due, policy)),
  };
}

/** What `--cvss` alone gives. */
export function scoreDocument(cvss: ScoredCvss): object {
  return { schemaVersion: 1, cvss, severity: cvss.severity };
}

function outcomeOf(plan: Plan, policy: PlannedPolicy): object {
  const said = (commitments: readonly Commitment[]): readonly object[] =>
    commitments.map((commitment) => commitmentDocument(commitment, policy));
  if (plan.status === 'impossible') {
    return { notBefore: utcOf(plan.notBefore), conflict: said(plan.conflict) };
  }
  const { release, closesAt, urgent } = plan;
  return {
    nextRelease: {
      at: utcOf(release),
      closesAt: closesAt === undefined ? undefined : utcOf(closesAt),
      local: localTimes(release),
    },
    asSoonAsPossible: urgent === undefined ? undefined : placeOf(urgent, policy),
    decidedBy: said(plan.decidedBy),
    missed: plan.missed.map(({ commitment, because }) => ({
      ...commitmentDocument(commitment, policy),
      because: said(because),
    })),
  };
}

function dueDocument(due: Due, policy: PlannedPolicy): object {
  return {
    ...commitmentDocument(due, policy),
    levels: due.levels,
    state: due.state,
    conditional: due.isConditional,
    earliest: due.earliest === undefined ? undefined : utcOf(due.earliest),
    ...(due.due === undefined ? {} : { due: utcOf(due.due), local: localTimes(due.due) }),
  };
}

function commitmentDocument(
  { promise, says, strength, isBinding, origin }: Commitment,
  policy: PlannedPolicy,
): object {
  const place = origin === undefined ? {} : placeOf(origin, policy);
  return { promise, says, strength, binding: isBinding, ...place };
}

function laneDocument(lane: readonly LaneMatch[], policy: PlannedPolicy): readonly object[] {
  return lane.map(({ band, fits, isBorderline }) => ({
    effect: band.effect,
    says: sayBand(band),
    strength: band.strength,
    fits,
    borderline: isBorderline,
    ...placeOf(band, policy),
  }));
}

function placeOf(
  { span, path }: { readonly span: Span; readonly path?: string },
  policy: PlannedPolicy,
): Place {
  return { path: path ?? policy.path, span };
}
