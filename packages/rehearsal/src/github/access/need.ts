import { Refusal, notFound } from '../http/refusal.ts';
import { reaches } from '../state/account.ts';
import type { Role } from '../state/account.ts';
import type { Repository } from '../state/repository.ts';
import type { Call } from '../http/call.ts';
import { roleOf } from './roles.ts';
import { reachesRepository } from './sight.ts';
import type { Access, Permissions } from './token.ts';

/** What a token must have for an operation. */
export interface Need {
  /** A permission of Apps and fine-grained tokens: `contents`. */
  readonly permission: string;
  readonly access: Access;
  /** The role that a person needs, where it is not the one that the access names. */
  readonly role?: Role;
  /** Classic scopes of which one is enough, where `repo` is not the only one. */
  readonly scopes?: readonly string[];
  /** Reading needs the permission even where the repository is public. */
  readonly always?: boolean;
}

export interface Demand {
  readonly call: Call;
  readonly repository: Repository;
  readonly need: Need;
}

const LEVELS: readonly Access[] = ['read', 'write', 'admin'];

/** Throws the answer that GitHub gives a token that may see the repository but not do this. */
export function demand({ call, repository, need }: Demand): void {
  const { actor } = call;
  if (isOpenToAll(repository, need)) return;
  switch (actor.kind) {
    case 'anonymous':
      throw new Refusal(401, 'Requires authentication');
    case 'app':
    case 'workflow':
      if (reachesRepository(actor, repository) && holds(actor.permissions, need)) return;
      throw new Refusal(403, 'Resource not accessible by integration');
    case 'fine-grained':
      demandRole({ call, repository, need }, actor.user);
      if (reachesRepository(actor, repository) && holds(actor.permissions, need)) return;
      throw new Refusal(403, 'Resource not accessible by personal access token');
    case 'classic':
      if (!hasScope(actor.scopes, repository, need)) throw notFound();
      demandRole({ call, repository, need }, actor.user);
  }
}

/** Whether permissions hold what is needed; everybody who holds any may read metadata. */
export function holds(permissions: Permissions, { permission, access }: Need): boolean {
  if (permission === 'metadata' && access === 'read') return true;
  const held = permissions[permission];
  return held !== undefined && LEVELS.indexOf(held) >= LEVELS.indexOf(access);
}

/** Whether reading is free, as it is for most of a public repository. */
function isOpenToAll({ visibility }: Repository, { access, always }: Need): boolean {
  return visibility === 'public' && access === 'read' && always !== true;
}

function hasScope(scopes: readonly string[], { visibility }: Repository, need: Need): boolean {
  const enough = ['repo', ...(need.scopes ?? [])];
  if (visibility === 'public') enough.push('public_repo');
  return scopes.some((scope) => enough.includes(scope));
}

function demandRole({ call, repository, need }: Demand, login: string): void {
  const wanted = need.role ?? (need.access === 'read' ? 'read' : 'write');
  if (reaches(roleOf(call.world, login, repository), wanted)) return;
  throw new Refusal(403, `Must have ${wanted} rights to Repository.`);
}
