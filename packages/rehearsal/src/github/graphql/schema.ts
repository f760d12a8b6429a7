import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

let known: Promise<GraphQLSchema> | undefined;

/** GitHub's own schema, as its package publishes it; read by the first query, for it is large. */
export function officialSchema(): Promise<GraphQLSchema> {
  known ??= readSchema();
  return known;
}

async function readSchema(): Promise<GraphQLSchema> {
  const { schema } = await import('@octokit/graphql-schema');
  return buildSchema(schema.idl, { assumeValid: true, noLocation: true });
}
