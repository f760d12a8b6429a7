import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { discussionArea } from './areas.ts';

/** What anybody can read of a discussion; `comments` holds the replies too. */
export interface DiscussionTexts {
  readonly title: string;
  readonly body: string;
  readonly comments: readonly string[];
  /** Whether there are more comments or replies than were read. */
  readonly isTruncated: boolean;
}

/** 1,000 comments with 100 replies each. */
const MAX_PAGES = 10;

const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) {
      title body
      comments(first: 100, after: $after) {
        nodes { body replies(first: 100) { nodes { body } pageInfo { hasNextPage } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

export async function readDiscussionTexts(
  github: GitHub,
  { owner, name }: RepositoryName,
  number: number,
): Promise<DiscussionTexts> {
  const comments: string[] = [];
  let isTruncated = false;
  let after: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const variables = { owner, name, number, after: after ?? null };
    const data = await github.query({ query: QUERY, variables, area: discussionArea() });
    const discussion = discussionIn(data);
    const list = discussion.object('comments');
    for (const comment of list.objects('nodes')) {
      const replies = comment.object('replies');
      comments.push(comment.text('body'), ...replies.objects('nodes').map((it) => it.text('body')));
      isTruncated ||= replies.object('pageInfo').flag('hasNextPage');
    }
    const info = list.object('pageInfo');
    const goesOn = info.flag('hasNextPage');
    if (goesOn && pages < MAX_PAGES) after = info.text('endCursor');
    else {
      const texts = { title: discussion.text('title'), body: discussion.text('body') };
      return { ...texts, comments, isTruncated: isTruncated || goesOn };
    }
  }
}

function discussionIn(data: unknown): Fields {
  const found = new Fields(data, 'a discussion')
    .optionalObject('repository')
    ?.optionalObject('discussion');
  if (found !== undefined) return found;
  throw new GitHubError({
    code: 'NOT_FOUND',
    reason:
      'GitHub shows no such discussion: it does not exist, or the token cannot see it, which needs the permission `discussions: read`',
    remedy: "check the number and the token's permissions",
  });
}
