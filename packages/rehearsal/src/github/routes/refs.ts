import { moveRef } from '../changes/commit.ts';
import { ancestors } from '../git/history.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { flag, requiredText } from '../http/fields.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { created, NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import type { Repository } from '../state/repository.ts';
import { isForbidden } from '../state/rules.ts';
import { gitRef } from '../views/commit.ts';

const READ = { permission: 'contents', access: 'read' } as const;
const WRITE = { permission: 'contents', access: 'write' } as const;

/** Git refs; creating one that exists is refused, so of two who create it one succeeds. */
export const refRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/git/ref/{ref}', READ, show),
  repositoryRoute('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', READ, listMatching),
  repositoryRoute('POST /repos/{owner}/{repo}/git/refs', WRITE, create),
  repositoryRoute('PATCH /repos/{owner}/{repo}/git/refs/{ref}', WRITE, update),
  repositoryRoute('DELETE /repos/{owner}/{repo}/git/refs/{ref}', WRITE, remove),
];

function show(call: RepositoryCall): Reply {
  const [ref, sha] = refOf(call) ?? [];
  if (ref === undefined || sha === undefined) throw notFound();
  return ok(gitRef(call.world, call.repository, [ref, sha]));
}

/** All at once: GitHub describes no pages here. */
function listMatching(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const start = `refs/${param(call, 'ref')}`;
  const items = [...repository.refs]
    .filter(([ref]) => ref.startsWith(start))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return ok(items.map((entry) => gitRef(world, repository, entry)));
}

function create({ world, repository, fields }: RepositoryCall): Reply {
  const ref = requiredText(fields, 'ref');
  const sha = requiredText(fields, 'sha');
  if (!/^refs\/[^/]+\/.+/.test(ref)) throw new Refusal(422, `${ref} is not a valid ref name.`);
  if (repository.refs.has(ref)) throw new Refusal(422, 'Reference already exists');
  if (world.git.read(sha) === undefined) throw new Refusal(422, 'Object does not exist');
  demandFree(repository, ref, 'creation');
  moveRef(world, repository, [ref, sha]);
  const shown = gitRef(world, repository, [ref, sha]);
  return created(shown, shown['url']);
}

function update(call: RepositoryCall): Reply {
  const { world, repository, fields } = call;
  const [ref, current] = refOf(call) ?? [];
  if (ref === undefined || current === undefined) {
    throw new Refusal(422, 'Reference does not exist');
  }
  const sha = requiredText(fields, 'sha');
  if (world.git.read(sha) === undefined) throw new Refusal(422, 'Object does not exist');
  const isForward = ancestors(world.git, sha).some((commit) => commit.sha === current);
  if (!isForward && flag(fields, 'force') !== true) {
    throw new Refusal(422, 'Update is not a fast forward');
  }
  demandFree(repository, ref, 'update');
  moveRef(world, repository, [ref, sha]);
  return ok(gitRef(world, repository, [ref, sha]));
}

function remove(call: RepositoryCall): Reply {
  const [ref] = refOf(call) ?? [];
  if (ref === undefined) throw new Refusal(422, 'Reference does not exist');
  demandFree(call.repository, ref, 'deletion');
  call.repository.refs.delete(ref);
  return NO_CONTENT;
}

/** Rules hold some refs, and a tag of an immutable release stays where it is for ever. */
function demandFree(
  repository: Repository,
  ref: string,
  what: 'creation' | 'update' | 'deletion',
): void {
  if (repository.lockedTags.has(ref.replace(/^refs\/tags\//, ''))) {
    throw new Refusal(422, 'The tag belongs to an immutable release');
  }
  if (isForbidden(repository, ref, what)) {
    throw new Refusal(422, 'Repository rule violations found');
  }
}

function refOf(call: RepositoryCall): readonly [string, string] | undefined {
  const ref = `refs/${param(call, 'ref')}`;
  const sha = call.repository.refs.get(ref);
  return sha === undefined ? undefined : [ref, sha];
}
