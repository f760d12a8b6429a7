import { Embargoed, observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import { explainingHidden } from '../forks/invitation.ts';
import { Fields, present } from '../json.ts';
import { FORK, readCommitAuthors, tooMany } from './fork-authors.ts';

/** A pull request of a temporary fork, without its patch. */
export interface ForkPull {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
  /** In lower case; nobody where the account is gone. */
  readonly author: string | undefined;
  readonly commitAuthors: Observed<readonly (string | undefined)[]>;
  readonly targetBranch: string;
  readonly headBranch: Embargoed<string>;
  readonly headSha: string;
  /** Absent while GitHub works it out. */
  readonly isMergeable?: boolean;
  readonly reviews: Observed<readonly ForkReview[]>;
}

export interface ForkReview {
  readonly reviewer: string;
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  readonly commit: string;
  readonly submittedAt: Date;
}

const STATES = ['open', 'merged', 'closed'] as const;
const REVIEW_STATES = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
} as const;

const PULLS = `query ($owner: String!, $name: String!, $after: String, $reviews: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 25, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number state baseRefName headRefName headRefOid mergeable
        author { login }
        reviews(first: 100) @include(if: $reviews) {
          pageInfo { hasNextPage }
          nodes { state submittedAt author { login } commit { oid } }
        }
        commits(first: 100) {
          pageInfo { hasNextPage }
          nodes { commit { message author { user { login } } } }
        }
      }
    }
  }
}`;

const MAX_PAGES = 8;

/**
 * Every pull request of a temporary fork; throws where the token sees none. GitHub promises nowhere
 * that a fork's reviews can be read: where they alone are refused, they are unobservable.
 */
export async function readForkPulls(
  github: GitHub,
  fork: Embargoed<RepositoryName>,
): Promise<readonly ForkPull[]> {
  const pulls: ForkPull[] = [];
  let after: string | undefined;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const list = await readPage(github, fork.reveal(), after);
    for (const node of list.objects('nodes')) {
      pulls.push(pullOf(node, await readCommitAuthors(github, fork.reveal(), node)));
    }
    const info = list.object('pageInfo');
    if (!info.flag('hasNextPage')) return pulls;
    after = info.text('endCursor');
  }
  throw new GitHubError({
    code: 'EVIDENCE_UNAVAILABLE',
    reason: `The fork has more than ${pulls.length} pull requests, expected at most that many`,
    remedy: 'close what is not needed and start a new fork',
  });
}

async function readPage(
  github: GitHub,
  fork: RepositoryName,
  after: string | undefined,
): Promise<Fields> {
  const ask = (reviews: boolean): Promise<unknown> => {
    const variables = { ...fork, reviews, ...(after === undefined ? {} : { after }) };
    return github.query({ query: PULLS, variables, area: FORK });
  };
  const asked = ask(true).catch((error: unknown) => {
    if (isStatus(error, 403)) return ask(false);
    throw error;
  });
  const data = new Fields(await explainingHidden(asked, { github, fork }), 'a fork');
  return data.object('repository').object('pullRequests');
}

function pullOf(node: Fields, commitAuthors: ForkPull['commitAuthors']): ForkPull {
  const mergeable = node.optionalText('mergeable');
  return {
    number: node.number('number'),
    state: node.oneOf('state', STATES) ?? 'open',
    author: node.optionalObject('author')?.text('login').toLowerCase(),
    commitAuthors,
    targetBranch: node.text('baseRefName'),
    headBranch: new Embargoed(node.text('headRefName')),
    headSha: node.text('headRefOid'),
    ...present({
      isMergeable:
        mergeable === undefined || mergeable === 'UNKNOWN' ? undefined : mergeable === 'MERGEABLE',
    }),
    reviews: reviewsOf(node.optionalObject('reviews')),
  };
}

function reviewsOf(list: Fields | undefined): Observed<readonly ForkReview[]> {
  if (list === undefined) return hidden();
  if (list.object('pageInfo').flag('hasNextPage')) return tooMany('reviews');
  return observed(
    list.objects('nodes').flatMap((node) => {
      const reviewer = node.optionalObject('author')?.text('login').toLowerCase();
      const commit = node.optionalObject('commit')?.text('oid');
      const submittedAt = node.optionalDate('submittedAt');
      const state = Object.entries(REVIEW_STATES).find(
        ([name]) => name === node.text('state'),
      )?.[1];
      // A pending review is not given yet; one of nobody, or on no commit, cannot count.
      if (state === undefined || submittedAt === undefined) return [];
      if (reviewer === undefined || commit === undefined) return [];
      return [{ reviewer, state, commit, submittedAt }];
    }),
  );
}

function hidden(): Observed<never> {
  return unobservable(
    'GitHub shows the token no reviews in the temporary fork',
    'approve by a comment on the advisory: `/approve PATCH-ID`',
  );
}
