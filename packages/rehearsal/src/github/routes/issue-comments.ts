import { personOf, loginOf } from '../access/token.ts';
import { roleOf } from '../access/roles.ts';
import { addComment } from '../changes/issue.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { requiredText } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { created, NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { reaches } from '../state/account.ts';
import type { Comment, Issue } from '../state/issue.ts';
import type { Pull } from '../state/pull.ts';
import { issueComment } from '../views/issue.ts';
import { issueOr404 } from './issues.ts';

const READ = { permission: 'issues', access: 'read' } as const;
const WRITE = { permission: 'issues', access: 'write', role: 'read' } as const;
const OF_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Comments of issues and pull requests; in a temporary fork there are none to reach. */
export const issueCommentRoutes: readonly Route[] = [
  repositoryRoute(`GET ${OF_ISSUE}`, READ, list),
  repositoryRoute(`POST ${OF_ISSUE}`, WRITE, add),
  repositoryRoute(`GET ${ONE}`, READ, (call) => ok(view(call, find(call)))),
  repositoryRoute(`PATCH ${ONE}`, WRITE, edit),
  repositoryRoute(`DELETE ${ONE}`, WRITE, remove),
];

interface Found {
  readonly place: Issue | Pull;
  readonly comment: Comment;
}

function list(call: RepositoryCall): Reply {
  const place = issueOr404(call);
  const since = new Date(call.query.get('since') ?? 0);
  return pageReply(call, {
    items: place.comments.filter(({ updatedAt }) => updatedAt >= since),
    show: (comment) => view(call, { place, comment }),
  });
}

function add(call: RepositoryCall): Reply {
  const place = issueOr404(call);
  const body = requiredText(call.fields, 'body');
  const comment = addComment(call.world, place, { author: loginOf(call.actor), body });
  const shown = view(call, { place, comment });
  return created(shown, shown['url']);
}

function edit(call: RepositoryCall): Reply {
  const found = find(call);
  requireAuthor(call, found.comment);
  found.comment.body = requiredText(call.fields, 'body');
  found.comment.updatedAt = call.world.now();
  return ok(view(call, found));
}

function remove(call: RepositoryCall): Reply {
  const { place, comment } = find(call);
  requireAuthor(call, comment);
  place.comments.splice(place.comments.indexOf(comment), 1);
  return NO_CONTENT;
}

function find(call: RepositoryCall): Found {
  const { issues, pulls, temporaryFork } = call.repository;
  const id = Number(param(call, 'comment_id'));
  for (const place of temporaryFork === undefined ? [...issues.values(), ...pulls.values()] : []) {
    const comment = place.comments.find((candidate) => candidate.id === id);
    if (comment !== undefined) return { place, comment };
  }
  throw notFound();
}

/** Others' comments are for those who may write to the repository. */
function requireAuthor({ world, actor, repository }: RepositoryCall, { author }: Comment): void {
  const person = personOf(actor);
  if (author === loginOf(actor) || person === undefined) return;
  if (reaches(roleOf(world, person, repository), 'write')) return;
  throw new Refusal(403, 'Must have write rights to Repository.');
}

function view(
  { world, repository }: RepositoryCall,
  { place, comment }: Found,
): ReturnType<typeof issueComment> {
  return issueComment(world, { repository, number: place.number }, comment);
}
