import type { Draft, DraftOf, EntryKind, ReadComment } from '@embargo/ledger';

import type { Command } from './command.ts';
import type { ProcessCommand } from './process-command.ts';
import { isOfProcess, processContentOf } from './process-draft.ts';

/** Who says a command, when, and in which comment; by no comment where the workflow says it. */
export interface Speaker {
  /** A login in lower case. */
  readonly login: string;
  readonly at: Date;
  readonly comment?: ReadComment;
}

/** A command that is an entry by itself; a waiver is made of two. */
export type Statement = Exclude<Command, { readonly word: 'waive' | 'second' }>;

/** The entry of the ledger that a command makes. */
export function draftOf(command: Statement, speaker: Speaker): Draft {
  const { login, at, comment } = speaker;
  const common = {
    state: 'recorded',
    at: at.toISOString(),
    by: login,
    ...(comment === undefined ? {} : { comment }),
  } as const;
  if (isOfProcess(command)) return { ...common, ...processContentOf(command) };
  switch (command.word) {
    case 'received':
      return { ...common, kind: 'received', at: command.at.toISOString(), data: {} };
    case 'acknowledge':
      return { ...common, kind: 'acknowledged', data: {} };
    case 'confirm':
      return { ...common, kind: 'confirmed', data: {} };
    case 'public-since':
      return { ...common, kind: 'public-disclosure', at: command.at.toISOString(), data: {} };
    case 'told-distributors': {
      const data = { patchIds: command.patchIds };
      return { ...common, kind: 'patches-told', at: command.at.toISOString(), data };
    }
    default:
      return { ...common, ...contentOf(command, login) };
  }
}

type Content = {
  readonly [Kind in EntryKind]: Pick<DraftOf<Kind>, 'kind' | 'data'>;
}[EntryKind];

/** Those whose entry holds more than who, when and since when. */
type Contentful = Exclude<
  Exclude<Statement, ProcessCommand>,
  { readonly word: 'received' | 'acknowledge' | 'confirm' | 'public-since' | 'told-distributors' }
>;

function contentOf(command: Contentful, login: string): Content {
  switch (command.word) {
    case 'lead':
      return { kind: 'fix-lead-named', data: { login: command.login } };
    case 'fix-team':
      return { kind: 'fix-team-named', data: { logins: command.logins } };
    case 'allow':
      return {
        kind: 'collaborator-allowed',
        data: { login: command.login, reason: command.reason },
      };
    case 'cve-requested':
      return { kind: 'cve-requested', data: { source: command.source } };
    case 'privacy-asked':
      return { kind: 'privacy-asked', data: { answer: command.answer } };
    case 'approve':
      return { kind: 'approval', data: { login, patchId: command.patchId } };
    case 'tests':
      return testRunOf(command);
    case 'agree':
      return {
        kind: 'release-day-agreed',
        data: { login, releasesAt: command.releasesAt.toISOString() },
      };
    case 'upstream':
      return upstreamOf(command);
  }
}

function testRunOf({ commit, outcome, url }: StatementOf<'tests'>): Content {
  return { kind: 'test-run', data: { commit, outcome, ...(url === undefined ? {} : { url }) } };
}

function upstreamOf({ releasesAt }: StatementOf<'upstream'>): Content {
  const said = releasesAt === 'none' ? releasesAt : releasesAt.toISOString();
  return { kind: 'upstream-date', data: { releasesAt: said } };
}

type StatementOf<Word extends Statement['word']> = Extract<Statement, { readonly word: Word }>;
