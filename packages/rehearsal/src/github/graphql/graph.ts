import type { GraphQLResolveInfo } from 'graphql';

import type { Call } from '../http/call.ts';
import { isObject } from '../http/json.ts';
import type { JsonObject } from '../http/json.ts';
import type { QueryCost } from './cost.ts';

/** What a query is answered for: who asks, and what it costs. */
export interface Graph extends Pick<Call, 'world' | 'actor'> {
  readonly cost: QueryCost;
}

/** The arguments of a field, as the schema has typed them. */
export type Args = JsonObject;

/**
 * An object of the graph: its fields by name, those that take arguments or are not always wanted
 * as functions. Where the schema says "an actor" or the like, `__typename` says what it is.
 */
export type Node = JsonObject;

/** A field as its node has it; one that no node has is a gap of the local GitHub, never a null. */
export function resolveField(
  source: unknown,
  args: Args,
  ...[, { fieldName, parentType }]: readonly [context: unknown, info: GraphQLResolveInfo]
): unknown {
  if (!isObject(source) || !Object.hasOwn(source, fieldName)) {
    throw new TypeError(`The local GitHub has no ${parentType.name}.${fieldName}`);
  }
  const value = source[fieldName];
  return isField(value) ? value(args) : value;
}

function isField(value: unknown): value is (args: Args) => unknown {
  return typeof value === 'function';
}
