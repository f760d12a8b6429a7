import { ancestors } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import { media, param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { pullsWith } from '../state/associated-pulls.ts';
import { resolve } from '../state/resolve.ts';
import { commitView, commitWithFiles } from '../views/commit.ts';
import { simplePull } from '../views/pull.ts';
import { diffReply, patchReply } from './diff-reply.ts';

const READ = { permission: 'contents', access: 'read' } as const;
const READ_PULLS = { permission: 'pull_requests', access: 'read' } as const;

/** https://docs.github.com/en/rest/commits/commits */
export const commitRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/commits', READ, list),
  repositoryRoute('GET /repos/{owner}/{repo}/commits/{ref}', READ, show),
  repositoryRoute('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', READ_PULLS, listPulls),
];

function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const start = resolve(world, repository, query.get('sha') ?? repository.defaultBranch);
  if (start === undefined) throw notFound();
  const since = new Date(query.get('since') ?? 0);
  const until = new Date(query.get('until') ?? 8.64e15);
  const path = query.get('path');
  const items = ancestors(world.git, start.sha).filter(
    (commit) =>
      commit.committer.at >= since &&
      commit.committer.at <= until &&
      (path === null || touches(call, commit, path)) &&
      isBy(call, commit),
  );
  return pageReply(call, { items, show: (commit) => commitView(world, repository, commit) });
}

function show(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const commit = commitOr422(call, param(call, 'ref'));
  switch (media(call)) {
    case 'diff':
      return diffReply(world.git.diff(commit.parents[0], commit.sha));
    case 'patch':
      return patchReply(world.git.patch(commit.parents[0], commit.sha));
    case 'sha':
      return {
        status: 200,
        text: commit.sha,
        headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' },
      };
    default:
      return ok(commitWithFiles(world, repository, commit));
  }
}

/** A squash of a temporary fork belongs to no pull request that this repository has. */
function listPulls(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { sha } = commitOr422(call, param(call, 'commit_sha'));
  return pageReply(call, {
    items: pullsWith(world, repository, sha),
    show: (pull) => simplePull(world, repository, pull),
  });
}

function commitOr422({ world, repository }: RepositoryCall, name: string): Commit {
  const commit = resolve(world, repository, name);
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return commit;
}

function touches({ world }: RepositoryCall, commit: Commit, path: string): boolean {
  const [parent] = commit.parents;
  const before = parent === undefined ? undefined : world.git.read(parent);
  const inside = (name: string): boolean => name === path || name.startsWith(`${path}/`);
  const names = new Set([...(before?.files.keys() ?? []), ...commit.files.keys()]);
  return [...names].some(
    (name) => inside(name) && before?.files.get(name)?.blob !== commit.files.get(name)?.blob,
  );
}

function isBy({ world, query }: RepositoryCall, { author }: Commit): boolean {
  const wanted = query.get('author');
  const user = world.state.users.get(wanted?.toLowerCase() ?? '');
  return wanted === null || author.email === wanted || author.email === user?.email;
}
