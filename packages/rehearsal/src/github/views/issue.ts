import type { JsonObject } from '../http/json.ts';
import type { Comment, Issue } from '../state/issue.ts';
import type { Pull } from '../state/pull.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { association, simpleUser } from './account.ts';
import { label, pullPage } from './pull.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';
import { instant, instantOrNull, nodeId } from './time.ts';

/** `issue`. */
export function issueView(world: World, repository: Repository, issue: Issue): JsonObject {
  return {
    ...sharedFields(world, repository, issue),
    html_url: `${repositoryPage(world, repository)}/issues/${issue.number}`,
    state_reason: issue.stateReason ?? null,
    assignee: issue.assignees[0] === undefined ? null : simpleUser(world, issue.assignees[0]),
    assignees: issue.assignees.map((login) => simpleUser(world, login)),
  };
}

/** A pull request as the issue that it also is. */
export function pullAsIssue(world: World, repository: Repository, pull: Pull): JsonObject {
  const page = pullPage(world, repository, pull);
  return {
    ...sharedFields(world, repository, pull),
    html_url: page,
    state_reason: null,
    assignee: null,
    assignees: [],
    draft: pull.draft,
    pull_request: {
      url: `${repositoryUrl(world, repository)}/pulls/${pull.number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: instantOrNull(pull.mergedAt),
    },
  };
}

/** `issue-comment`. */
export function issueComment(
  world: World,
  { repository, number }: { readonly repository: Repository; readonly number: number },
  comment: Comment,
): JsonObject {
  const issue = `${repositoryUrl(world, repository)}/issues`;
  const page = `${repositoryPage(world, repository)}/issues/${number}`;
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${issue}/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${issue}/${number}`,
    body: comment.body,
    user: simpleUser(world, comment.author),
    created_at: instant(comment.createdAt),
    updated_at: instant(comment.updatedAt),
    author_association: association(world, comment.author, repository),
  };
}

function sharedFields(world: World, repository: Repository, item: Issue | Pull): JsonObject {
  const url = `${repositoryUrl(world, repository)}/issues/${item.number}`;
  return {
    id: item.id,
    node_id: nodeId('Issue', item.id),
    url,
    repository_url: repositoryUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    number: item.number,
    state: item.state,
    title: item.title,
    body: item.body ?? null,
    user: simpleUser(world, item.author),
    labels: item.labels.map((name) => label(world, repository, name)),
    milestone: null,
    locked: false,
    comments: item.comments.length,
    created_at: instant(item.createdAt),
    updated_at: instant(item.updatedAt),
    closed_at: instantOrNull(item.closedAt),
    author_association: association(world, item.author, repository),
  };
}
