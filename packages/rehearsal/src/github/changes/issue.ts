import type { Comment, Discussion, DiscussionComment, Issue } from '../state/issue.ts';
import type { Pull } from '../state/pull.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

export type NewIssue = Pick<Issue, 'title' | 'author'> &
  Partial<Pick<Issue, 'body' | 'labels' | 'assignees'>>;

export function createIssue(world: World, repository: Repository, given: NewIssue): Issue {
  const at = world.now();
  const issue: Issue = {
    id: world.nextId(),
    number: repository.nextNumber++,
    body: undefined,
    labels: [],
    assignees: [],
    ...given,
    state: 'open',
    stateReason: undefined,
    comments: [],
    createdAt: at,
    updatedAt: at,
    closedAt: undefined,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

export type NewDiscussion = Pick<Discussion, 'title' | 'body' | 'author' | 'category'>;

export function createDiscussion(
  world: World,
  repository: Repository,
  given: NewDiscussion,
): Discussion {
  const at = world.now();
  const discussion: Discussion = {
    id: world.nextId(),
    number: repository.nextNumber++,
    ...given,
    comments: [],
    createdAt: at,
    updatedAt: at,
  };
  repository.discussions.set(discussion.number, discussion);
  return discussion;
}

/** Adds a comment to an issue or a pull request. */
export function addComment(
  world: World,
  place: Issue | Pull,
  { author, body }: Pick<Comment, 'author' | 'body'>,
): Comment {
  const at = world.now();
  const comment: Comment = { id: world.nextId(), author, body, createdAt: at, updatedAt: at };
  place.comments.push(comment);
  place.updatedAt = at;
  return comment;
}

/** Adds a comment to a discussion, or a reply to one of its comments. */
export function addDiscussionComment(
  world: World,
  discussion: Discussion,
  { author, body, replyTo }: NewDiscussionComment,
): DiscussionComment {
  const at = world.now();
  const comment = { id: world.nextId(), author, body, replies: [], createdAt: at, updatedAt: at };
  (replyTo?.replies ?? discussion.comments).push(comment);
  discussion.updatedAt = at;
  return comment;
}

export interface NewDiscussionComment extends Pick<Comment, 'author' | 'body'> {
  readonly replyTo?: DiscussionComment | undefined;
}
