import { getNamedType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

import type { JsonObject } from '../http/json.ts';
import { GraphRefusal } from './refusal.ts';

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
const MOST_NODES = 500_000;
const MOST_A_PAGE = 100;
const REQUESTS_A_POINT = 100;

export interface QueryCost {
  readonly points: number;
  readonly nodes: number;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: JsonObject;
  requests: number;
  nodes: number;
}

/** Where the walk is: what type it is in, and how many of it there can be. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly times: number;
}

/** What a query costs by GitHub's formula; throws where a list is asked for without a size. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: JsonObject,
): QueryCost {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const walk: Walk = { schema, fragments, variables, requests: 0, nodes: 0 };
  const operation = operationOf(document);
  const type = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation !== undefined)
    count(walk, operation.selectionSet, { type: type ?? undefined, times: 1 });
  if (walk.nodes > MOST_NODES) {
    const message = `This query requests up to ${walk.nodes} possible nodes which exceeds the maximum limit of 500,000.`;
    throw new GraphRefusal('MAX_NODE_LIMIT_EXCEEDED', message);
  }
  return { points: Math.max(1, Math.round(walk.requests / REQUESTS_A_POINT)), nodes: walk.nodes };
}

/** The one operation of a document; GitHub's clients send no more. */
export function operationOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as
    OperationDefinitionNode | undefined;
}

function count(walk: Walk, { selections }: SelectionSetNode, { type, times }: Place): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      countField(walk, selection, { type, times });
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? walk.fragments.get(selection.name.value)
        : selection;
    if (fragment === undefined) continue;
    const on = fragment.typeCondition?.name.value;
    const inner = on === undefined ? type : walk.schema.getType(on);
    count(walk, fragment.selectionSet, { type: inner, times });
  }
}

function countField(walk: Walk, field: FieldNode, { type, times }: Place): void {
  if (field.selectionSet === undefined) return;
  const definition =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  const inner = definition === undefined ? undefined : getNamedType(definition.type);
  const isList = definition?.args.some(({ name }) => name === 'first') === true;
  const size = isList ? sizeOf(walk, field) : 1;
  if (isList) {
    walk.requests += times;
    walk.nodes += times * size;
  }
  count(walk, field.selectionSet, { type: inner, times: times * size });
}

function sizeOf({ variables }: Walk, { name, arguments: given = [] }: FieldNode): number {
  const size = valueOf(given, 'first', variables) ?? valueOf(given, 'last', variables);
  if (size === undefined) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name.value}\` connection.`;
    throw new GraphRefusal('MISSING_PAGINATION_BOUNDARIES', message);
  }
  if (size > MOST_A_PAGE) {
    const message = `Requesting ${size} records on the \`${name.value}\` connection exceeds the \`first\` limit of ${MOST_A_PAGE} records.`;
    throw new GraphRefusal('EXCESSIVE_PAGINATION', message);
  }
  return size;
}

function valueOf(
  given: readonly ArgumentNode[],
  wanted: string,
  variables: JsonObject,
): number | undefined {
  const value = given.find(({ name }) => name.value === wanted)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const said = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof said === 'number' ? said : undefined;
}
