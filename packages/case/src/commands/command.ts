import { PROCESS_USAGE } from './process-command.ts';
import type { ProcessCommand } from './process-command.ts';

/** What a person tells the suite in a comment on the advisory, one command a line. */
export type Command =
  | { readonly word: 'received'; readonly at: Date }
  | { readonly word: 'acknowledge' }
  | { readonly word: 'confirm' }
  | { readonly word: 'lead'; readonly login: string }
  | { readonly word: 'fix-team'; readonly logins: readonly string[] }
  | { readonly word: 'allow'; readonly login: string; readonly reason: string }
  | { readonly word: 'cve-requested'; readonly source: CveSource }
  | { readonly word: 'approve'; readonly patchId: string }
  | {
      readonly word: 'tests';
      readonly outcome: 'passed' | 'failed';
      readonly commit: string;
      readonly url?: string;
    }
  | { readonly word: 'agree'; readonly releasesAt: Date }
  | { readonly word: 'upstream'; readonly releasesAt: Date | 'none' }
  | { readonly word: 'public-since'; readonly at: Date }
  | { readonly word: 'privacy-asked'; readonly answer: PrivacyAnswer }
  | { readonly word: 'told-distributors'; readonly at: Date; readonly patchIds: readonly string[] }
  | { readonly word: 'waive'; readonly checkId: string; readonly reason: string }
  | { readonly word: 'second'; readonly checkId: string }
  | ProcessCommand;

export type CommandWord = Command['word'];

export const CVE_SOURCES = ['github', 'mitre', 'own-cna', 'dwf', 'other'] as const;
export type CveSource = (typeof CVE_SOURCES)[number];

export const PRIVACY_ANSWERS = ['agreed', 'refused', 'none'] as const;
export type PrivacyAnswer = (typeof PRIVACY_ANSWERS)[number];

/** How each command is written; words in capitals stand for what a person fills in. */
export const USAGE: Readonly<Record<CommandWord, string>> = {
  received: '/received INSTANT',
  acknowledge: '/acknowledge',
  confirm: '/confirm',
  lead: '/lead @LOGIN',
  'fix-team': '/fix-team @LOGIN …',
  allow: '/allow @LOGIN REASON',
  'cve-requested': `/cve-requested ${CVE_SOURCES.join('|')}`,
  approve: '/approve PATCH-ID',
  tests: '/tests passed|failed COMMIT [URL]',
  agree: '/agree RELEASE-INSTANT',
  upstream: '/upstream RELEASE-INSTANT|none',
  'public-since': '/public-since INSTANT',
  'privacy-asked': `/privacy-asked ${PRIVACY_ANSWERS.join('|')}`,
  'told-distributors': '/told-distributors INSTANT PATCH-ID …',
  waive: '/waive CHECK-ID REASON',
  second: '/second CHECK-ID',
  ...PROCESS_USAGE,
};
