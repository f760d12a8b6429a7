import { personOf, loginOf } from '../access/token.ts';
import { reaches } from '../state/account.ts';
import { roleOf } from '../access/roles.ts';
import { createIssue } from '../changes/issue.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { choice, requiredText, text, texts } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { created, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import type { Issue } from '../state/issue.ts';
import type { Pull } from '../state/pull.ts';
import { issueView, pullAsIssue } from '../views/issue.ts';

const READ = { permission: 'issues', access: 'read' } as const;
const WRITE = { permission: 'issues', access: 'write', role: 'read' } as const;
const ONE = '/repos/{owner}/{repo}/issues/{issue_number}';

/** https://docs.github.com/en/rest/issues/issues */
export const issueRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/issues', READ, list),
  repositoryRoute('POST /repos/{owner}/{repo}/issues', WRITE, open),
  repositoryRoute(`GET ${ONE}`, READ, (call) => ok(view(call, issueOr404(call)))),
  repositoryRoute(`PATCH ${ONE}`, WRITE, update),
];

/** The issue or pull request of a path; a temporary fork has none that the API shows. */
export function issueOr404(call: RepositoryCall): Issue | Pull {
  const { repository } = call;
  const number = Number(param(call, 'issue_number'));
  const found = repository.issues.get(number) ?? repository.pulls.get(number);
  if (found === undefined || repository.temporaryFork !== undefined) throw notFound();
  return found;
}

/** Every pull request is an issue, so it is listed among them. */
function list(call: RepositoryCall): Reply {
  const { repository, query } = call;
  if (repository.temporaryFork !== undefined) throw notFound();
  const asked = Object.fromEntries(query);
  const state = choice(asked, 'state', ['open', 'closed', 'all']) ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const since = new Date(query.get('since') ?? 0);
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const items = [...repository.issues.values(), ...repository.pulls.values()]
    .filter((item) => state === 'all' || item.state === state)
    .filter((item) => labels.every((name) => item.labels.includes(name)))
    .filter((item) => item.updatedAt >= since)
    .filter((item) => query.get('creator') === null || query.get('creator') === item.author)
    .sort((one, other) => sign * (one.number - other.number));
  return pageReply(call, { items, show: (item) => view(call, item) });
}

/** Labels and assignees of somebody without write access are dropped without a word. */
function open(call: RepositoryCall): Reply {
  const { world, repository, fields, actor } = call;
  if (repository.temporaryFork !== undefined) throw notFound();
  const mayLabel = hasWriteAccess(call);
  const issue = createIssue(world, repository, {
    title: requiredText(fields, 'title'),
    body: text(fields, 'body'),
    author: loginOf(actor),
    labels: mayLabel ? (texts(fields, 'labels') ?? []) : [],
    assignees: mayLabel ? (texts(fields, 'assignees') ?? []) : [],
  });
  const shown = view(call, issue);
  return created(shown, shown['url']);
}

function update(call: RepositoryCall): Reply {
  const { world, fields, actor } = call;
  const issue = issueOr404(call);
  if (!hasWriteAccess(call) && issue.author !== loginOf(actor)) {
    throw new Refusal(403, 'Must have write rights to Repository.');
  }
  setState(call, issue);
  issue.title = text(fields, 'title') ?? issue.title;
  if ('body' in fields) issue.body = text(fields, 'body');
  if ('stateReason' in issue) {
    issue.labels = texts(fields, 'labels') ?? issue.labels;
    issue.assignees = texts(fields, 'assignees') ?? issue.assignees;
  }
  issue.updatedAt = world.now();
  return ok(view(call, issue));
}

function setState({ world, fields }: RepositoryCall, issue: Issue | Pull): void {
  const state = choice(fields, 'state', ['open', 'closed']);
  if (state === undefined || state === issue.state) return;
  issue.state = state;
  issue.closedAt = state === 'closed' ? world.now() : undefined;
  if (!('stateReason' in issue)) return;
  const reason = state === 'closed' ? 'completed' : 'reopened';
  issue.stateReason = text(fields, 'state_reason') ?? reason;
}

function view(
  { world, repository }: RepositoryCall,
  item: Issue | Pull,
): ReturnType<typeof issueView> {
  return 'stateReason' in item
    ? issueView(world, repository, item)
    : pullAsIssue(world, repository, item);
}

function hasWriteAccess({ world, actor, repository }: RepositoryCall): boolean {
  const person = personOf(actor);
  return person === undefined || reaches(roleOf(world, person, repository), 'triage');
}
