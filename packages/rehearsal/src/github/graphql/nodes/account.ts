import { nodeId } from '../../views/time.ts';
import type { Graph, Node } from '../graph.ts';

/** Who wrote something; `null` where the account is gone. */
export function actorNode({ world }: Graph, login: string): Node | null {
  const user = world.state.users.get(login.toLowerCase());
  if (user === undefined) return null;
  const { id, type, name, email } = user;
  // The graph writes no `[bot]` behind the login of an App's account.
  const shown = type === 'Bot' ? user.login.replace(/\[bot\]$/, '') : user.login;
  return {
    __typename: type,
    id: nodeId(type, id),
    databaseId: id,
    login: shown,
    name: name ?? null,
    email: email ?? '',
    url: `${world.urls.web}/${encodeURIComponent(shown)}`,
  };
}

/** The account of the token itself, an App's written with `[bot]`. */
export function viewerNode(graph: Graph, login: string): Node {
  return { ...actorNode(graph, login), __typename: 'User', login };
}
