import type { GitHub, Read } from '../client/client.ts';
import type { RepositoryName } from '@embargo/core';

import { Fields, present } from '../json.ts';
import { readList } from '../lists.ts';
import { pullRequestArea } from './areas.ts';
import { readChangedFile } from './changed-file.ts';
import type { ChangedFile } from './changed-file.ts';

/** What anybody can read of a pull request, by the API alone: its code is never checked out. */
export interface PullRequestTexts {
  readonly about: () => Promise<AboutPullRequest>;
  readonly commits: () => Promise<Truncatable<readonly CommitText[]>>;
  readonly files: () => Promise<Truncatable<readonly ChangedFile[]>>;
  /** Comments on lines of its diff; those of the conversation are the issue's. */
  readonly reviewComments: () => Promise<readonly string[]>;
}

export interface AboutPullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; absent where the fork is gone. */
  readonly headRepository?: string;
  readonly targetBranch: string;
  readonly author?: string;
}

export interface CommitText {
  readonly sha: string;
  readonly message: string;
}

export interface Truncatable<T> {
  readonly value: T;
  /** Whether GitHub gives no more of it than it did. */
  readonly isTruncated: boolean;
}

const WHAT = 'a pull request';
const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';

/** What GitHub lists at most of a pull request. */
const MAX_COMMITS = 250;
const MAX_FILES = 3000;

export function openPullRequestTexts(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  number: number,
): PullRequestTexts {
  const parameters = { owner, repo, pull_number: number };
  const list = (below: string, what: string): Promise<Fields[]> => {
    const asked: Read = { path: `${PULL}/${below}`, parameters, area: pullRequestArea(what) };
    return readList(github, asked, what);
  };
  return {
    async about() {
      const area = pullRequestArea(WHAT);
      return readAbout(new Fields(await github.read({ path: PULL, parameters, area }), WHAT));
    },
    async commits() {
      const found = await list('commits', 'a commit');
      const value = found.map((fields) => ({
        sha: fields.text('sha'),
        message: fields.object('commit').text('message'),
      }));
      return { value, isTruncated: value.length >= MAX_COMMITS };
    },
    async files() {
      const value = (await list('files', 'a changed file')).map(readChangedFile);
      return { value, isTruncated: value.length >= MAX_FILES };
    },
    async reviewComments() {
      const found = await list('comments', 'a comment');
      return found.map((fields) => fields.text('body'));
    },
  };
}

/** All open pull requests. */
export async function listOpenPullRequests(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
): Promise<readonly AboutPullRequest[]> {
  const path = '/repos/{owner}/{repo}/pulls';
  const asked: Read = {
    path,
    parameters: { owner, repo, state: 'open' },
    area: pullRequestArea('the open pull requests'),
  };
  return (await readList(github, asked, WHAT)).map(readAbout);
}

function readAbout(fields: Fields): AboutPullRequest {
  const head = fields.object('head');
  return present({
    number: fields.number('number'),
    title: fields.text('title'),
    body: fields.optionalText('body') ?? '',
    headSha: head.text('sha'),
    headBranch: head.text('ref'),
    headRepository: head.optionalObject('repo')?.optionalText('full_name'),
    targetBranch: fields.object('base').text('ref'),
    author: fields.optionalObject('user')?.optionalText('login'),
  });
}
