import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields, present } from '../json.ts';
import type { AssociatedPullRequest, Commit } from './read-commit.ts';

/** A commit with the pull requests of its repository; one from a temporary fork has none. */
export interface TracedCommit extends Commit {
  readonly pullRequests: readonly AssociatedPullRequest[];
}

/** Commits with their pull requests, many at a time. */
export interface History {
  /** The commits that exist, by id; the others are not in it. */
  readonly byId: (shas: readonly string[]) => Promise<ReadonlyMap<string, TracedCommit>>;
  /** A branch's commits, the newest first, at most 1,000. */
  readonly ofBranch: (branch: string, since: Date) => Promise<TracedRange>;
}

export interface TracedRange {
  readonly commits: readonly TracedCommit[];
  readonly isTruncated: boolean;
}

/** GitHub lets a query take ten seconds. */
const IDS_A_QUERY = 50;
const COMMITS_A_QUERY = 100;
const MAX_COMMITS = 1000;

const COMMIT = `fragment traced on Commit {
  oid message committedDate
  author { user { login } }
  parents(first: 10) { nodes { oid } }
  associatedPullRequests(first: 10) { nodes { number merged baseRefName } }
}`;

const AREA: Area = {
  subject: 'commits and their pull requests',
  permission:
    'the permissions `contents: read` and `pull-requests: read` (of a classic token the scope `repo`)',
};

export function openHistory(github: GitHub, { owner, name }: RepositoryName): History {
  return {
    async byId(shas) {
      const found = new Map<string, TracedCommit>();
      for (let start = 0; start < shas.length; start += IDS_A_QUERY) {
        const some = shas.slice(start, start + IDS_A_QUERY);
        const data = await github.query(queryFor({ owner, name }, some));
        const repository = new Fields(data, 'commits').object('repository');
        for (const [index, sha] of some.entries()) {
          const commit = repository.optionalObject(`c${index}`);
          if (commit !== undefined) found.set(sha, readTraced(commit));
        }
      }
      return found;
    },
    ofBranch: (branch, since) => ofBranch(github, { owner, name }, { branch, since }),
  };
}

function queryFor(repository: RepositoryName, shas: readonly string[]) {
  const declared = shas.map((_, index) => `$s${index}: GitObjectID!`).join(', ');
  const asked = shas.map((_, index) => `c${index}: object(oid: $s${index}) { ...traced }`);
  const ids = Object.fromEntries(shas.map((sha, index) => [`s${index}`, sha]));
  return {
    query: `query ($owner: String!, $name: String!, ${declared}) {
  repository(owner: $owner, name: $name) { ${asked.join(' ')} }
}
${COMMIT}`,
    variables: { ...repository, ...ids },
    area: AREA,
  };
}

async function ofBranch(
  github: GitHub,
  repository: RepositoryName,
  { branch, since }: { readonly branch: string; readonly since: Date },
): Promise<TracedRange> {
  const commits: TracedCommit[] = [];
  let after: string | undefined;
  do {
    const data = await github.query({
      query: `query ($owner: String!, $name: String!, $branch: String!, $since: GitTimestamp!, $after: String) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $branch) { target { ... on Commit {
      history(first: ${COMMITS_A_QUERY}, since: $since, after: $after) {
        nodes { ...traced }
        pageInfo { hasNextPage endCursor }
      }
    } } }
  }
}
${COMMIT}`,
      variables: {
        ...repository,
        branch: `refs/heads/${branch}`,
        since: since.toISOString(),
        after: after ?? null,
      },
      area: AREA,
    });
    const page = new Fields(data, 'the history of a branch')
      .object('repository')
      .object('ref')
      .object('target')
      .object('history');
    commits.push(...page.objects('nodes').map(readTraced));
    after = nextCursor(page);
  } while (after !== undefined && commits.length < MAX_COMMITS);
  return { commits, isTruncated: after !== undefined };
}

function nextCursor(page: Fields): string | undefined {
  const info = page.object('pageInfo');
  return info.flag('hasNextPage') ? info.text('endCursor') : undefined;
}

function readTraced(fields: Fields): TracedCommit {
  const author = fields.optionalObject('author')?.optionalObject('user');
  return present({
    sha: fields.text('oid'),
    message: fields.text('message'),
    parents: fields
      .object('parents')
      .objects('nodes')
      .map((parent) => parent.text('oid')),
    author: author?.text('login'),
    committedAt: fields.optionalDate('committedDate'),
    pullRequests: fields
      .object('associatedPullRequests')
      .objects('nodes')
      .map((pull) => ({
        number: pull.number('number'),
        isMerged: pull.flag('merged'),
        targetBranch: pull.text('baseRefName'),
      })),
  });
}
