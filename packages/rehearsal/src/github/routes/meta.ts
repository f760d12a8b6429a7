import type { Call, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { Refusal } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { API_VERSIONS } from '../http/versions.ts';
import { reachesRepository } from '../access/sight.ts';
import type { JsonObject } from '../http/json.ts';
import { repositoryView } from '../views/repository.ts';

/** What the server says of itself and of the token. */
export const metaRoutes: readonly Route[] = [
  route('GET /versions', () => ok(API_VERSIONS)),
  route('GET /rate_limit', showLimits),
  route('GET /installation/repositories', listInstallation),
];

function showLimits({ world, actor }: Call): Reply {
  const view = (resource: 'core' | 'graphql'): JsonObject => {
    const { limit, used, resetAt } = world.limits.budget(actor, resource);
    const reset = Math.floor(resetAt.getTime() / 1_000);
    return { limit, used, remaining: Math.max(0, limit - used), reset };
  };
  const search = { ...view('core'), limit: 30, used: 0, remaining: 30 };
  return ok({
    resources: { core: view('core'), graphql: view('graphql'), search },
    rate: view('core'),
  });
}

/** An installation never finds a temporary fork among its repositories. */
function listInstallation(call: Call): Reply {
  const { world, actor } = call;
  if (actor.kind !== 'app' && actor.kind !== 'workflow') {
    throw new Refusal(403, 'You must authenticate with an installation access token');
  }
  const items = [...world.state.repositories.values()].filter(
    (repository) => repository.temporaryFork === undefined && reachesRepository(actor, repository),
  );
  const isAll = actor.kind === 'app' && actor.repositories === 'all';
  return pageReply(call, {
    items,
    show: (repository) => repositoryView(world, repository),
    wrap: (repositories) => ({
      total_count: items.length,
      repository_selection: isAll ? 'all' : 'selected',
      repositories,
    }),
  });
}
