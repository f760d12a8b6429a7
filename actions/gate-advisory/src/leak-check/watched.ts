import { numberIn, textIn } from '@embargo/case';
import type { Payload } from '@embargo/case';
import { EmbargoError } from '@embargo/core';

import { isCommitId, pushOf } from '../event/push.ts';
import type { PublicPlace, PublicText, PublicTextKind } from './public-text.ts';

/** What an event shows to the public, and what of it still has to be read. */
export interface Watched extends PublicPlace {
  readonly reads: Reads;
}

export type Reads =
  | { readonly what: 'nothing' }
  | { readonly what: 'pull-request'; readonly number: number }
  /** Commits that `head` has and `base`, or else the default branch, has not. */
  | { readonly what: 'range'; readonly base?: string; readonly head: string }
  | { readonly what: 'open-places' };

const NOTHING: Reads = { what: 'nothing' };

type Watch = (payload: Payload) => Watched | undefined;

/** The events that put text in public, each with what to look at. */
const WATCHES: Readonly<Record<string, Watch>> = {
  pull_request: ofPullRequest,
  pull_request_target: ofPullRequest,
  pull_request_review: (payload) =>
    ofTalk(payload, { thread: 'pull_request', talk: 'review', anchor: 'pullrequestreview-' }),
  pull_request_review_comment: (payload) =>
    ofTalk(payload, { thread: 'pull_request', talk: 'comment', anchor: 'discussion_r' }),
  issues: (payload) => ofThread(payload, 'issue'),
  issue_comment: (payload) =>
    ofTalk(payload, { thread: 'issue', talk: 'comment', anchor: 'issuecomment-' }),
  discussion: (payload) => ofThread(payload, 'discussion'),
  discussion_comment: (payload) =>
    ofTalk(payload, { thread: 'discussion', talk: 'comment', anchor: 'discussioncomment-' }),
  push: ofPush,
  merge_group: ofMergeGroup,
  schedule: sweep,
  workflow_dispatch: sweep,
  repository_dispatch: sweep,
};

export const WATCHED_EVENTS: readonly string[] = Object.keys(WATCHES);

/** What to look at for an event; throws `INPUT_INVALID` where the check does not know the event. */
export function watched(event: string, payload: Payload): Watched {
  const watch = Object.hasOwn(WATCHES, event) ? WATCHES[event] : undefined;
  const found = watch?.(payload);
  if (found !== undefined) return found;
  const what =
    watch === undefined ? 'is not one that it reads' : 'came without what GitHub sends with it';
  throw new EmbargoError(
    'INPUT_INVALID',
    `The event of the leak check ${what}, expected one of: ${WATCHED_EVENTS.join(', ')}`,
  );
}

function ofPullRequest(payload: Payload): Watched | undefined {
  const number = numberIn(payload, 'pull_request', 'number');
  if (number === undefined) return undefined;
  const head = (key: string) => textIn(payload, 'pull_request', 'head', key);
  return {
    name: `pull request ${number}`,
    path: `pull/${number}`,
    texts: present({
      title: textIn(payload, 'pull_request', 'title'),
      body: textIn(payload, 'pull_request', 'body'),
      branch: head('ref'),
      repository: textIn(payload, 'pull_request', 'head', 'repo', 'full_name'),
    }),
    reads: { what: 'pull-request', number },
  };
}

const FOLDERS = { pull_request: 'pull', issue: 'issues', discussion: 'discussions' } as const;
type Thread = keyof typeof FOLDERS;

function ofThread(payload: Payload, thread: Thread): Watched | undefined {
  const number = numberIn(payload, thread, 'number');
  if (number === undefined) return undefined;
  return {
    name: `${nameOf(thread)} ${number}`,
    path: `${FOLDERS[thread]}/${number}`,
    texts: present({
      title: textIn(payload, thread, 'title'),
      body: textIn(payload, thread, 'body'),
    }),
    reads: NOTHING,
  };
}

interface Talk {
  readonly thread: Thread;
  readonly talk: 'comment' | 'review';
  /** How an address names it inside the page of its thread. */
  readonly anchor: string;
}

function ofTalk(payload: Payload, { thread, talk, anchor }: Talk): Watched | undefined {
  const number = numberIn(payload, thread, 'number');
  const id = numberIn(payload, talk, 'id');
  if (number === undefined || id === undefined) return undefined;
  return {
    name: `a ${talk} on ${nameOf(thread)} ${number}`,
    path: `${FOLDERS[thread]}/${number}#${anchor}${id}`,
    texts: present({ comment: textIn(payload, talk, 'body') }),
    reads: NOTHING,
  };
}

function ofPush(payload: Payload): Watched | undefined {
  const push = pushOf(payload);
  if (push === undefined) return undefined;
  const { after: head, before: base, branch, ref } = push;
  const texts = present({ branch: branch ?? ref.replace(/^refs\/tags\//, '') });
  if (head === undefined) {
    return { name: 'a deleted branch or tag', path: 'branches', texts, reads: NOTHING };
  }
  return {
    name: `the push of ${head.slice(0, 12)}`,
    path: `commit/${head}`,
    texts,
    reads: { what: 'range', head, ...(base === undefined ? {} : { base }) },
  };
}

function ofMergeGroup(payload: Payload): Watched | undefined {
  const base = textIn(payload, 'merge_group', 'base_sha');
  const head = textIn(payload, 'merge_group', 'head_sha');
  if (base === undefined || head === undefined) return undefined;
  if (!isCommitId(base) || !isCommitId(head)) return undefined;
  return {
    name: `the merge group of ${head.slice(0, 12)}`,
    path: `commit/${head}`,
    texts: present({ branch: textIn(payload, 'merge_group', 'head_ref') }),
    reads: { what: 'range', base, head },
  };
}

function sweep(): Watched {
  return {
    name: 'what is open in public',
    path: 'issues',
    texts: [],
    reads: { what: 'open-places' },
  };
}

function nameOf(thread: Thread): string {
  return thread.replace('_', ' ');
}

function present(
  texts: Readonly<Partial<Record<PublicTextKind, string | undefined>>>,
): PublicText[] {
  const kinds: readonly PublicTextKind[] = ['title', 'body', 'comment', 'branch', 'repository'];
  return kinds.flatMap((kind) => {
    const text = texts[kind];
    return text === undefined ? [] : [{ kind, text }];
  });
}
