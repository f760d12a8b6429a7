import type { DraftOf, EntryKind } from '@embargo/ledger';

import { PROCESS_USAGE } from './process-command.ts';
import type { ProcessCommand } from './process-command.ts';

/** What the entry of a command says; `at` where it happened at another time than it was said. */
export type ProcessContent = {
  readonly [Kind in EntryKind]: Pick<DraftOf<Kind>, 'kind' | 'data'> & { readonly at?: string };
}[EntryKind];

export function isOfProcess(command: { readonly word: string }): command is ProcessCommand {
  return Object.hasOwn(PROCESS_USAGE, command.word);
}

export function processContentOf(command: ProcessCommand): ProcessContent {
  switch (command.word) {
    case 'decline':
      return { kind: 'declined', data: { reason: command.reason } };
    case 'updated':
      return { kind: 'reporter-updated', data: {} };
    case 'fixed':
      return { kind: 'fix-completed', data: {} };
    case 'done':
      return { kind: 'ticked', data: { item: command.item, ...noteOf(command) } };
    case 'severity':
      return { kind: 'severity-decided', data: { vector: command.vector, ...reasonOf(command) } };
    case 'distributors':
      return {
        kind: 'distributors-decided',
        data: { answer: command.answer, ...reasonOf(command) },
      };
    case 'embargo-broken':
      return { kind: 'embargo-broken', data: { what: command.what } };
    case 'duty':
      return { kind: 'duty-taken', data: { duty: command.duty, login: command.login } };
    case 'next-patch':
      return nextPatchContent(command);
    default:
      return happenedContent(command);
  }
}

function nextPatchContent({
  releasesAt,
}: Extract<ProcessCommand, { readonly word: 'next-patch' }>): ProcessContent {
  const said = releasesAt === 'none' ? releasesAt : releasesAt.toISOString();
  return { kind: 'next-patch', data: { releasesAt: said } };
}

const HAPPENED = {
  forthcoming: 'forthcoming-told',
  released: 'released',
  retrospective: 'retrospective-held',
} as const;

function happenedContent({
  word,
  at,
  url,
}: Extract<ProcessCommand, { readonly word: keyof typeof HAPPENED }>): ProcessContent {
  const data = url === undefined ? {} : { url };
  return { kind: HAPPENED[word], at: at.toISOString(), data };
}

function noteOf({ note }: { readonly note?: string }): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
