import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';
import { issueArea } from './areas.ts';

/** What anybody can read of an issue, or of the conversation of a pull request. */
export interface IssueTexts {
  readonly title: string;
  readonly body: string;
  readonly comments: readonly string[];
}

export async function readIssueTexts(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  number: number,
): Promise<IssueTexts> {
  const path = '/repos/{owner}/{repo}/issues/{issue_number}';
  const parameters = { owner, repo, issue_number: number };
  const answer = await github.read({ path, parameters, area: issueArea('an issue') });
  const issue = new Fields(answer, 'an issue');
  const asked = {
    path: `${path}/comments`,
    parameters,
    area: issueArea('the comments of an issue'),
  };
  const comments = await readList(github, asked, 'a comment');
  return {
    title: issue.text('title'),
    body: issue.optionalText('body') ?? '',
    comments: comments.map((comment) => comment.optionalText('body') ?? ''),
  };
}
