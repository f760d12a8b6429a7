import type { Comment } from './issue.ts';

export interface Pull {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  title: string;
  body: string | undefined;
  state: 'open' | 'closed';
  draft: boolean;
  /** `owner/name` of where the head branch lives. */
  readonly headRepository: string;
  readonly headRef: string;
  baseRef: string;
  /** Where head and base stood when the pull request was last open. */
  headSha: string;
  baseSha: string;
  /** Where the base stood when it was opened, so that its commits are found after it is merged. */
  readonly openedAt: string;
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | undefined;
  mergedAt: Date | undefined;
  mergedBy: string | undefined;
  mergeCommitSha: string | undefined;
  readonly labels: readonly string[];
  readonly requestedReviewers: readonly string[];
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
  readonly comments: Comment[];
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  state: ReviewState;
  readonly commit: string;
  readonly submittedAt: Date;
}

export interface ReviewComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly path: string;
  readonly line: number;
  readonly commit: string;
  readonly reviewId: number | undefined;
  readonly createdAt: Date;
}
