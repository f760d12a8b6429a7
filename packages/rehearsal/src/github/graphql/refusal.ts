import type { GraphQLError } from 'graphql';

import { Refusal } from '../http/refusal.ts';
import type { JsonObject } from '../http/json.ts';

/** The types of errors that GitHub names in answers. */
export type RefusalType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'INSUFFICIENT_SCOPES'
  | 'UNPROCESSABLE'
  | 'RATE_LIMITED'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'
  | 'MAX_NODE_LIMIT_EXCEEDED';

/** A field that GitHub refuses: it becomes null, with an error beside the data. */
export class GraphRefusal extends Error {
  readonly type: RefusalType;

  constructor(type: RefusalType, message: string) {
    super(message);
    this.type = type;
  }
}

/** `null`'s reason where an id leads to nothing that the token may see. */
export function noNode(id: string): GraphRefusal {
  return new GraphRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

/** An error as GitHub writes it; throws what is a fault of the local GitHub itself. */
export function errorView({ originalError, path, locations, message }: GraphQLError): JsonObject {
  const place = {
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
  };
  if (originalError instanceof GraphRefusal) return { type: originalError.type, ...place, message };
  if (originalError instanceof Refusal) return { type: typeOf(originalError), ...place, message };
  throw originalError ?? new TypeError(message);
}

/** The rules of REST hold here too; only their refusals are written in another way. */
function typeOf({ status }: Refusal): RefusalType {
  if (status === 404) return 'NOT_FOUND';
  return status === 422 || status === 409 ? 'UNPROCESSABLE' : 'FORBIDDEN';
}
