import { counted } from '@embargo/core';
import { isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';
import type { Runtime } from '@embargo/github';

import type { Checked } from './preflight.ts';
import type { Prepared } from './prepare.ts';

/** Who is on the list is shown only where the run's page is private. */
type Page = Pick<Runtime, 'log' | 'setOutput' | 'writeSummary' | 'fail'> & {
  readonly isPrivate: boolean;
};

interface Around {
  readonly checked: readonly Checked[];
  /** The sentence that says that it is late. */
  readonly late: string | undefined;
}

/** Says whose key or membership is not good; any of them fails the step. */
export function reportPreflight(checked: readonly Checked[], page: Page): void {
  const stopped = stoppedOf(checked);
  page.setOutput('status', stopped.length === 0 ? 'complete' : 'failed');
  page.setOutput('stopped', String(stopped.length));
  page.log.info(
    `${checked.length - stopped.length} of ${counted(checked.length, 'distributor')} can be told`,
  );
  sayStopped(stopped, page);
}

export function reportPreview(
  { text, hash, keys, checked, late }: Prepared & Around,
  page: Page,
): void {
  const stopped = stoppedOf(checked);
  page.setOutput('status', 'preview');
  page.setOutput('stopped', String(stopped.length));
  page.log.info(
    `Preview for ${counted(keys.length, 'distributor')}, nothing was sent; the hash is ${hash}`,
  );
  if (late !== undefined) page.log.warning(late);
  if (page.isPrivate) {
    page.writeSummary(
      `## Preview for ${counted(keys.length, 'distributor')}, nothing was sent\n\nHash: \`${hash}\`\n\n${indented(text)}`,
    );
  }
  sayStopped(stopped, page);
}

/** Says recipient by recipient what happened; anything but "told" fails the step. */
export function reportTold(
  told: readonly Delivered[],
  { checked, late }: Around,
  page: Page,
): void {
  const stopped = stoppedOf(checked);
  const open = told.filter((one) => !isSettled(one));
  const count = (wanted: Delivered['status']): number =>
    told.filter(({ status }) => status === wanted).length;
  page.setOutput('status', statusOf(open, stopped));
  page.setOutput('sent', String(count('sent')));
  page.setOutput('held', String(count('held')));
  page.setOutput('stopped', String(stopped.length));
  page.log.info(
    `${count('sent')} of ${counted(told.length + stopped.length, 'distributor is', 'distributors are')} told`,
  );
  if (late !== undefined) page.log.warning(late);
  if (page.isPrivate) for (const one of open) page.log.warning(sayOpen(one));
  if (open.length > 0) {
    page.fail(
      `${open.length} of ${counted(told.length, 'distributor')} ${open.length === 1 ? 'is' : 'are'} not told for certain`,
    );
  }
  sayStopped(stopped, page);
}

function statusOf(open: readonly Delivered[], stopped: readonly Checked[]): string {
  const statuses = new Set(open.map(({ status }) => status));
  if (statuses.has('failed') || stopped.length > 0) return 'failed';
  if (statuses.has('held')) return 'held';
  return open.length > 0 ? 'waiting' : 'complete';
}

function stoppedOf(checked: readonly Checked[]): readonly Checked[] {
  return checked.filter(({ faults }) => faults.length > 0);
}

function sayStopped(stopped: readonly Checked[], page: Page): void {
  if (stopped.length === 0) return;
  if (page.isPrivate) {
    for (const { recipient, faults } of stopped) {
      page.log.warning(`${recipient.id}: ${faults.join(' ')}`);
    }
    const rows = stopped.map(({ recipient, faults }) => `- ${recipient.id}: ${faults.join(' ')}`);
    page.writeSummary(['## Not told', ...rows].join('\n'));
  }
  page.fail(
    `${counted(stopped.length, 'distributor')} cannot be told, for their key or their membership; mend the roster, then run it again`,
  );
}

function sayOpen(one: Delivered): string {
  const { recipient } = one.key;
  switch (one.status) {
    case 'held': {
      const { whereToLook, answers } = one.question;
      return `${recipient}: held. ${one.reason} ${whereToLook} Then run it again with resolve: ${answers.join(' or ')}.`;
    }
    case 'waiting':
      return `${recipient}: waiting until ${one.until}. ${one.reason}`;
    case 'sent':
      return `${recipient}: sent`;
    case 'failed':
    case 'skipped':
      return `${recipient}: ${one.status}. ${one.reason}`;
  }
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
