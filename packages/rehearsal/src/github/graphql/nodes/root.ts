import { canSee } from '../../access/sight.ts';
import { loginOf } from '../../access/token.ts';
import { requiredText, text } from '../../http/fields.ts';
import { instant } from '../../views/time.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { GraphRefusal } from '../refusal.ts';
import { actorNode, viewerNode } from './account.ts';
import { mutationFields } from './mutations.ts';
import { organizationNode } from './organization.ts';
import { repositoryNode } from './repository.ts';
import { searchNode } from './search.ts';

/** What queries and mutations begin at. */
export function rootNode(graph: Graph): Node {
  return {
    viewer: () => viewerNode(graph, loginOf(graph.actor)),
    rateLimit: () => rateLimitNode(graph),
    repository: (args: Args) => repositoryAt(graph, args),
    organization: (args: Args) => organizationAt(graph, args),
    user: (args: Args) => userAt(graph, args),
    search: (args: Args) => searchNode(graph, args),
    ...mutationFields(graph),
  };
}

function repositoryAt(graph: Graph, args: Args): Node {
  const name = `${requiredText(args, 'owner')}/${requiredText(args, 'name')}`;
  const { world, actor } = graph;
  const repository = world.state.repositories.get(name.toLowerCase());
  if (repository !== undefined && canSee(world, actor, repository)) {
    return repositoryNode(graph, repository);
  }
  throw missing('Repository', `the name '${name}'`);
}

function organizationAt(graph: Graph, args: Args): Node {
  const login = requiredText(args, 'login');
  const organization = graph.world.state.organizations.get(login.toLowerCase());
  if (organization === undefined) throw missing('Organization', `the login of '${login}'`);
  return organizationNode(graph, organization);
}

function userAt(graph: Graph, args: Args): Node {
  const login = text(args, 'login') ?? '';
  const node = actorNode(graph, login);
  if (node === null) throw missing('User', `the login of '${login}'`);
  return node;
}

function missing(kind: string, named: string): GraphRefusal {
  return new GraphRefusal('NOT_FOUND', `Could not resolve to a ${kind} with ${named}.`);
}

function rateLimitNode({ world, actor, cost }: Graph): Node {
  const { limit, used, resetAt } = world.limits.budget(actor, 'graphql');
  return {
    cost: cost.points,
    nodeCount: cost.nodes,
    limit,
    used,
    remaining: limit - used,
    resetAt: instant(resetAt),
  };
}
