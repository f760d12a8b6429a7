import { execute, GraphQLError, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

import type { Call } from '../http/call.ts';
import { isObject } from '../http/json.ts';
import type { JsonObject } from '../http/json.ts';
import { Refusal } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { costOf } from './cost.ts';
import { resolveField } from './graph.ts';
import type { Graph } from './graph.ts';
import { rootNode } from './nodes/root.ts';
import { errorView, GraphRefusal } from './refusal.ts';
import { officialSchema } from './schema.ts';

/** Answers a query as GitHub does: held to its schema, paid for, then read from the state. */
export async function answerQuery(call: Call): Promise<Reply> {
  const { world, actor, fields } = call;
  if (actor.kind === 'anonymous') {
    throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  }
  const { query } = fields;
  if (typeof query !== 'string') {
    throw new Refusal(400, 'A query attribute must be specified and must be a string.');
  }
  const variables = isObject(fields['variables']) ? fields['variables'] : {};
  const schema = await officialSchema();
  const asked = read(schema, query);
  if (asked.kind === 'invalid') return ok(asked.answer);
  return ok(await run({ world, actor }, { schema, document: asked.document, variables }));
}

type Asked =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'invalid'; readonly answer: JsonObject };

/** The document, or what GitHub answers to one that does not fit its schema. */
function read(schema: GraphQLSchema, query: string): Asked {
  try {
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length === 0) return { kind: 'valid', document };
    return { kind: 'invalid', answer: invalid(faults) };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'invalid', answer: invalid([error]) };
    throw error;
  }
}

interface Prepared {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: JsonObject;
}

async function run(who: Omit<Graph, 'cost'>, prepared: Prepared): Promise<JsonObject> {
  const { schema, document, variables } = prepared;
  try {
    const cost = costOf(schema, document, variables);
    pay(who, cost.points);
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      rootValue: rootNode({ ...who, cost }),
      fieldResolver: resolveField,
    });
    return resultView(result);
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    return { errors: [{ type: error.type, message: error.message }] };
  }
}

/** Where nothing is left the answer is a 200 all the same. */
function pay({ world, actor }: Omit<Graph, 'cost'>, points: number): void {
  try {
    world.limits.take(actor, 'graphql', points);
  } catch (error) {
    if (error instanceof Refusal) throw new GraphRefusal('RATE_LIMITED', error.message);
    throw error;
  }
}

/** Without data it was the variables that did not fit. */
function resultView({ data, errors = [] }: ExecutionResult): JsonObject {
  if (data === undefined) return invalid(errors);
  return errors.length === 0 ? { data } : { data, errors: errors.map(errorView) };
}

function invalid(faults: readonly GraphQLError[]): JsonObject {
  return {
    errors: faults.map(({ message, locations }) => ({
      extensions: { code: 'invalidDocument' },
      locations,
      message,
    })),
  };
}
