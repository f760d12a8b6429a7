import { openRoster, openRun, readCases, readSetting } from '@embargo/case';
import type { Dependencies } from '@embargo/case';
import { counted, isOpen } from '@embargo/core';
import { openAdvisories, openAdvisoryComments } from '@embargo/github';

import { answerCase } from './answer-case.ts';
import type { Answered } from './answer-case.ts';
import { attempt } from './attempt.ts';
import type { Response } from './case.ts';
import type { Inputs } from './inputs.ts';
import { takeReport } from './intake/take-report.ts';

/** Answers every report: each open case goes as many steps ahead as it can without a person. */
export async function respondToReport(inputs: Inputs, deps: Dependencies): Promise<void> {
  const run = await openRun(inputs, deps);
  const { github, ledger, now, by } = run;
  const { workspace } = deps.context;
  const advisories = openAdvisories(github, inputs.repository);
  const means = { ledger, now, by };
  const failed: string[] = [];
  if (inputs.report !== undefined) {
    await attempt(takeReport(inputs.report, { ...means, advisories, workspace }), failed);
  }
  if (inputs.keyRequest !== undefined) {
    deps.log.mask(inputs.keyRequest.to.reveal());
    // Few runs send one, and mail takes much to load.
    const { sendKey } = await import('./intake/send-key.ts');
    const unsent = await attempt(sendKey(inputs.keyRequest, { inputs, run, workspace }), failed);
    if (unsent !== undefined) failed.push(unsent);
  }
  const read = await readCases(inputs.repository, run.connections, run);
  const open = read.cases.filter(({ advisory }) => isOpen(advisory));
  const roster = await openRoster(inputs.rosterPath, workspace);
  const response: Response = {
    ...(await readSetting(run, open)),
    ...{ ...means, inputs, github, advisories },
    comments: openAdvisoryComments(github, inputs.repository),
    ...(roster === undefined ? {} : { roster }),
  };
  const answered: Answered[] = [];
  for (const one of open) answered.push(await answerCase(one, response));
  report({ answered, failed, isPrivate: run.isPrivate }, deps);
  if (read.blind !== undefined) deps.fail(`${read.blind.reason}; ${read.blind.remedy}`);
}

interface Result {
  readonly answered: readonly Answered[];
  /** What could not be done before. */
  readonly failed: readonly string[];
  readonly isPrivate: boolean;
}

/** In public no more than counts. */
function report({ answered, isPrivate, ...others }: Result, deps: Dependencies): void {
  const { log, setOutput, writeSummary, fail } = deps;
  const taken = answered.reduce((sum, one) => sum + one.taken, 0);
  const asked = answered.flatMap((one) => one.asked);
  const failed = [...others.failed, ...answered.flatMap((one) => one.failed)];
  setOutput('open', String(answered.length));
  setOutput('waiting', String(asked.length));
  const sentence = `Answered ${counted(answered.length, 'open case')}: ${counted(taken, 'step')} taken, ${asked.length} left to people, ${failed.length} failed.`;
  writeSummary(
    isPrivate
      ? [`## ${sentence}`, '', ...failed.map((reason) => `- ${reason}`)].join('\n')
      : sentence,
  );
  if (failed.length === 0) log.info(sentence);
  else fail(isPrivate ? `${sentence} ${failed.join('. ')}` : sentence);
}
