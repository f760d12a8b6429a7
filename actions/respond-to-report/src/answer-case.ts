import { hearCase, keepComment, noteHeard, saidIn } from '@embargo/case';
import type { ReadCase } from '@embargo/case';
import { EmbargoError, isOpen } from '@embargo/core';

import type { OpenCase, Prepared, Response, StepOutcome } from './case.ts';
import { checklistComment, MARK } from './report/checklist.ts';
import type { Checklist } from './report/checklist.ts';
import { steps } from './steps/index.ts';

export interface Answered {
  /** Steps that were taken in this run. */
  readonly taken: number;
  readonly asked: readonly string[];
  /** Sentences about what could not be done, which tell nothing of the case. */
  readonly failed: readonly string[];
}

/** Takes the steps of one case; one that fails keeps neither the others nor other cases back. */
export async function answerCase(one: ReadCase, response: Response): Promise<Answered> {
  const { record } = one;
  if (record.status === 'unobservable') {
    return { taken: 0, asked: [], failed: [`${record.reason}; ${record.remedy}`] };
  }
  const failed: string[] = [];
  const heard = hearCase(record.value, one, response);
  if (heard.drafts.length > 0) {
    const refusal = await attempt(noteHeard(response.ledger, one, response), failed);
    if (refusal !== undefined) failed.push(refusal);
  }
  const said = saidIn(record.value, heard.drafts);
  const walked = await takeSteps({ ...one, said }, response);
  const asked = [...heard.remarks, ...walked.asked];
  failed.push(...walked.failed);
  await attempt(tell(walked.current, { ...walked, asked }, response), failed);
  return { taken: walked.taken, asked, failed };
}

interface Walked extends Answered, Pick<Checklist, 'prepared'> {
  /** The case as the steps have left it. */
  readonly current: OpenCase;
}

async function takeSteps(one: OpenCase, response: Response): Promise<Walked> {
  const asked: string[] = [];
  const prepared: Prepared[] = [];
  const failed: string[] = [];
  let current = one;
  let taken = 0;
  for (const step of steps) {
    if (!step.isDue(current, response)) continue;
    const outcome = await attempt<StepOutcome>(step.take(current, response), failed);
    if (outcome === undefined) continue;
    const { asked: wish, prepared: text, ...changed } = outcome;
    if (wish === undefined) taken += 1;
    else asked.push(wish);
    if (text !== undefined) prepared.push(text);
    current = { ...current, ...changed };
  }
  return { taken, asked, prepared, failed, current };
}

async function tell(
  { advisory, said, comments }: OpenCase,
  wishes: Pick<Checklist, 'asked' | 'prepared'>,
  response: Response,
): Promise<void> {
  if (comments.status === 'unobservable' || !isOpen(advisory)) return;
  const { promised: promises, policyPath } = response.project.promises;
  const { asked, prepared } = wishes;
  const body = checklistComment({ promises, policyPath, said, asked, prepared });
  const kept = { ghsaId: advisory.ghsaId, mark: MARK, body, comments: comments.value };
  await keepComment(kept, response.comments);
}

/** What work gives, or nothing where it could not be done, which is then among the sentences. */
async function attempt<T>(work: Promise<T>, failed: string[]): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    failed.push(error.message);
    return undefined;
  }
}
