import { invalid } from '../http/refusal.ts';
import type { Pull, Review, ReviewState } from '../state/pull.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

export interface NewPull {
  readonly title: string;
  readonly body?: string | undefined;
  readonly author: string;
  /** A branch, or `owner:branch` where the head is in the fork of another account. */
  readonly head: string;
  /** `owner/name` where the head is in another repository. */
  readonly headRepository?: string;
  /** The default branch where absent. */
  readonly base?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly requestedReviewers?: readonly string[];
}

/** Opens a pull request of an existing branch. */
export function openPull(world: World, repository: Repository, given: NewPull): Pull {
  const at = world.now();
  const baseRef = given.base ?? repository.defaultBranch;
  const headRef = given.head.split(':').at(-1) ?? given.head;
  const headRepository =
    world.state.repositories.get(given.headRepository?.toLowerCase() ?? '') ?? repository;
  const headSha = branchOr422(headRepository, ['head', headRef]);
  const baseSha = branchOr422(repository, ['base', baseRef]);
  const pull: Pull = {
    id: world.nextId(),
    number: repository.nextNumber++,
    author: given.author,
    title: given.title,
    body: given.body,
    state: 'open',
    draft: given.draft ?? false,
    headRepository: fullName(headRepository),
    headRef,
    headSha,
    baseRef,
    baseSha,
    openedAt: baseSha,
    createdAt: at,
    updatedAt: at,
    closedAt: undefined,
    mergedAt: undefined,
    mergedBy: undefined,
    mergeCommitSha: undefined,
    labels: given.labels ?? [],
    requestedReviewers: given.requestedReviewers ?? [],
    reviews: [],
    reviewComments: [],
    comments: [],
  };
  repository.pulls.set(pull.number, pull);
  return pull;
}

function branchOr422(repository: Repository, [field, branch]: readonly [string, string]): string {
  const sha = repository.refs.get(`refs/heads/${branch}`);
  if (sha === undefined) throw invalid('PullRequest', field, `no branch ${branch}`);
  return sha;
}

export interface NewReview {
  readonly author: string;
  readonly state?: ReviewState;
  readonly body?: string;
  /** The head of the pull request where absent. */
  readonly commit?: string;
}

/** Adds a review, an approval unless `state` says otherwise. */
export function reviewPull(world: World, pull: Pull, given: NewReview): Review {
  const review: Review = {
    id: world.nextId(),
    author: given.author,
    body: given.body ?? '',
    state: given.state ?? 'APPROVED',
    commit: given.commit ?? pull.headSha,
    submittedAt: world.now(),
  };
  pull.reviews.push(review);
  return review;
}
