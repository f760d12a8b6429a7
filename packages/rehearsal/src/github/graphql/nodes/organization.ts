import { requireMembersRead } from '../../access/members.ts';
import { canSee } from '../../access/sight.ts';
import { text } from '../../http/fields.ts';
import type { Organization, Team } from '../../state/account.ts';
import type { Repository } from '../../state/repository.ts';
import { nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { GraphRefusal } from '../refusal.ts';
import { actorNode } from './account.ts';
import { repositoryNode } from './repository.ts';

const SCOPES = ['read:org', 'write:org', 'admin:org'];

/** An organisation; its teams need the right to look into it, its repositories that to see them. */
export function organizationNode(graph: Graph, organization: Organization): Node {
  const { login, id, teams } = organization;
  return {
    __typename: 'Organization',
    id: nodeId('Organization', id),
    databaseId: id,
    login,
    name: login,
    team: (args: Args) => {
      requireTeams(graph, organization);
      const found = teams.get(text(args, 'slug')?.toLowerCase() ?? '');
      return found === undefined ? null : teamNode(graph, found);
    },
    teams: (args: Args) => {
      requireTeams(graph, organization);
      return connection(args, {
        items: [...teams.values()],
        key: ({ slug }) => slug,
        show: (team) => teamNode(graph, team),
      });
    },
    repositories: (args: Args) => repositoryConnection(graph, login, args),
  };
}

/** A classic token is told which scopes it lacks. */
function requireTeams(graph: Graph, { login }: Organization): void {
  const { actor } = graph;
  if (actor.kind === 'classic' && !SCOPES.some((scope) => actor.scopes.includes(scope))) {
    const message = `Your token has not been granted the required scopes to execute this query: ['read:org'].`;
    throw new GraphRefusal('INSUFFICIENT_SCOPES', message);
  }
  requireMembersRead(graph, login);
}

function teamNode(graph: Graph, team: Team): Node {
  return {
    __typename: 'Team',
    id: nodeId('Team', team.id),
    databaseId: team.id,
    slug: team.slug,
    name: team.name,
    combinedSlug: `${team.organization}/${team.slug}`,
    description: team.description,
    privacy: team.privacy === 'secret' ? 'SECRET' : 'VISIBLE',
    members: (args: Args) => memberConnection(graph, team, args),
  };
}

function memberConnection(graph: Graph, { members }: Team, args: Args): Node {
  const role = text(args, 'role')?.toLowerCase();
  const items = [...members].filter(([, held]) => role === undefined || held === role);
  return connection(args, {
    items,
    key: ([login]) => login,
    show: ([login]) => actorNode(graph, login),
  });
}

function repositoryConnection(graph: Graph, owner: string, args: Args): Node {
  const privacy = text(args, 'privacy');
  const visible = [...graph.world.state.repositories.values()]
    .filter((repository) => repository.owner.toLowerCase() === owner.toLowerCase())
    .filter((repository) => canSee(graph.world, graph.actor, repository))
    .filter((repository) => privacy === undefined || privacy === privacyOf(repository))
    .filter(({ archived }) => (args['isArchived'] ?? archived) === archived)
    .filter(
      ({ visibility }) =>
        (args['visibility'] ?? visibility.toUpperCase()) === visibility.toUpperCase(),
    );
  return connection(args, {
    items: visible,
    key: ({ id }) => id,
    show: (repository) => repositoryNode(graph, repository),
  });
}

function privacyOf({ visibility }: Repository): string {
  return visibility === 'public' ? 'PUBLIC' : 'PRIVATE';
}
