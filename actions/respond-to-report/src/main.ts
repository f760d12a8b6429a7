import {
  hearCase,
  keepComment,
  openRoster,
  openRun,
  readCases,
  readSetting,
  saidIn,
} from '@embargo/case';
import type { Dependencies, ReadCase } from '@embargo/case';
import { isOpen } from '@embargo/core';
import { observe, openAdvisories, openAdvisoryComments } from '@embargo/github';

import type { OpenCase, Response } from './case.ts';
import type { Inputs } from './inputs.ts';
import { takeReport } from './intake/take-report.ts';
import { checklistComment, MARK } from './report/checklist.ts';
import { steps } from './steps/index.ts';

/** Answers every report: each open case goes as many steps ahead as it can without a person. */
export async function respondToReport(inputs: Inputs, deps: Dependencies): Promise<void> {
  const run = await openRun(inputs, deps);
  const { github, ledger, now, by } = run;
  const { workspace } = deps.context;
  const advisories = openAdvisories(github, inputs.repository);
  const means = { ledger, now, by };
  if (inputs.report !== undefined) {
    await takeReport(inputs.report, { ...means, advisories, workspace });
  }
  const read = await readCases(inputs.repository, run.connections, run);
  const open = read.cases.filter(({ advisory }) => isOpen(advisory));
  const roster = await openRoster(inputs.rosterPath, workspace);
  const response: Response = {
    ...(await readSetting(run, open)),
    ...{ ...means, inputs, advisories },
    comments: openAdvisoryComments(github, inputs.repository),
    ...(roster === undefined ? {} : { roster }),
  };
  const answered: Answered[] = [];
  for (const one of open) answered.push(await answer(one, response));
  report(answered, deps, run.isPrivate);
  if (read.blind !== undefined) deps.fail(`${read.blind.reason}; ${read.blind.remedy}`);
}

interface Answered {
  /** Steps that were taken in this run. */
  readonly taken: number;
  readonly asked: readonly string[];
  readonly failed: readonly string[];
}

/** Takes the steps of one case; one that fails keeps neither the others nor other cases back. */
async function answer(one: ReadCase, response: Response): Promise<Answered> {
  const { record } = one;
  if (record.status === 'unobservable') {
    return { taken: 0, asked: [], failed: [`${record.reason}; ${record.remedy}`] };
  }
  const { ghsaId } = one.advisory;
  const heard = hearCase(record.value, one, response);
  if (heard.drafts.length > 0) await response.ledger.record(ghsaId, () => heard.drafts);
  let current: OpenCase = { ...one, said: saidIn(record.value, heard.drafts) };
  const asked: string[] = [...heard.remarks];
  const failed: string[] = [];
  let taken = 0;
  for (const step of steps) {
    if (!step.isDue(current, response)) continue;
    const outcome = await observe(step.take(current, response));
    if (outcome.status === 'unobservable') {
      failed.push(`${outcome.reason}; ${outcome.remedy}`);
      continue;
    }
    const { asked: wish, ...changed } = outcome.value;
    if (wish !== undefined) asked.push(wish);
    else taken += 1;
    current = { ...current, ...changed };
  }
  await tell(current, asked, response);
  return { taken, asked, failed };
}

async function tell(
  { advisory, said, comments }: OpenCase,
  asked: readonly string[],
  response: Response,
): Promise<void> {
  if (comments.status === 'unobservable' || !isOpen(advisory)) return;
  const { promised: promises, policyPath } = response.project.promises;
  const body = checklistComment({ promises, policyPath, said, asked });
  const kept = { ghsaId: advisory.ghsaId, mark: MARK, body, comments: comments.value };
  await observe(keepComment(kept, response.comments));
}

/** In public no more than counts. */
function report(answered: readonly Answered[], deps: Dependencies, isPrivate: boolean): void {
  const { log, setOutput, writeSummary, fail } = deps;
  const taken = answered.reduce((sum, one) => sum + one.taken, 0);
  const asked = answered.flatMap((one) => one.asked);
  const failed = answered.flatMap((one) => one.failed);
  setOutput('open', String(answered.length));
  setOutput('waiting', String(asked.length));
  const sentence = `Answered ${answered.length} open cases: ${taken} steps taken, ${asked.length} left to people, ${failed.length} failed.`;
  writeSummary(
    isPrivate
      ? [`## ${sentence}`, '', ...failed.map((reason) => `- ${reason}`)].join('\n')
      : sentence,
  );
  if (failed.length === 0) log.info(sentence);
  else fail(isPrivate ? `${sentence} ${failed.join('. ')}` : sentence);
}
