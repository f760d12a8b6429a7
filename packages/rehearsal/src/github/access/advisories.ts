import type { Call, RepositoryCall } from '../http/call.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import type { Advisory } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import { holds } from './need.ts';
import { collaboratesOn, managesSecurity } from './roles.ts';
import { reachesRepository } from './sight.ts';
import type { Access } from './token.ts';

const PERMISSION = 'repository_advisories';
const SCOPES: Readonly<Record<'read' | 'write', readonly string[]>> = {
  read: ['repo', 'repository_advisories:read', 'repository_advisories:write'],
  write: ['repo', 'repository_advisories:write'],
};

/**
 * The advisories of a repository that a token gets to see. Without the right to see them all the
 * list is shorter and nothing in the answer says so.
 */
export function visibleAdvisories(
  { world, actor }: Pick<Call, 'world' | 'actor'>,
  repository: Repository,
): readonly Advisory[] {
  const advisories = [...repository.advisories.values()];
  return advisories.filter(
    ({ ghsaId, state }) => isPublic(state) || sees({ world, actor }, { repository, ghsaId }),
  );
}

/** The advisory that a path names, or the 404 that hides it. */
export function visibleAdvisory(call: RepositoryCall, ghsaId: string): Advisory {
  const advisory = visibleAdvisories(call, call.repository).find((one) => one.ghsaId === ghsaId);
  if (advisory === undefined) throw notFound();
  return advisory;
}

/** Whether a token may write at all; Apps and workflows without the permission get a 403. */
export function requireWrite({ actor }: RepositoryCall, repository: Repository): void {
  switch (actor.kind) {
    case 'anonymous':
      throw new Refusal(401, 'Requires authentication');
    case 'app':
    case 'workflow':
      if (reachesRepository(actor, repository) && holds(actor.permissions, need('write'))) {
        if (actor.kind === 'app') return;
      }
      throw new Refusal(403, 'Resource not accessible by integration');
    case 'fine-grained':
      if (reachesRepository(actor, repository) && holds(actor.permissions, need('write'))) return;
      throw new Refusal(403, 'Resource not accessible by personal access token');
    case 'classic':
      if (!SCOPES.write.some((scope) => actor.scopes.includes(scope))) throw notFound();
  }
}

/** Whether the one who asks may decide on advisories: publish, close, request a CVE, add people. */
export function requireManager(call: RepositoryCall): void {
  const { world, actor, repository } = call;
  requireWrite(call, repository);
  const isPerson = actor.kind === 'classic' || actor.kind === 'fine-grained';
  if (isPerson && !managesSecurity(world, actor.user, repository)) {
    throw new Refusal(403, 'Must be a security manager or administrator of the repository.');
  }
}

function sees(
  { world, actor }: Pick<Call, 'world' | 'actor'>,
  place: { readonly repository: Repository; readonly ghsaId: string },
): boolean {
  switch (actor.kind) {
    case 'anonymous':
    case 'workflow':
      return false;
    case 'app':
      return reachesRepository(actor, place.repository) && holds(actor.permissions, need('read'));
    case 'fine-grained':
      if (!reachesRepository(actor, place.repository)) return false;
      if (!holds(actor.permissions, need('read'))) return false;
      break;
    case 'classic':
      if (!SCOPES.read.some((scope) => actor.scopes.includes(scope))) return false;
  }
  const isManager = managesSecurity(world, actor.user, place.repository);
  return isManager || collaboratesOn(world, actor.user, place);
}

function isPublic(state: Advisory['state']): boolean {
  return state === 'published' || state === 'withdrawn';
}

function need(access: Access): { readonly permission: string; readonly access: Access } {
  return { permission: PERMISSION, access };
}
