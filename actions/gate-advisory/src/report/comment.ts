import { commentMark } from '@embargo/case';
import type { LinkTo } from '@embargo/case';
import { codeMarkdown, counted, inert, plainMarkdown, titled } from '@embargo/core';

import { allows, isOpen } from '../gate.ts';
import type { Ruling } from '../gate.ts';
import type { Stage } from '../check.ts';
import type { ForkPullRequest } from '../evidence/evidence.ts';
import { sayRuling, standingOf } from './say-ruling.ts';

/** The gate finds its own comment by this, and edits it in place. */
export const COMMENT_NAME = 'gate';

/** What the gate tells the people of one advisory. */
export interface Judged {
  readonly stage: Stage;
  readonly now: Date;
  readonly rulings: readonly Ruling[];
  readonly pullRequests: readonly ForkPullRequest[];
  /** Sentences about comments that the gate could not take as commands. */
  readonly remarks: readonly string[];
  readonly policyPath: string;
  readonly linkTo: LinkTo;
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  readiness: 'the merge of the fork',
  build: 'the build of the release',
  publish: 'the publication',
};

/**
 * The comment on the advisory: which promises keep the gate closed and what to do, who waived what,
 * and the patch ids that approvals name. Whoever reads it is inside the embargo, so it alone shows
 * the details of verdicts.
 */
export function gateComment(judged: Judged): string {
  const { rulings, stage, now } = judged;
  const closed = rulings.filter((ruling) => !isOpen(ruling));
  const state = allows(rulings)
    ? `The gate is open for ${STAGE_WORDS[stage]}`
    : `The gate is closed for ${STAGE_WORDS[stage]}: ${closed.length} of ${counted(rulings.length, 'check')} ${closed.length === 1 ? 'holds' : 'hold'} it`;
  return inert(
    [
      commentMark(COMMENT_NAME),
      `### ${state}`,
      '',
      `Judged at ${now.toISOString().slice(0, 16)}Z. This comment is edited in place; the record that counts is the ledger.`,
      ...closed.flatMap((ruling) => withDetail(ruling, judged)),
      ...waived(judged),
      ...advice(judged),
      ...patches(judged.pullRequests),
      ...remarks(judged.remarks),
      ...rest(judged),
      '',
    ].join('\n'),
  );
}

function withDetail(ruling: Ruling, { policyPath, linkTo }: Judged): string[] {
  const { verdict } = ruling;
  const detail = verdict.status === 'fail' ? verdict.detail : undefined;
  const said = sayRuling(ruling, policyPath, linkTo);
  return ['', detail === undefined ? said : `${said}<br>${plainMarkdown(detail.reveal())}`];
}

function waived({ rulings, policyPath, linkTo }: Judged): string[] {
  const lines = rulings.flatMap((ruling) => {
    const { waiver } = ruling;
    if (waiver === undefined) return [];
    const people = `${codeMarkdown(waiver.by)} and ${codeMarkdown(waiver.secondedBy)}`;
    const said = sayRuling(ruling, policyPath, linkTo);
    return [`${said}<br>${people}: ${plainMarkdown(waiver.reason)}`];
  });
  return titled('#### Waived', lines);
}

function advice({ rulings, policyPath, linkTo }: Judged): string[] {
  const lines = rulings
    .filter((ruling) => standingOf(ruling) === 'advice')
    .map((ruling) => sayRuling(ruling, policyPath, linkTo));
  return titled('#### Late by timelines that the policy only suggests', lines);
}

function patches(pullRequests: readonly ForkPullRequest[]): string[] {
  const rows = pullRequests
    .filter(({ state }) => state === 'open')
    .map(({ number, targetBranch, patchId }) => {
      const id = patchId.status === 'observed' ? patchId.value : 'could not be read';
      return `| ${number} | ${codeMarkdown(targetBranch)} | ${codeMarkdown(id)} |`;
    });
  if (rows.length === 0) return [];
  const head = ['| pull request | lands on | patch id |', '|---|---|---|'];
  const hint = `Approve a patch with a comment ${codeMarkdown('/approve PATCH-ID')}; a changed patch has another id.`;
  return ['', '#### Patches', '', ...head, ...rows, '', hint];
}

function remarks(sentences: readonly string[]): string[] {
  return titled(
    '#### Comments',
    sentences.map((sentence) => `- ${plainMarkdown(sentence)}`),
  );
}

function rest({ rulings, policyPath, linkTo }: Judged): string[] {
  const lines = rulings
    .filter((ruling) => ['kept', 'not-promised'].includes(standingOf(ruling)))
    .map((ruling) => sayRuling(ruling, policyPath, linkTo));
  if (lines.length === 0) return [];
  const title = counted(lines.length, 'check that lets through', 'checks that let through');
  return ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}
