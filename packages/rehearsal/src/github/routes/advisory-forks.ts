import { requireManager, visibleAdvisory } from '../access/advisories.ts';
import { holds } from '../access/grants.ts';
import { createFork } from '../changes/fork.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { invalid, Refusal } from '../http/refusal.ts';
import type { Reply } from '../http/reply.ts';
import type { Advisory } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import { fullRepository } from '../views/repository.ts';
import { advisoryRoute } from './advisory-route.ts';

/** Creating the temporary fork, which the API answers long before the fork can be reached. */
export const advisoryForkRoutes: readonly Route[] = [
  advisoryRoute('POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks', open),
];

/** Begins the fork of an advisory that has none. */
export function startFork(call: RepositoryCall, advisory: Advisory): Repository {
  const { world, repository, actor } = call;
  const { permissions = {} } = 'permissions' in actor ? actor : {};
  const isIntegration = actor.kind === 'app' || actor.kind === 'fine-grained';
  if (isIntegration && !holds(permissions, { permission: 'administration', access: 'write' })) {
    throw new Refusal(403, 'Resource not accessible by integration');
  }
  if (advisory.temporaryFork !== undefined || advisory.state !== 'draft') {
    throw invalid('RepositoryAdvisory', 'private_fork', 'only a draft without a fork gets one');
  }
  const readyAt = new Date(world.now().getTime() + world.settings.forkDelayMilliseconds);
  return createFork(world, { repository, advisory, readyAt });
}

function open(call: RepositoryCall): Reply {
  const advisory = visibleAdvisory(call, param(call, 'ghsa_id'));
  requireForkRights(call);
  const fork = startFork(call, advisory);
  return { status: 202, json: fullRepository(call.world, fork, call.actor) };
}

/** An App needs to read advisories only, and to administer the repository. */
function requireForkRights(call: RepositoryCall): void {
  if (call.actor.kind !== 'app') requireManager(call);
}
