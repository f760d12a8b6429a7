import { keepComment, noteHeard, openRoster, openRun, readCases, readSetting } from '@embargo/case';
import type { CaseRun, CaseSetting, Dependencies, ReadCase } from '@embargo/case';
import { isOpen, plainMarkdown } from '@embargo/core';
import type { CaseOutcome } from '@embargo/core';
import { openAdvisoryComments } from '@embargo/github';
import type { Delivered } from '@embargo/ledger';

import type { Inputs } from './inputs.ts';
import { caseComment, checkLine, COMMENT_NAME } from './report/case-comment.ts';
import { figuresDocument } from './report/figures.ts';
import { historyOf, outcomeOf } from './report/history.ts';
import { sayCounts, summaryOf } from './report/summary.ts';
import { remind } from './set-up/remind.ts';
import { setUpReminders } from './set-up/reminders.ts';
import { ruledBy, teamLines } from './team/judge-team.ts';
import { beat } from './tracking/beat.ts';
import { checkedByTeam } from './tracking/checked-promise.ts';
import { escalate, openEscalation } from './tracking/escalate.ts';
import { trackCase } from './tracking/track-case.ts';
import type { Tracked } from './tracking/track-case.ts';

/** Figures look back two years. */
const PAST_DAYS = 731;

interface Run extends CaseRun, CaseSetting {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
}

/** Watches every deadline of every open advisory; a broken promise that binds fails the step. */
export async function trackDeadlines(inputs: Inputs, deps: Dependencies): Promise<void> {
  const opened = await openRun(inputs, deps);
  const { now, by, ledger } = opened;
  const read = await readCases(inputs.repository, opened.connections, {
    ...opened,
    pastDays: PAST_DAYS,
  });
  const run: Run = { ...opened, ...(await readSetting(opened, read.cases)), inputs, deps };
  const remarks: string[] = [...(await beat(ledger, { now, by, every: inputs.every }))];
  const tracked: Tracked[] = [];
  for (const one of read.cases) {
    const found = trackCase(one, run);
    tracked.push(found);
    remarks.push(...(await tell(one, found, run)));
  }
  const asked = checkedByTeam(
    run.project.promises.promised,
    tracked.map(({ said }) => said),
  );
  const { facts } = run.project.promises;
  const listed = await openRoster(inputs.rosterPath, deps.context.workspace);
  const roster = listed === undefined ? undefined : ruledBy(facts, listed);
  const lines = roster === undefined ? [] : teamLines(roster, now);
  const team = [...lines, ...asked.map(checkLine)];
  const reminders = await setUpReminders({ inputs, deps, run, roster });
  const unsettled = await remind(reminders, openEscalation(inputs), run.sender);
  remarks.push(...reminders.map(({ sentence }) => `- ${plainMarkdown(sentence)}`));
  remarks.push(...unsettled.flatMap(sayUnsettled));
  const blind = read.blind === undefined ? [] : [`${read.blind.reason}; ${read.blind.remedy}`];
  const outcomes = [
    ...read.past.flatMap((one) => outcomeOf(one, run)),
    ...tracked.flatMap(ofTracked),
  ];
  report({ tracked, outcomes, remarks, team, blind, reminders: reminders.length }, run);
}

/** Records what people said, keeps the comment, tells the channels; what failed comes back. */
async function tell(one: ReadCase, found: Tracked, run: Run): Promise<readonly string[]> {
  const { inputs, github, project, ledger, now, by } = run;
  const { ghsaId } = found.advisory;
  const isCommented = inputs.isCommenting && isOpen(found.advisory);
  const comment = isCommented ? { comment: { name: COMMENT_NAME, now, by } } : {};
  const { isClaimed, refusal } = await noteHeard(ledger, one, { setting: run, ...comment });
  const failed = refusal === undefined ? [] : [refusal];
  if (isCommented && one.comments.status === 'observed') {
    const { policyPath } = project.promises;
    const body = caseComment({ ...found, now, policyPath, linkTo: project.linkTo });
    const kept = { ghsaId, name: COMMENT_NAME, body, comments: one.comments.value, isClaimed };
    const failure = await keepComment(kept, openAdvisoryComments(github, inputs.repository));
    if (failure !== undefined) failed.push(failure);
  }
  const { owner, name: repository } = inputs.repository;
  const { serverUrl } = run.deps.context;
  const unsettled = await escalate(found, openEscalation(inputs), {
    ...{ sender: run.sender, now },
    pageOf: (id) => `${serverUrl}/${owner}/${repository}/security/advisories/${id}`,
  });
  return [...failed.map((sentence) => `- ${sentence}`), ...unsettled.flatMap(sayUnsettled)];
}

function sayUnsettled(one: Delivered): readonly string[] {
  if (!('reason' in one)) return [];
  return [`- A reminder on ${one.key.channel} is ${one.status}: ${one.reason}`];
}

function ofTracked({ events, promises }: Tracked): readonly CaseOutcome[] {
  return events === undefined ? [] : [{ events, promises }];
}

interface Found {
  readonly tracked: readonly Tracked[];
  /** Of all cases that figures are made of. */
  readonly outcomes: readonly CaseOutcome[];
  readonly remarks: readonly string[];
  readonly team: readonly string[];
  readonly blind: readonly string[];
  /** How many there are about the set-up. */
  readonly reminders: number;
}

/** In public no more than counts: which promise of which case is broken would tell too much. */
function report(found: Found, { deps, project, isPrivate }: Run): void {
  const { log, setOutput, writeSummary, fail } = deps;
  const { tracked, blind } = found;
  const history = historyOf(found.outcomes);
  const counts = sayCounts(tracked);
  setOutput('broken', String(counts.broken));
  setOutput('open', String(counts.open));
  if (isPrivate) {
    setOutput('figures', JSON.stringify(figuresDocument(history)));
    writeSummary(summaryOf({ ...found, history, process: project.promises.process }));
  } else {
    const about = found.reminders === 0 ? '' : ` ${found.reminders} reminders about the set-up.`;
    writeSummary(`${counts.sentence}${about}`);
  }
  if (counts.isBroken || counts.isBlind || blind.length > 0) {
    fail(
      blind.length > 0 && isPrivate ? `${counts.sentence} ${blind.join('. ')}` : counts.sentence,
    );
  } else {
    log.info(counts.sentence);
  }
}
