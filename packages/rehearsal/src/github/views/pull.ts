import { filesIn } from '../git/diff.ts';
import { between, mergeBase } from '../git/history.ts';
import { mergedFiles } from '../git/merge.ts';
import type { JsonObject } from '../http/json.ts';
import type { Pull, Review, ReviewComment } from '../state/pull.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { association, simpleUser } from './account.ts';
import { repositoryPage, repositoryUrl, repositoryView } from './repository.ts';
import { instant, instantOrNull, nodeId } from './time.ts';

/** `pull-request-simple`, as lists show it. */
export function simplePull(world: World, repository: Repository, pull: Pull): JsonObject {
  return {
    ...addresses(world, repository, pull),
    ...ends(world, repository, pull),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(world, pull.author),
    body: pull.body ?? null,
    labels: pull.labels.map((name) => label(world, repository, name)),
    milestone: null,
    created_at: instant(pull.createdAt),
    updated_at: instant(pull.updatedAt),
    closed_at: instantOrNull(pull.closedAt),
    merged_at: instantOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.requestedReviewers.map((login) => simpleUser(world, login)),
    requested_teams: [],
    author_association: association(world, pull.author, repository),
    auto_merge: null,
    draft: pull.draft,
  };
}

function addresses(world: World, repository: Repository, pull: Pull): JsonObject {
  const url = `${repositoryUrl(world, repository)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(world, repository)}/issues/${pull.number}`;
  const page = pullPage(world, repository, pull);
  const links = {
    html: page,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repositoryUrl(world, repository)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repositoryUrl(world, repository)}/statuses/${pull.headSha}`,
  };
  const named = Object.entries(links).map(([name, href]) => [`${name}_url`, href] as const);
  const linked = Object.entries({ self: url, ...links });
  return {
    url,
    ...Object.fromEntries(named),
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    _links: Object.fromEntries(linked.map(([name, href]) => [name, { href }] as const)),
  };
}

/** `pull-request`. */
export function pullView(world: World, repository: Repository, pull: Pull): JsonObject {
  const files = filesIn(pullDiff(world, pull));
  const isMergeable = mergedFiles(world.git, pull.baseSha, pull.headSha) !== undefined;
  return {
    ...simplePull(world, repository, pull),
    merged: pull.mergedAt !== undefined,
    mergeable: pull.state === 'open' ? isMergeable : null,
    rebaseable: pull.state === 'open' ? isMergeable : null,
    mergeable_state: pull.state === 'open' ? (isMergeable ? 'clean' : 'dirty') : 'unknown',
    merged_by: pull.mergedBy === undefined ? null : simpleUser(world, pull.mergedBy),
    comments: pull.comments.length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: false,
    commits: between(world.git, pull.baseSha, pull.headSha).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** What a pull request changes: from where it left its base, as GitHub shows it. */
export function pullDiff(world: World, pull: Pull): string {
  return world.git.diff(mergeBase(world.git, pull.baseSha, pull.headSha), pull.headSha);
}

export function pullPage(world: World, repository: Repository, pull: Pull): string {
  return `${repositoryPage(world, repository)}/pull/${pull.number}`;
}

/** `pull-request-review`. */
export function reviewView(
  world: World,
  { repository, pull }: { readonly repository: Repository; readonly pull: Pull },
  review: Review,
): JsonObject {
  const html = `${pullPage(world, repository, pull)}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(world, repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: simpleUser(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: instant(review.submittedAt) }),
    commit_id: review.commit,
    author_association: association(world, review.author, repository),
  };
}

/** `pull-request-review-comment`. */
export function reviewComment(
  world: World,
  { repository, pull }: { readonly repository: Repository; readonly pull: Pull },
  comment: ReviewComment,
): JsonObject {
  const url = `${repositoryUrl(world, repository)}/pulls/comments/${comment.id}`;
  const pullUrl = `${repositoryUrl(world, repository)}/pulls/${pull.number}`;
  const html = `${pullPage(world, repository, pull)}#discussion_r${comment.id}`;
  return {
    url,
    pull_request_review_id: comment.reviewId ?? null,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: '@@ -1 +1 @@',
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: simpleUser(world, comment.author),
    body: comment.body,
    created_at: instant(comment.createdAt),
    updated_at: instant(comment.createdAt),
    html_url: html,
    pull_request_url: pullUrl,
    author_association: association(world, comment.author, repository),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    line: comment.line,
    original_line: comment.line,
    side: 'RIGHT',
  };
}

/** A label as issues and pull requests carry it. */
export function label(world: World, repository: Repository, name: string): JsonObject {
  return {
    id: Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, repository.id),
    node_id: nodeId('Label', `${repository.id}:${name}`),
    url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

function ends(
  world: World,
  repository: Repository,
  pull: Pull,
): Record<'head' | 'base', JsonObject> {
  const headRepository = world.state.repositories.get(pull.headRepository.toLowerCase());
  const headOwner = pull.headRepository.split('/')[0] ?? '';
  return {
    head: {
      label: `${headOwner}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      user: simpleUser(world, headOwner),
      repo: headRepository === undefined ? null : repositoryView(world, headRepository),
    },
    base: {
      label: `${repository.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: pull.baseSha,
      user: simpleUser(world, repository.owner),
      repo: repositoryView(world, repository),
    },
  };
}
