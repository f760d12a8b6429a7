import { findRepository } from '../access/sight.ts';
import { demand } from '../access/need.ts';
import type { Need } from '../access/need.ts';
import { param } from './call.ts';
import type { Method, RepositoryCall, Route } from './call.ts';
import type { Reply } from './reply.ts';

/** `GET /path`: a method and a template in one word, as documentation writes it. */
export type Operation = `${Method} /${string}`;

/** A route that belongs to no repository. */
export function route(operation: Operation, handle: Route['handle']): Route {
  return { ...split(operation), handle };
}

/** A route inside a repository: found, seen and permitted before its handler runs. */
export function repositoryRoute(
  operation: Operation,
  need: Need,
  handle: (call: RepositoryCall) => Reply,
): Route {
  return {
    ...split(operation),
    need,
    handle: (call) => {
      const repository = findRepository(call, `${param(call, 'owner')}/${param(call, 'repo')}`);
      demand({ call, repository, need });
      return handle({ ...call, repository });
    },
  };
}

function split(operation: Operation): { readonly method: Method; readonly template: string } {
  const space = operation.indexOf(' ');
  // The type of an operation says that a method stands before the space.
  return { method: operation.slice(0, space) as Method, template: operation.slice(space + 1) };
}
