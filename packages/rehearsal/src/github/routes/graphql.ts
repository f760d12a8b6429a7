import { answerQuery } from '../graphql/execute.ts';
import type { Route } from '../http/call.ts';
import { route } from '../http/route.ts';

/** The one address of the graph. */
export const graphqlRoutes: readonly Route[] = [route('POST /graphql', answerQuery)];
