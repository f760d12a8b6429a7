import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';
import { readChangedFile } from '../texts/changed-file.ts';
import type { ChangedFile } from '../texts/changed-file.ts';
import type { Truncatable } from '../texts/pull-request.ts';
import { readAssociated, readCommit } from './read-commit.ts';
import type { AssociatedPullRequest, Commit } from './read-commit.ts';

/** The commits of a repository, without a checkout. */
export interface Commits {
  readonly get: (ref: string) => Promise<Commit>;
  /** The commit's diff against its first parent, as bytes: it may be of any encoding. */
  readonly diff: (sha: string) => Promise<Buffer>;
  /** What `head` has and `base` has not, the oldest first. */
  readonly between: (base: string, head: string) => Promise<CommitRange>;
  /** Whether a commit is reached from a branch. */
  readonly isOnBranch: (sha: string, branch: string) => Promise<boolean>;
  /** The pull requests of this repository that brought a commit, or that hold it. */
  readonly pullRequestsOf: (sha: string) => Promise<readonly AssociatedPullRequest[]>;
}

export interface CommitRange {
  readonly commits: readonly Commit[];
  /** Whether there are more commits than GitHub gave. */
  readonly isTruncated: boolean;
  /** What all commits together change. */
  readonly files: Truncatable<readonly ChangedFile[]>;
}

interface Comparison {
  readonly owner: string;
  readonly repo: string;
  readonly basehead: string;
}

const COMPARE = '/repos/{owner}/{repo}/compare/{basehead}';

/** What GitHub lists at most of a comparison, all on its first page. */
const MAX_FILES = 300;

/** 1,000 commits. */
const MAX_PAGES = 10;

export const DIFF_TYPE = 'application/vnd.github.diff';

const CONTENTS: Omit<Area, 'subject'> = {
  permission: 'the permission `contents: read` (of a classic token the scope `repo`)',
  refusal: 'check that the commit exists and that its diff is not larger than GitHub gives',
};

export function openCommits(github: GitHub, { owner, name: repo }: RepositoryName): Commits {
  const place = { owner, repo };
  const path = '/repos/{owner}/{repo}/commits/{ref}';
  return {
    async get(ref) {
      const area = { ...CONTENTS, subject: 'a commit' };
      const answer = await github.read({ path, parameters: { ...place, ref }, area });
      return readCommit(new Fields(answer, 'a commit'));
    },
    diff(sha) {
      const area = { ...CONTENTS, subject: 'the diff of a commit' };
      const parameters = { ...place, ref: sha };
      return explainedDiff(github.readBytes({ path, parameters, area, accept: DIFF_TYPE }));
    },
    between: (base, head) => between(github, { ...place, basehead: `${base}...${head}` }),
    isOnBranch: (sha, branch) => isAncestor(github, { ...place, basehead: `${sha}...${branch}` }),
    async pullRequestsOf(sha) {
      const area = {
        subject: 'the pull requests of a commit',
        permission: 'the permission `pull-requests: read` (of a classic token the scope `repo`)',
      };
      const asked = { path: `${path}/pulls`, parameters: { ...place, ref: sha }, area };
      return (await readList(github, asked, 'a pull request')).map(readAssociated);
    },
  };
}

/** The diff, or the sentence for one that GitHub does not give because of its size. */
export async function explainedDiff(diff: Promise<Buffer>): Promise<Buffer> {
  try {
    return await diff;
  } catch (error) {
    if (!isStatus(error, 406, 422)) throw error;
    throw new GitHubError({
      code: 'EVIDENCE_UNAVAILABLE',
      reason: `GitHub answered ${error.status ?? 0} to the request for a diff, which it gives of at most 20,000 lines and 300 files`,
      remedy: 'split the change, or compare it in a checkout',
      ...(error.status === undefined ? {} : { status: error.status }),
    });
  }
}

/** Whether the first commit of the comparison is reached from the second. */
async function isAncestor(github: GitHub, parameters: Comparison): Promise<boolean> {
  const area = { ...CONTENTS, subject: 'whether a commit is on a branch' };
  // What differs does not matter, so the shortest page is asked for.
  const asked = { path: COMPARE, parameters: { ...parameters, per_page: 1 }, area };
  const answer = new Fields(await github.read(asked), 'a comparison');
  return ['ahead', 'identical'].includes(answer.text('status'));
}

async function between(github: GitHub, parameters: Comparison): Promise<CommitRange> {
  const { pages, isTruncated } = await github.readAll({
    path: COMPARE,
    parameters: { ...parameters },
    area: { ...CONTENTS, subject: 'the commits between two commits' },
    maxPages: MAX_PAGES,
  });
  const comparisons = pages.map((page) => new Fields(page, 'a comparison'));
  const commits = comparisons.flatMap((page) => page.objects('commits').map(readCommit));
  const total = comparisons[0]?.number('total_commits') ?? 0;
  const files = (comparisons[0]?.optionalObjects('files') ?? []).map(readChangedFile);
  return {
    commits,
    isTruncated: isTruncated || commits.length < total,
    files: { value: files, isTruncated: files.length >= MAX_FILES },
  };
}
