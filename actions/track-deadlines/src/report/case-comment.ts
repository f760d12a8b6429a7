import { commentMark } from '@embargo/case';
import { codeMarkdown, counted, inert, plainMarkdown, sayInstant, titled } from '@embargo/core';
import type { Due } from '@embargo/core';

import type { CheckedPromise } from '../tracking/checked-promise.ts';
import { promiseTable } from './promise-lines.ts';
import type { Shown } from './promise-lines.ts';

/** The tracker finds its own comment by this, and edits it in place. */
export const COMMENT_NAME = 'deadlines';

export interface TrackedCase extends Shown {
  readonly promises: readonly Due[];
  readonly checklist: readonly CheckedPromise[];
  /** Sentences about what could not be observed, and what to do; empty where all could. */
  readonly unobserved: readonly string[];
}

/** The comment on one advisory: its clocks, and what only people can keep. */
export function caseComment(tracked: TrackedCase): string {
  const { promises, now, checklist, unobserved } = tracked;
  return inert(
    [
      commentMark(COMMENT_NAME),
      `### ${headline(promises)}`,
      '',
      `Reckoned at ${sayInstant(now)}. This comment is edited in place; the record that counts is the ledger.`,
      '',
      ...promiseTable(promises, tracked),
      ...titled(
        '#### Could not be observed',
        unobserved.map((sentence) => `- ${plainMarkdown(sentence)}`),
      ),
      ...titled('#### Kept by people', checklist.map(checkLine)),
      ...hint(checklist),
      '',
    ].join('\n'),
  );
}

function headline(promises: readonly Due[]): string {
  const broken = promises.filter(({ state }) => state === 'overdue' || state === 'late').length;
  const open = promises.filter(({ state }) => state === 'open' || state === 'pending').length;
  const kept = promises.length - broken - open;
  const said = broken === 0 ? 'No promise is broken' : `${count(broken, 'promise')} broken`;
  return `${said}, ${kept} kept, ${open} open`;
}

/** A promise that only people keep, to be ticked. */
export function checkLine({ promise, ticked }: CheckedPromise): string {
  const says = plainMarkdown(promise.says);
  if (ticked === undefined) return `- [ ] ${says} ${codeMarkdown(promise.id)}`;
  const note = ticked.note === undefined ? '' : `: ${plainMarkdown(ticked.note)}`;
  return `- [x] ${says} (${codeMarkdown(ticked.by)}, ${sayInstant(ticked.at)}${note})`;
}

function hint(checklist: readonly CheckedPromise[]): string[] {
  const open = checklist.find(({ ticked }) => ticked === undefined);
  if (open === undefined) return [];
  return ['', `Say that one is kept with a comment ${codeMarkdown(`/done ${open.promise.id}`)}.`];
}

function count(number: number, noun: string): string {
  return counted(number, `${noun} is`, `${noun}s are`);
}
