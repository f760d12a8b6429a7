import { loginOf } from '../access/token.ts';
import { identityOf } from '../changes/commit.ts';
import type { FileEntry } from '../git/objects.ts';
import { filesOfTree } from '../git/tree-files.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { objects, requiredText, text, texts } from '../http/fields.ts';
import type { JsonObject } from '../http/json.ts';
import { Refusal } from '../http/refusal.ts';
import { created } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { gitCommit } from '../views/commit.ts';
import { repositoryUrl } from '../views/repository.ts';
import { treeView } from './git-objects.ts';

const WRITE = { permission: 'contents', access: 'write' } as const;

/** Objects without a name yet; a ref makes them part of the repository. */
export const gitWriteRoutes: readonly Route[] = [
  repositoryRoute('POST /repos/{owner}/{repo}/git/blobs', WRITE, createBlob),
  repositoryRoute('POST /repos/{owner}/{repo}/git/trees', WRITE, createTree),
  repositoryRoute('POST /repos/{owner}/{repo}/git/commits', WRITE, createCommit),
];

function createBlob({ world, repository, fields }: RepositoryCall): Reply {
  const encoding = text(fields, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const content = text(fields, 'content') ?? '';
  const sha = world.git.writeBlob(Buffer.from(content, encoding));
  const url = `${repositoryUrl(world, repository)}/git/blobs/${sha}`;
  return created({ url, sha }, url);
}

function createTree(call: RepositoryCall): Reply {
  const { world, fields } = call;
  const base = text(fields, 'base_tree');
  const known = base === undefined ? new Map<string, FileEntry>() : baseFiles(call, base);
  const files = new Map(known);
  for (const entry of objects(fields, 'tree') ?? []) putEntry(call, files, entry);
  if (files.size === 0) throw new Refusal(422, 'Invalid tree info');
  const shown = treeView(call, world.git.writeTree(files), false);
  return created(shown, shown['url']);
}

function baseFiles({ world }: RepositoryCall, base: string): ReadonlyMap<string, FileEntry> {
  const files = filesOfTree(world.git, world.git.read(base)?.tree ?? base);
  if (files === undefined) throw new Refusal(422, 'base_tree is not a valid tree oid');
  return files;
}

/** An entry with neither text nor name takes its file away. */
function putEntry(
  { world }: RepositoryCall,
  files: Map<string, FileEntry>,
  entry: JsonObject,
): void {
  const path = requiredText(entry, 'path');
  const mode = text(entry, 'mode') ?? '100644';
  const content = text(entry, 'content');
  const sha = text(entry, 'sha');
  if (content !== undefined) files.set(path, { mode, blob: world.git.writeBlob(content) });
  else if (sha === undefined) files.delete(path);
  else if (world.git.readBlob(sha) !== undefined) files.set(path, { mode, blob: sha });
  else throw new Refusal(422, `tree.sha ${sha} is not a valid blob`);
}

function createCommit({ world, repository, fields, actor }: RepositoryCall): Reply {
  const files = filesOfTree(world.git, requiredText(fields, 'tree'));
  if (files === undefined) throw new Refusal(422, 'Tree SHA does not exist');
  const parents = texts(fields, 'parents') ?? [];
  if (parents.some((parent) => world.git.read(parent) === undefined)) {
    throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = identityOf(world, loginOf(actor));
  const message = requiredText(fields, 'message');
  const commit = world.git.read(world.git.commit({ parents, author, message, files }));
  if (commit === undefined) throw new TypeError('A commit that was written cannot be read');
  const shown = gitCommit(world, repository, commit);
  return created(shown, shown['url']);
}
