import { filesIn } from '../../git/diff.ts';
import { between } from '../../git/history.ts';
import { mergedFiles } from '../../git/merge.ts';
import { texts } from '../../http/fields.ts';
import type { Pull, Review } from '../../state/pull.ts';
import type { Repository } from '../../state/repository.ts';
import { pullDiff, pullPage } from '../../views/pull.ts';
import { instant, instantOrNull, nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { GraphRefusal } from '../refusal.ts';
import { actorNode } from './account.ts';
import { commitNode } from './commit.ts';

export const READ_PULLS = { permission: 'pull_requests', access: 'read' } as const;

export function pullConnection(
  graph: Graph,
  repository: Repository,
  { args, pulls }: { readonly args: Args; readonly pulls: readonly Pull[] },
): Node {
  return connection(args, {
    items: pulls,
    key: ({ number }) => number,
    show: (pull) => pullNode(graph, repository, pull),
  });
}

export function pullNode(graph: Graph, repository: Repository, pull: Pull): Node {
  const { world } = graph;
  return {
    ...plainFields(pull),
    author: () => actorNode(graph, pull.author),
    url: pullPage(world, repository, pull),
    mergeable: () => mergeableState(graph, pull),
    mergeCommit: () => {
      const commit = world.git.read(pull.mergeCommitSha ?? '');
      return commit === undefined ? null : commitNode(graph, repository, commit);
    },
    commits: (args: Args) =>
      connection(args, {
        items: between(world.git, pull.baseSha, pull.headSha),
        key: ({ sha }) => sha,
        show: (commit) => ({ commit: () => commitNode(graph, repository, commit) }),
      }),
    files: (args: Args) =>
      connection(args, {
        items: filesIn(pullDiff(world, pull)),
        key: ({ path }) => path,
        show: ({ path, additions, deletions }) => ({ path, additions, deletions }),
      }),
    reviews: (args: Args) => reviewConnection(graph, repository, { args, pull }),
  };
}

/** `OPEN`, `CLOSED` or `MERGED`. */
export function pullState({ mergedAt, state }: Pull): string {
  return mergedAt === undefined ? state.toUpperCase() : 'MERGED';
}

function plainFields(pull: Pull): Node {
  const isMerged = pull.mergedAt !== undefined;
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    databaseId: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    state: pullState(pull),
    isDraft: pull.draft,
    merged: isMerged,
    closed: pull.state === 'closed',
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    createdAt: instant(pull.createdAt),
    updatedAt: instant(pull.updatedAt),
    mergedAt: instantOrNull(pull.mergedAt),
    closedAt: instantOrNull(pull.closedAt),
  };
}

function mergeableState({ world }: Graph, { state, baseSha, headSha }: Pull): string {
  if (state === 'closed') return 'UNKNOWN';
  return mergedFiles(world.git, baseSha, headSha) === undefined ? 'CONFLICTING' : 'MERGEABLE';
}

/** Nobody knows whether reviews can be read in a temporary fork, so a setting decides. */
function reviewConnection(
  graph: Graph,
  repository: Repository,
  { args, pull }: { readonly args: Args; readonly pull: Pull },
): Node {
  if (repository.temporaryFork !== undefined && !graph.world.settings.forkReviews) {
    throw new GraphRefusal('FORBIDDEN', 'This action is forbidden on workspace repositories.');
  }
  const states = texts(args, 'states');
  return connection(args, {
    items: pull.reviews.filter(({ state }) => states?.includes(state) ?? true),
    key: ({ id }) => id,
    show: (review) => reviewNode(graph, repository, review),
  });
}

function reviewNode(graph: Graph, repository: Repository, review: Review): Node {
  const commit = graph.world.git.read(review.commit);
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', review.id),
    databaseId: review.id,
    author: () => actorNode(graph, review.author),
    body: review.body,
    state: review.state,
    submittedAt: review.state === 'PENDING' ? null : instant(review.submittedAt),
    commit: () => (commit === undefined ? null : commitNode(graph, repository, commit)),
  };
}
