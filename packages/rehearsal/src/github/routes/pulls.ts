import { loginOf } from '../access/token.ts';
import { openPull } from '../changes/pull.ts';
import { between } from '../git/history.ts';
import { filesIn } from '../git/diff.ts';
import { media, param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { choice, flag, requiredText, text } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { pullOr404 } from '../state/find.ts';
import type { Pull } from '../state/pull.ts';
import { commitView, diffEntry } from '../views/commit.ts';
import { diffReply, patchReply } from './diff-reply.ts';
import { pullDiff, pullView, simplePull } from '../views/pull.ts';

const READ = { permission: 'pull_requests', access: 'read' } as const;
const WRITE = { permission: 'pull_requests', access: 'write', role: 'read' } as const;
const ONE = '/repos/{owner}/{repo}/pulls/{pull_number}';

/** https://docs.github.com/en/rest/pulls/pulls */
export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/pulls', READ, list),
  repositoryRoute('POST /repos/{owner}/{repo}/pulls', WRITE, open),
  repositoryRoute(`GET ${ONE}`, READ, show),
  repositoryRoute(`PATCH ${ONE}`, WRITE, update),
  repositoryRoute(`GET ${ONE}/files`, READ, listFiles),
  repositoryRoute(`GET ${ONE}/commits`, READ, listCommits),
];

/** The pull request that a path names. */
export function pullOf(call: RepositoryCall): Pull {
  return pullOr404(call.repository, param(call, 'pull_number'));
}

function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const asked = Object.fromEntries(query);
  const state = choice(asked, 'state', ['open', 'closed', 'all']) ?? 'open';
  const sign = (query.get('direction') ?? 'desc') === 'asc' ? 1 : -1;
  const items = [...repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => query.get('base') === null || query.get('base') === pull.baseRef)
    .filter((pull) => query.get('head') === null || query.get('head') === labelOf(pull))
    .sort((one, other) => sign * (one.number - other.number));
  return pageReply(call, { items, show: (pull) => simplePull(world, repository, pull) });
}

function open(call: RepositoryCall): Reply {
  const { world, repository, fields, actor } = call;
  const head = requiredText(fields, 'head');
  const headRepository = text(fields, 'head_repo') ?? headOwner(call, head);
  const pull = openPull(world, repository, {
    title: requiredText(fields, 'title'),
    body: text(fields, 'body'),
    author: loginOf(actor),
    head,
    base: requiredText(fields, 'base'),
    draft: flag(fields, 'draft') ?? false,
    ...(headRepository === undefined ? {} : { headRepository }),
  });
  const shown = pullView(world, repository, pull);
  return created(shown, shown['url']);
}

function show(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const pull = pullOf(call);
  switch (media(call)) {
    case 'diff':
      return diffReply(pullDiff(world, pull));
    case 'patch':
      return patchReply(world.git.patch(pull.baseSha, pull.headSha));
    default:
      return ok(pullView(world, repository, pull));
  }
}

function update(call: RepositoryCall): Reply {
  const { world, repository, fields } = call;
  const pull = pullOf(call);
  const state = choice(fields, 'state', ['open', 'closed']) ?? pull.state;
  if (state !== pull.state) pull.closedAt = state === 'closed' ? world.now() : undefined;
  pull.state = state;
  pull.title = text(fields, 'title') ?? pull.title;
  pull.body = text(fields, 'body') ?? pull.body;
  pull.baseRef = text(fields, 'base') ?? pull.baseRef;
  pull.updatedAt = world.now();
  return ok(pullView(world, repository, pull));
}

function listFiles(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const pull = pullOf(call);
  const place = { repository, sha: pull.headSha };
  return pageReply(call, {
    items: filesIn(pullDiff(world, pull)),
    show: (file) => diffEntry(world, place, file),
  });
}

function listCommits(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { baseSha, headSha } = pullOf(call);
  return pageReply(call, {
    items: between(world.git, baseSha, headSha),
    show: (commit) => commitView(world, repository, commit),
  });
}

/** `owner:branch` names the fork of another account. */
function headOwner({ world, repository }: RepositoryCall, head: string): string | undefined {
  const owner = head.includes(':') ? head.split(':')[0] : undefined;
  if (owner === undefined || owner.toLowerCase() === repository.owner.toLowerCase())
    return undefined;
  const name = `${owner}/${repository.name}`;
  return world.state.repositories.has(name.toLowerCase()) ? name : undefined;
}

function labelOf({ headRepository, headRef }: Pull): string {
  return `${headRepository.split('/')[0] ?? ''}:${headRef}`;
}
