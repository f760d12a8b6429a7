import { loginOf } from '../access/token.ts';
import { commitFiles } from '../changes/commit.ts';
import type { Commit } from '../git/objects.ts';
import { media, param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { requiredText, text } from '../http/fields.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { resolve } from '../state/resolve.ts';
import { isForbidden } from '../state/rules.ts';
import { gitCommit } from '../views/commit.ts';
import { fileView, folderView } from '../views/contents.ts';

const READ = { permission: 'contents', access: 'read' } as const;
const WRITE = { permission: 'contents', access: 'write' } as const;
const FILE = '/repos/{owner}/{repo}/contents/{path}';

/** Files by the API; a write names what it replaces, so of two who write one succeeds. */
export const contentRoutes: readonly Route[] = [
  repositoryRoute(`GET ${FILE}`, READ, (call) => show(call, param(call, 'path'))),
  repositoryRoute(`PUT ${FILE}`, WRITE, put),
  repositoryRoute(`DELETE ${FILE}`, WRITE, remove),
];

function show(call: RepositoryCall, path: string): Reply {
  const { world, repository, query } = call;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const commit = resolve(world, repository, ref);
  if (commit === undefined) throw notFound();
  const file = commit.files.get(path);
  if (file === undefined) return showFolder(call, { commit, path, ref });
  const content = world.git.readBlob(file.blob) ?? Buffer.alloc(0);
  if (media(call) === 'raw') {
    return {
      status: 200,
      bytes: content,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
    };
  }
  return ok(fileView(world, { repository, ref }, { path, sha: file.blob, content }));
}

function showFolder(
  { world, repository }: RepositoryCall,
  place: { readonly commit: Commit; readonly path: string; readonly ref: string },
): Reply {
  const entries = folderView(world, { repository, ref: place.ref }, place);
  if (entries.length === 0) throw notFound();
  return ok(entries);
}

function put(call: RepositoryCall): Reply {
  const { fields } = call;
  const path = param(call, 'path');
  const content = Buffer.from(requiredTextOrEmpty(call), 'base64');
  const was = currentBlob(call, path);
  const sha = text(fields, 'sha');
  if (was !== undefined && sha === undefined) {
    throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  }
  if (sha !== undefined && was !== sha) throw new Refusal(409, `${path} does not match ${sha}`);
  return write(call, { path, content, status: was === undefined ? 201 : 200 });
}

function remove(call: RepositoryCall): Reply {
  const path = param(call, 'path');
  const was = currentBlob(call, path);
  if (was === undefined) throw notFound();
  const sha = requiredText(call.fields, 'sha');
  if (was !== sha) throw new Refusal(409, `${path} does not match ${sha}`);
  return write(call, { path, content: null, status: 200 });
}

function write(
  call: RepositoryCall,
  {
    path,
    content,
    status,
  }: { readonly path: string; readonly content: Buffer | null; readonly status: number },
): Reply {
  const { world, repository, fields, actor } = call;
  const branch = text(fields, 'branch') ?? repository.defaultBranch;
  if (isForbidden(repository, `refs/heads/${branch}`, 'update')) {
    throw new Refusal(409, 'Repository rule violations found\n\nChanges must be made otherwise.');
  }
  const sha = commitFiles(world, repository, {
    branch,
    message: requiredText(fields, 'message'),
    author: loginOf(actor),
    files: { [path]: content },
  });
  const commit = world.git.read(sha);
  const blob = commit?.files.get(path)?.blob;
  const file =
    blob === undefined || content === null
      ? null
      : { ...fileView(world, { repository, ref: branch }, { path, sha: blob, content }) };
  if (file !== null) for (const name of ['content', 'encoding']) Reflect.deleteProperty(file, name);
  return {
    status,
    json: {
      content: file,
      commit: commit === undefined ? {} : gitCommit(world, repository, commit),
    },
  };
}

function currentBlob(
  { world, repository, fields }: RepositoryCall,
  path: string,
): string | undefined {
  const branch = text(fields, 'branch') ?? repository.defaultBranch;
  const head = repository.refs.get(`refs/heads/${branch}`);
  if (head === undefined && branch !== repository.defaultBranch) {
    throw new Refusal(404, `Branch ${branch} not found`);
  }
  return head === undefined ? undefined : world.git.read(head)?.files.get(path)?.blob;
}

function requiredTextOrEmpty({ fields }: RepositoryCall): string {
  const content = text(fields, 'content');
  if (content === undefined)
    throw new Refusal(422, `Invalid request.\n\n"content" wasn't supplied.`);
  return content;
}
