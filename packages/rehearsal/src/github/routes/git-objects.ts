import { FOLDER_MODE } from '../git/objects.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import type { JsonObject } from '../http/json.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { resolve } from '../state/resolve.ts';
import { gitCommit } from '../views/commit.ts';
import { repositoryPage, repositoryUrl } from '../views/repository.ts';
import { nodeId } from '../views/time.ts';

const READ = { permission: 'contents', access: 'read' } as const;

/** Commits, trees and blobs by their names, and the tags. */
export const gitObjectRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', READ, showCommit),
  repositoryRoute('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', READ, showTree),
  repositoryRoute('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', READ, showBlob),
  repositoryRoute('GET /repos/{owner}/{repo}/tags', READ, listTags),
];

function showCommit(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const commit = resolve(world, repository, param(call, 'commit_sha'));
  if (commit === undefined) throw notFound();
  return ok(gitCommit(world, repository, commit));
}

/** `recursive` lists every file; without it only what stands right in the folder. */
function showTree(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const name = param(call, 'tree_sha');
  const commit = resolve(world, repository, name);
  const sha = commit?.tree ?? name;
  if (world.git.readTree(sha) === undefined) throw notFound();
  return ok(treeView(call, sha, query.has('recursive')));
}

/** `git-tree`. */
export function treeView(call: RepositoryCall, sha: string, deep: boolean): JsonObject {
  const url = `${repositoryUrl(call.world, call.repository)}/git`;
  const tree = entriesUnder(call, { sha, prefix: '', deep });
  return {
    sha,
    url: `${url}/trees/${sha}`,
    truncated: false,
    tree: tree.map((entry) => ({ ...entry, url: `${url}/${entry.type}s/${entry.sha}` })),
  };
}

interface ShownEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree';
  readonly sha: string;
}

function entriesUnder(
  call: RepositoryCall,
  { sha, prefix, deep }: { readonly sha: string; readonly prefix: string; readonly deep: boolean },
): readonly ShownEntry[] {
  const entries = call.world.git.readTree(sha) ?? [];
  return entries.flatMap(({ mode, name, sha: inner }): readonly ShownEntry[] => {
    const path = `${prefix}${name}`;
    if (mode !== FOLDER_MODE) return [{ path, mode, type: 'blob', sha: inner }];
    const below = deep ? entriesUnder(call, { sha: inner, prefix: `${path}/`, deep }) : [];
    return [{ path, mode: '040000', type: 'tree', sha: inner }, ...below];
  });
}

function showBlob(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const sha = param(call, 'file_sha');
  const content = world.git.readBlob(sha);
  if (content === undefined) throw notFound();
  return ok({
    sha,
    node_id: nodeId('Blob', sha),
    size: content.length,
    url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`,
    encoding: 'base64',
    content: content.toString('base64'),
  });
}

function listTags(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const url = repositoryUrl(world, repository);
  const items = [...repository.refs]
    .filter(([ref]) => ref.startsWith('refs/tags/'))
    .map(([ref, sha]) => ({ name: ref.slice('refs/tags/'.length), sha }))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
  return pageReply(call, {
    items,
    show: ({ name, sha }) => ({
      name,
      commit: { sha, url: `${url}/commits/${sha}` },
      zipball_url: `${repositoryPage(world, repository)}/archive/refs/tags/${name}.zip`,
      tarball_url: `${repositoryPage(world, repository)}/archive/refs/tags/${name}.tar.gz`,
      node_id: nodeId('Ref', `${repository.id}:refs/tags/${name}`),
    }),
  });
}
