import { isObject } from './http/json.ts';
import type { RawRequest } from './http/request.ts';
import type { Match } from './http/router.ts';
import type { World } from './world.ts';

/**
 * Whether a request writes where everybody can read: into a public repository, its advisories
 * excepted until they are published. GraphQL writes count as public, whatever they are about.
 */
export function landsInPublic(
  { state }: World,
  { method, pathname, raw }: RawRequest,
  match: Match | undefined,
): boolean {
  if (pathname === '/graphql') return isMutation(raw);
  if (method === 'GET') return false;
  const params = match?.params ?? {};
  const ghsaId = params['ghsa_id'];
  const name = [params['owner'], params['repo']].join('/').toLowerCase();
  const repository = state.repositories.get(name);
  if (repository?.visibility !== 'public') return false;
  if (ghsaId !== undefined) return repository.advisories.get(ghsaId)?.state === 'published';
  return !pathname.includes('/security-advisories');
}

/** Whether a request to the graph changes something. */
export function isMutation(raw: Buffer): boolean {
  try {
    const body: unknown = JSON.parse(raw.toString('utf8'));
    const query = isObject(body) ? body['query'] : undefined;
    return typeof query === 'string' && /(?:^|[\s},])mutation\b/.test(query);
  } catch {
    return false;
  }
}
