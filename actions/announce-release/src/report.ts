import { counted, documentsOf } from '@embargo/core';
import type { NoticeCase, PlannedNotice } from '@embargo/core';
import { isSettled } from '@embargo/ledger';
import type { Runtime } from '@embargo/github';

import { statusOf } from './announce.ts';
import type { Told } from './announce.ts';
import type { Inputs } from './inputs.ts';

/** What a preview shows. */
export interface Previewed {
  readonly notice: NoticeCase;
  readonly stages: readonly (readonly PlannedNotice[])[];
  readonly hash: string;
  /** Whether only people inside the embargo see the run's page. */
  readonly isPrivate: boolean;
}

type Page = Pick<Runtime, 'log' | 'setOutput' | 'writeSummary' | 'fail'>;

/** Shows the texts where nobody else reads them, and elsewhere how many there are. */
export function reportPreview(
  { notice, stages, hash, isPrivate }: Previewed,
  { folder, phase }: Pick<Inputs, 'folder' | 'phase'>,
  page: Page & { readonly writeFile: (name: string, text: string) => void },
): void {
  const planned = stages.flat();
  if (folder !== undefined) {
    for (const { target, text } of planned) {
      page.writeFile(`${folder}/${target.channel.id}.txt`, `${text}\n`);
    }
    const documents = phase === 'forthcoming' ? [] : documentsOf(notice);
    for (const { name, text } of documents) page.writeFile(`${folder}/${name}`, text);
  }
  page.setOutput('status', 'preview');
  page.log.info(
    `Preview of ${counted(planned.length, 'notice')}, nothing was sent; the hash is ${hash}`,
  );
  if (!isPrivate) {
    page.writeSummary(
      `Preview of ${counted(planned.length, 'notice')}, hash \`${hash}\`. Their texts are under embargo and this page is public: set \`folder\`, or run it in a private repository.`,
    );
    return;
  }
  const texts = stages.flatMap((stage, index) =>
    stage.map((one) => `### Stage ${index + 1}: ${headingOf(one)}\n\n${fenced(one.text)}`),
  );
  page.writeSummary([`## Preview, nothing was sent\n\nHash: \`${hash}\``, ...texts].join('\n\n'));
}

/** Says channel by channel what happened; anything but "told" fails the step. */
export function reportSent(told: readonly Told[], page: Page): void {
  const status = statusOf(told);
  const urls = told.flatMap(({ channel, outcome }) =>
    outcome.status === 'sent' && outcome.receipt.url !== undefined
      ? [[channel, outcome.receipt.url] as const]
      : [],
  );
  const count = (wanted: string): string =>
    String(told.filter(({ outcome }) => outcome.status === wanted).length);
  page.setOutput('status', status);
  page.setOutput('sent', count('sent'));
  page.setOutput('held', count('held'));
  page.setOutput('failed', count('failed'));
  page.setOutput('urls', JSON.stringify(Object.fromEntries(urls)));
  for (const one of told) page.log.info(sayTold(one));
  page.writeSummary(['## Notices', ...told.map((one) => `- ${sayTold(one)}`)].join('\n'));
  const open = told.filter(({ outcome }) => !isSettled(outcome));
  if (open.length === 0) return;
  const names = open.map(({ channel }) => channel).join(', ');
  page.fail(
    `${open.length} of ${counted(told.length, 'channel')} ${open.length === 1 ? 'does' : 'do'} not have the notice for certain: ${names}`,
  );
}

function sayTold({ channel, outcome }: Told): string {
  switch (outcome.status) {
    case 'sent': {
      const isOld = outcome.isNew ? '' : ', before this run';
      const overdue =
        outcome.arrival === 'overdue' ? `, and does not show: ${askedOf(outcome.question)}` : '';
      return `${channel}: sent${isOld}${overdue}`;
    }
    case 'held':
      return `${channel}: held. ${outcome.reason} ${askedOf(outcome.question)}`;
    case 'failed':
      return `${channel}: failed. ${outcome.reason}`;
    case 'skipped':
      return `${channel}: skipped. ${outcome.reason}`;
    case 'waiting':
      return `${channel}: waiting until ${outcome.until}. ${outcome.reason}`;
  }
}

interface Asked {
  readonly whereToLook: string;
  readonly answers: readonly string[];
}

function askedOf(question: Asked | undefined): string {
  if (question === undefined) return '';
  return `${question.whereToLook} Then run it again with resolve: ${question.answers.join(' or ')}.`;
}

function headingOf({ target, isShortened }: PlannedNotice): string {
  return `${target.channel.id} (${target.kind})${isShortened ? ', shortened to fit' : ''}`;
}

function fenced(text: string): string {
  const longest = Math.max(3, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length + 1));
  const fence = '`'.repeat(longest);
  return `${fence}text\n${text}\n${fence}`;
}
