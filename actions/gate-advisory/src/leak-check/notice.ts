import { codeMarkdown, inert } from '@embargo/core';

import type { Leak, LeakedPart } from './find-leaks.ts';
import type { PublicPlace, PublicTextKind } from './public-text.ts';

/** What the private side is told. The key stays the same for one matter, so it is told once. */
export interface PrivateNotice {
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** Where a notice's reader finds the public place. */
export interface NoticeContext {
  /** The public repository's address: `https://github.com/OWNER/NAME`. */
  readonly repositoryUrl: string;
  readonly repository: string;
}

const PARTS: Readonly<Record<LeakedPart, string>> = {
  'ghsa-id': "the advisory's id",
  'cve-id': 'the CVE ID',
  'fork-name': "the temporary fork's name",
  'fork-branch': "a branch's name in the temporary fork",
  summary: 'the summary',
  description: 'the description',
  patch: 'the changed lines of the fix',
};

const KINDS: Readonly<Record<PublicTextKind, string>> = {
  title: 'title',
  body: 'text',
  comment: 'comment',
  branch: 'branch name',
  repository: 'repository name',
  'commit-message': 'commit message',
  'file-name': 'file name',
  'changed-lines': 'changed lines',
};

/** What edits cannot take back. */
const IN_GIT: ReadonlySet<PublicTextKind> = new Set([
  'branch',
  'commit-message',
  'file-name',
  'changed-lines',
]);

/** The comment on the advisory whose facts can be read in a public place. */
export function leakNotice(
  place: PublicPlace,
  leaks: readonly Leak[],
  context: NoticeContext,
): PrivateNotice {
  const key = mark(context.repository, place.path);
  return {
    key,
    title: `Possible leak in ${place.name} of ${context.repository}`,
    body: inert(
      [
        key,
        '### This advisory can possibly be read in public',
        '',
        `In ${linkTo(place, context)}:`,
        '',
        '| where | the same as | words in common |',
        '|---|---|---|',
        ...leaks.map(row),
        '',
        ...whatToDo(leaks),
        '',
        'Nothing of this was said in public: the run there looks as if nothing had been found. This notice is written once a place and edited in place.',
        '',
      ].join('\n'),
    ),
  };
}

/** The issue in the control repository, for whom the advisory's own comments don't reach. */
export function controlIssue(
  { key, title }: PrivateNotice,
  ghsaIds: readonly string[],
  { repositoryUrl }: NoticeContext,
): PrivateNotice {
  const lines = ghsaIds.map((id) => `- ${repositoryUrl}/security/advisories/${id}`);
  const body = [
    key,
    'The leak check found facts of these advisories in public:',
    '',
    ...lines,
    '',
    'What matched and what to do stands in a comment on each advisory, where GitHub takes comments by its API; if there is none, open the public place, compare, and clean it up. Close this issue when it is done.',
    '',
  ];
  return { key, title, body: inert(body.join('\n')) };
}

/** What could not be compared, for one advisory. */
export function unreadNotice(reason: string, remedy: string): PrivateNotice {
  const key = '<!-- embargo:leak-check fork -->';
  const said = `Public changes are not compared with the fix in this advisory's temporary fork: ${reason}; ${remedy}.`;
  return { key, title: 'Fixes are not compared', body: inert(`${key}\n${said}\n`) };
}

/** What could not be read of a public place. */
export function partialNotice(place: PublicPlace, context: NoticeContext): PrivateNotice {
  const key = mark(context.repository, `${place.path} partly`);
  const said = `GitHub gives only a part of ${linkTo(place, context)}: its changes are too many or too large. The rest was not compared with open advisories; look through it.`;
  const title = `Only a part of ${place.name} of ${context.repository} was compared`;
  return { key, title, body: inert(`${key}\n${said}\n`) };
}

function mark(repository: string, path: string): string {
  return `<!-- embargo:leak-check ${repository}/${path} -->`;
}

function linkTo({ name, path }: PublicPlace, { repositoryUrl, repository }: NoticeContext): string {
  return `[${name}](${repositoryUrl}/${path}) of ${codeMarkdown(repository)}`;
}

function row({ part, found, words }: Leak): string {
  // Words are folded to letters and digits, so a code span shows them and nothing else.
  return `| ${KINDS[found.kind]} | ${PARTS[part]} | ${words === undefined ? '' : codeMarkdown(words)} |`;
}

function whatToDo(leaks: readonly Leak[]): string[] {
  const kinds = leaks.map(({ found }) => found.kind);
  const git = kinds.some((kind) => IN_GIT.has(kind));
  const text = kinds.some((kind) => !IN_GIT.has(kind));
  const steps = [
    'Look whether it is a leak: words can be the same by chance, an id cannot.',
    ...(text
      ? [
          'Edit or delete the text, then delete its old revisions from the menu "edited": they stay readable otherwise. Who watches the repository has the old text by mail.',
        ]
      : []),
    ...(git
      ? [
          "Delete the branch and ask GitHub Support to remove the commits. A force-push does not erase them: they stay readable by their ids, and under the pull request's own references.",
        ]
      : []),
    "Don't answer there, and don't name the advisory in the reason for the edit.",
    'Take what anybody could read for known: decide whether to publish now. When in doubt, go public, and record it with `/public-since INSTANT`.',
  ];
  return ['What to do:', '', ...steps.map((step, index) => `${index + 1}. ${step}`)];
}
