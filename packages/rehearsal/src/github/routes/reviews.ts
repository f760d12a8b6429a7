import { loginOf, personOf } from '../access/token.ts';
import { reviewPull } from '../changes/pull.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { choice, text } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import type { ReviewState } from '../state/pull.ts';
import { reviewComment, reviewView } from '../views/pull.ts';
import { pullOf } from './pulls.ts';

const READ = { permission: 'pull_requests', access: 'read' } as const;
const WRITE = { permission: 'pull_requests', access: 'write', role: 'read' } as const;
const ONE = '/repos/{owner}/{repo}/pulls/{pull_number}';

const STATES: Readonly<Record<'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT', ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

/** https://docs.github.com/en/rest/pulls/reviews */
export const reviewRoutes: readonly Route[] = [
  repositoryRoute(`GET ${ONE}/reviews`, READ, list),
  repositoryRoute(`POST ${ONE}/reviews`, WRITE, add),
  repositoryRoute(`GET ${ONE}/comments`, READ, listComments),
];

function list(call: RepositoryCall): Reply {
  requireReviews(call);
  const { world, repository } = call;
  const pull = pullOf(call);
  return pageReply(call, {
    items: pull.reviews,
    show: (review) => reviewView(world, { repository, pull }, review),
  });
}

function add(call: RepositoryCall): Reply {
  requireReviews(call);
  const { world, repository, actor, fields } = call;
  const pull = pullOf(call);
  const event = choice(fields, 'event', ['APPROVE', 'REQUEST_CHANGES', 'COMMENT']);
  if (event === 'APPROVE' && personOf(actor) === pull.author) {
    throw invalid('PullRequestReview', 'event', 'Can not approve your own pull request');
  }
  const commit = text(fields, 'commit_id');
  const review = reviewPull(world, pull, {
    author: loginOf(actor),
    body: text(fields, 'body') ?? '',
    state: event === undefined ? 'PENDING' : STATES[event],
    ...(commit === undefined ? {} : { commit }),
  });
  return ok(reviewView(world, { repository, pull }, review));
}

function listComments(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const pull = pullOf(call);
  return pageReply(call, {
    items: pull.reviewComments,
    show: (comment) => reviewComment(world, { repository, pull }, comment),
  });
}

/** Nobody knows whether reviews can be read in a temporary fork, so a setting decides. */
function requireReviews({ world, repository }: RepositoryCall): void {
  if (repository.temporaryFork !== undefined && !world.settings.forkReviews) throw notFound();
}
