import { notFound, Refusal } from '../http/refusal.ts';
import type { Repository } from '../state/repository.ts';
import { reachesRepository } from './sight.ts';
import type { Access, Actor, Permissions } from './token.ts';

/** What a token must have for an operation. */
export interface Grant {
  /** A permission of Apps and fine-grained tokens: `contents`. */
  readonly permission: string;
  readonly access: Access;
  /** Classic scopes of which one is enough, beside `repo`. */
  readonly scopes?: readonly string[];
}

const LEVELS: readonly Access[] = ['read', 'write', 'admin'];

/** No key of a workflow's `permissions` gives these, whatever is written there. */
const NEVER_IN_WORKFLOWS = ['repository_advisories', 'members', 'administration'];

/** Whether permissions hold what is needed; everybody who holds any may read metadata. */
export function holds(permissions: Permissions, { permission, access }: Grant): boolean {
  if (permission === 'metadata' && access === 'read') return true;
  const held = permissions[permission];
  return held !== undefined && LEVELS.indexOf(held) >= LEVELS.indexOf(access);
}

/** Whether a token was given what is needed in a repository; what its person may do is not asked. */
export function grants(actor: Actor, repository: Repository, grant: Grant): boolean {
  switch (actor.kind) {
    case 'anonymous':
      return false;
    case 'workflow':
      if (NEVER_IN_WORKFLOWS.includes(grant.permission)) return false;
      return reachesRepository(actor, repository) && holds(actor.permissions, grant);
    case 'app':
    case 'fine-grained':
      return reachesRepository(actor, repository) && holds(actor.permissions, grant);
    case 'classic':
      return scopesFor(repository, grant).some((scope) => actor.scopes.includes(scope));
  }
}

/** What GitHub answers a token that was not given enough. */
export function refusalOf(actor: Actor): Refusal {
  switch (actor.kind) {
    case 'anonymous':
      return new Refusal(401, 'Requires authentication');
    case 'app':
    case 'workflow':
      return new Refusal(403, 'Resource not accessible by integration');
    case 'fine-grained':
      return new Refusal(403, 'Resource not accessible by personal access token');
    case 'classic':
      return notFound();
  }
}

function scopesFor(
  { visibility }: Repository,
  { scopes = [], permission }: Grant,
): readonly string[] {
  const isPublic = visibility === 'public' && permission !== 'repository_advisories';
  return ['repo', ...scopes, ...(isPublic ? ['public_repo'] : [])];
}
