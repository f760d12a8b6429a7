import type { Call, RepositoryCall } from '../http/call.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import type { Advisory } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import { grants, refusalOf } from './grants.ts';
import { collaboratesOn, managesSecurity } from './roles.ts';
import { personOf } from './token.ts';

const PERMISSION = 'repository_advisories';

/** Reading advisories that are not published. */
export const READ_ADVISORIES = {
  permission: PERMISSION,
  access: 'read',
  scopes: ['repository_advisories:read', 'repository_advisories:write'],
} as const;

export const WRITE_ADVISORIES = {
  permission: PERMISSION,
  access: 'write',
  scopes: ['repository_advisories:write'],
} as const;

/**
 * The advisories of a repository that a token gets to see. Without the right to see them all the
 * list is shorter and nothing in the answer says so.
 */
export function visibleAdvisories(
  { world, actor }: Pick<Call, 'world' | 'actor'>,
  repository: Repository,
): readonly Advisory[] {
  const maySeeMore = grants(actor, repository, READ_ADVISORIES);
  const person = personOf(actor);
  const isManager = person === undefined || managesSecurity(world, person, repository);
  return [...repository.advisories.values()].filter(({ ghsaId, state }) => {
    if (state === 'published' || state === 'withdrawn') return true;
    if (!maySeeMore) return false;
    return isManager || collaboratesOn(world, person, { repository, ghsaId });
  });
}

/** The advisory that a path names, or the 404 that hides it. */
export function visibleAdvisory(call: RepositoryCall, ghsaId: string): Advisory {
  const advisory = visibleAdvisories(call, call.repository).find((one) => one.ghsaId === ghsaId);
  if (advisory === undefined) throw notFound();
  return advisory;
}

/** Whether a token may write at all; Apps without the permission and all workflows get a 403. */
export function requireWrite({ actor, repository }: RepositoryCall): void {
  if (!grants(actor, repository, WRITE_ADVISORIES)) throw refusalOf(actor);
}

/** Whether the one who asks may decide on advisories: publish, close, request a CVE, add people. */
export function requireManager(call: RepositoryCall): void {
  const { world, actor, repository } = call;
  requireWrite(call);
  const person = personOf(actor);
  if (person === undefined || managesSecurity(world, person, repository)) return;
  throw new Refusal(403, 'Must be a security manager or administrator of the repository.');
}
