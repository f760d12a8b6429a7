import { GitHubError } from '@embargo/github';
import type { Draft, Ledger } from '@embargo/ledger';

import { saidIn, standing } from './said.ts';

/** Something that a case needs once, such as a CVE ID. */
export interface Step {
  readonly caseId: string;
  /** A word of small letters. */
  readonly name: string;
  readonly perform: () => Promise<void>;
  /** Looks whether it is there already; absent where nobody can know but a person. */
  readonly isThere?: () => Promise<boolean>;
}

export interface StepMeans {
  readonly ledger: Ledger;
  readonly now: Date;
  readonly by: string;
}

/**
 * `done` now or before. `waiting`: another run is at it. `held`: a run began it and nobody can know
 * whether it came about, so a person has to look; nothing does it again.
 */
export type StepResult = 'done' | 'waiting' | 'held';

/** How long a run that began may still be at it; the jobs of a workflow are shorter. */
export const CLAIM_MS = 15 * 60_000;

/**
 * Does a step at most once, whatever is killed and however many runs are at it: it is claimed in
 * the ledger, then done, then noted. Throws what `perform` throws, and takes the claim back where
 * GitHub certainly did not do it.
 */
export async function once(step: Step, means: StepMeans): Promise<StepResult> {
  const claim = await claimOf(step, means);
  if (claim === 'done' || claim === 'waiting' || claim === 'held') return claim;
  if (claim === 'abandoned') {
    if (step.isThere === undefined) return note(step, means, 'held');
    if (await step.isThere()) return note(step, means, 'done');
  }
  try {
    await step.perform();
  } catch (error) {
    if (isRefusal(error)) await note(step, means, 'refused');
    throw error;
  }
  return note(step, means, 'done');
}

type Claim = StepResult | 'mine' | 'abandoned';

async function claimOf(step: Step, { ledger, now, by }: StepMeans): Promise<Claim> {
  let claim: Claim = 'waiting';
  const recorded = await ledger.record(step.caseId, (record) => {
    const last = standing(saidIn(record, []), 'step').findLast(
      ({ data }) => data.step === step.name,
    );
    claim = standingOf(last, now);
    return claim === 'mine' || claim === 'abandoned' ? [draftOf(step, 'begun', { now, by })] : [];
  });
  return recorded.status === 'recorded' || recorded.status === 'unchanged' ? claim : 'waiting';
}

function standingOf(
  last: { readonly at: string; readonly data: { readonly progress: string } } | undefined,
  now: Date,
): Claim {
  if (last === undefined) return 'mine';
  const { progress } = last.data;
  if (progress === 'done' || progress === 'held') return progress;
  return now.getTime() - Date.parse(last.at) < CLAIM_MS ? 'waiting' : 'abandoned';
}

async function note(
  step: Step,
  means: StepMeans,
  progress: 'done' | 'held' | 'refused',
): Promise<StepResult> {
  await means.ledger.record(step.caseId, () => [draftOf(step, progress, means)]);
  return progress === 'refused' ? 'waiting' : progress;
}

/** A refused step is taken back, so that the next run tries again. */
function draftOf(
  { name }: Step,
  progress: 'begun' | 'done' | 'held' | 'refused',
  { now, by }: Pick<StepMeans, 'now' | 'by'>,
): Draft {
  const isRefused = progress === 'refused';
  return {
    kind: 'step',
    state: isRefused ? 'withdrawn' : 'recorded',
    at: now.toISOString(),
    by,
    data: { step: name, progress: isRefused ? 'begun' : progress },
  };
}

/** GitHub understood and refused; anything else may have come about. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    error.status !== undefined &&
    error.status >= 400 &&
    error.status < 500
  );
}
