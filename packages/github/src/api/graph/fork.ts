import { Embargoed, observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import { explainingHidden } from '../forks/invitation.ts';
import { Fields, present } from '../json.ts';

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

export const FORK: Area = {
  subject: 'the temporary private fork',
  permission: 'a user token that may see the fork',
  hint: 'no App can see a temporary fork: set fork-token to a token of a collaborator who has accepted the invitation',
};

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
          nodes { commit { authors(first: 10) { pageInfo { hasNextPage } nodes { user { login } } } } }
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
    pulls.push(...list.objects('nodes').map(pullOf));
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

function pullOf(node: Fields): ForkPull {
  const mergeable = node.optionalText('mergeable');
  return {
    number: node.number('number'),
    state: node.oneOf('state', STATES) ?? 'open',
    author: node.optionalObject('author')?.text('login').toLowerCase(),
    commitAuthors: authorsOf(node.object('commits')),
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

function authorsOf(commits: Fields): Observed<readonly (string | undefined)[]> {
  const authors = commits.objects('nodes').map((node) => node.object('commit').object('authors'));
  const isCut = [commits, ...authors].some((list) => list.object('pageInfo').flag('hasNextPage'));
  if (isCut) return cut('commits');
  const names = authors.flatMap((list) =>
    list
      .objects('nodes')
      .map((author) => author.optionalObject('user')?.text('login').toLowerCase()),
  );
  return observed([...new Set(names)]);
}

function reviewsOf(list: Fields | undefined): Observed<readonly ForkReview[]> {
  if (list === undefined) return hidden();
  if (list.object('pageInfo').flag('hasNextPage')) return cut('reviews');
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

function cut(what: string): Observed<never> {
  return unobservable(
    `a pull request of the fork has more ${what} than are read`,
    `squash or split the pull request so that it has at most 100 ${what}`,
  );
}

function hidden(): Observed<never> {
  return unobservable(
    'GitHub shows the token no reviews in the temporary fork',
    'approve by a comment on the advisory: `/approve PATCH-ID`',
  );
}
