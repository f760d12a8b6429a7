import type { RecordedApproval } from '@embargo/case';
import { counted, distinctLogins, isSameLogin, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { fail, PASS } from '../check.ts';
import type { Verdict } from '../check.ts';
import type { ForkPullRequest, Review } from '../evidence/evidence.ts';

/** What approvals are counted by. */
export interface ApprovalRule {
  /** How many different people approve a patch. */
  readonly count: number;
  /** Those whose approval counts, the authors of the patch aside. */
  readonly approvers: readonly string[];
  /** Approvals by comment. */
  readonly recorded: readonly RecordedApproval[];
  readonly now: Date;
}

/** What somebody said of the patch as it is now. */
interface Opinion {
  readonly login: string;
  readonly at: Date;
  readonly says: 'approved' | 'changes-requested' | 'taken-back';
}

const COMMENT = 'comment `/approve PATCH-ID` on the advisory';

/** Whether enough people who did not write the patch approve of it as it is now. */
export function judgeApprovals(pullRequest: ForkPullRequest, rule: ApprovalRule): Verdict {
  const { number, reviews, patchId } = pullRequest;
  const authors = authorsOf(pullRequest);
  if (authors.status === 'unobservable') return authors;
  const judges = distinctLogins(rule.approvers).filter(
    (login) => !authors.value.some((author) => isSameLogin(author, login)),
  );
  const opinions = opinionsOn(pullRequest, rule);
  const last = judges.map((login) => lastOpinion(login, opinions));
  const objections = last.filter((says) => says === 'changes-requested').length;
  if (objections > 0) return objected(number, objections);
  const approvals = last.filter((says) => says === 'approved').length;
  if (approvals >= rule.count) return PASS;
  if (reviews.status === 'unobservable') return hidden(number, reviews.reason, reviews.remedy);
  if (patchId.status === 'unobservable') return hidden(number, patchId.reason, patchId.remedy);
  return fail(
    `pull request ${number} has ${approvals} of ${counted(rule.count, 'approval')} of its last state by others than its authors`,
    `those who may approve review its last commit or ${COMMENT}`,
  );
}

/** Everyone who wrote a part of it; a commit of nobody known may be by one of the approvers. */
function authorsOf({ number, author, commitAuthors }: ForkPullRequest): Observed<string[]> {
  if (commitAuthors.status === 'unobservable') return commitAuthors;
  const known = commitAuthors.value.filter((login) => login !== undefined);
  if (known.length === commitAuthors.value.length && known.length > 0) {
    return { status: 'observed', value: [author, ...known] };
  }
  return unobservable(
    `pull request ${number} has a commit whose author is no account on GitHub`,
    "add the commit's address to its author's account, or write the commit anew",
  );
}

function opinionsOn(pullRequest: ForkPullRequest, { recorded, now }: ApprovalRule): Opinion[] {
  const { reviews, patchId, headSha } = pullRequest;
  const reviewed = reviews.status === 'observed' ? reviews.value : [];
  const commented = recorded.filter(
    (approval) => patchId.status === 'observed' && approval.patchId === patchId.value,
  );
  const opinions: Opinion[] = [
    ...reviewed.flatMap((review) => opinionOf(review, headSha)),
    ...commented.map(({ by, at }) => ({ login: by, at, says: 'approved' as const })),
  ];
  return opinions.filter(({ at, says }) => says !== 'approved' || at <= now);
}

/** A comment says nothing, and an approval of an earlier commit says nothing of this one. */
function opinionOf(review: Review, headSha: string): Opinion[] {
  const { reviewer: login, submittedAt: at, state, commit } = review;
  switch (state) {
    case 'approved':
      return commit === headSha ? [{ login, at, says: 'approved' }] : [];
    case 'changes-requested':
      return [{ login, at, says: 'changes-requested' }];
    case 'dismissed':
      return [{ login, at, says: 'taken-back' }];
    case 'commented':
      return [];
  }
}

/** Of two at the same instant the one that is no approval. */
function lastOpinion(login: string, opinions: readonly Opinion[]): Opinion['says'] | undefined {
  const own = opinions.filter((opinion) => isSameLogin(opinion.login, login));
  const latest = Math.max(...own.map(({ at }) => at.getTime()));
  const last = own.filter(({ at }) => !(at.getTime() < latest));
  return (last.find(({ says }) => says !== 'approved') ?? last[0])?.says;
}

function objected(number: number, objections: number): Verdict {
  const people =
    objections === 1
      ? 'one of those who may approve it asks'
      : `${objections} of those who may approve it ask`;
  return fail(
    `pull request ${number} is not approved: ${people} for changes`,
    `change the patch, or let them approve it in a later review, or ${COMMENT}`,
  );
}

function hidden(number: number, reason: string, remedy: string): Verdict {
  return unobservable(
    `the approvals of pull request ${number} cannot be counted: ${reason}`,
    `${remedy}, or ${COMMENT}`,
  );
}
