import { READ_ADVISORIES } from '../access/advisories.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import type { Operation } from '../http/route.ts';

/** Published advisories of a public repository are everybody's, so who sees what is decided later. */
export function advisoryRoute(
  operation: Operation,
  handle: (call: RepositoryCall) => Reply,
): Route {
  return repositoryRoute(operation, READ_ADVISORIES, handle);
}
