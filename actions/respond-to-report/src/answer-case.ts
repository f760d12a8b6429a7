import { hearCase, keepComment, noteHeard, saidIn } from '@embargo/case';
import type { KeptComment, ReadCase } from '@embargo/case';
import { isOpen } from '@embargo/core';

import { attempt } from './attempt.ts';
import type { OpenCase, Prepared, Response, StepOutcome } from './case.ts';
import { CHECKLIST, checklistComment } from './report/checklist.ts';
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
  const { now, by } = response;
  const comment = { name: CHECKLIST, now, by };
  const noted = await noteHeard(response.ledger, one, { setting: response, comment });
  if (noted.refusal !== undefined) failed.push(noted.refusal);
  const said = saidIn(record.value, heard.drafts);
  const walked = await takeSteps({ ...one, said }, response);
  const asked = [...heard.remarks, ...walked.asked];
  failed.push(...walked.failed);
  const untold = await tell(
    walked.current,
    { ...walked, asked, isClaimed: noted.isClaimed },
    response,
  );
  if (untold !== undefined) failed.push(untold);
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
  wishes: Pick<Checklist, 'asked' | 'prepared'> & Pick<KeptComment, 'isClaimed'>,
  response: Response,
): Promise<string | undefined> {
  if (comments.status === 'unobservable' || !isOpen(advisory)) return undefined;
  const { promised: promises, policyPath } = response.project.promises;
  const { asked, prepared, isClaimed } = wishes;
  const body = checklistComment({ promises, policyPath, said, asked, prepared });
  const { ghsaId } = advisory;
  const kept = { ghsaId, name: CHECKLIST, body, comments: comments.value, isClaimed };
  return keepComment(kept, response.comments);
}
