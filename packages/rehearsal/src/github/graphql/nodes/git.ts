import { text } from '../../http/fields.ts';
import type { Repository } from '../../state/repository.ts';
import { resolve } from '../../state/resolve.ts';
import { nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { commitNode } from './commit.ts';
import { blobNode, nodeAt, treeNode } from './tree.ts';

/** What `object` means: an id, a name such as `main`, or `main:path`; `null` where nothing is. */
export function objectNode(graph: Graph, repository: Repository, args: Args): Node | null {
  const oid = text(args, 'oid');
  if (oid !== undefined) return objectOf(graph, repository, oid);
  const expression = text(args, 'expression') ?? 'HEAD';
  const colon = expression.indexOf(':');
  if (colon < 0) return objectOf(graph, repository, expression);
  const commit = resolve(graph.world, repository, expression.slice(0, colon));
  if (commit === undefined) return null;
  return nodeAt(graph, repository, { tree: commit.tree, path: expression.slice(colon + 1) });
}

export function refNode(
  graph: Graph,
  repository: Repository,
  [ref, sha]: readonly [string, string],
): Node {
  const prefix = /^refs\/(?:heads|tags)\//.exec(ref)?.[0] ?? 'refs/';
  return {
    __typename: 'Ref',
    id: nodeId('Ref', `${repository.id}:${ref}`),
    name: ref.slice(prefix.length),
    prefix,
    target: () => objectOf(graph, repository, sha),
  };
}

/** The ref of a full or short name. */
export function refNamed(graph: Graph, repository: Repository, args: Args): Node | null {
  const name = text(args, 'qualifiedName') ?? '';
  const full = [name, `refs/heads/${name}`, `refs/tags/${name}`].find((candidate) =>
    repository.refs.has(candidate),
  );
  const sha = repository.refs.get(full ?? '');
  return full === undefined || sha === undefined ? null : refNode(graph, repository, [full, sha]);
}

export function refConnection(graph: Graph, repository: Repository, args: Args): Node {
  const prefix = text(args, 'refPrefix') ?? '';
  const wanted = text(args, 'query') ?? '';
  const items = [...repository.refs]
    .filter(([ref]) => ref.startsWith(prefix) && ref.slice(prefix.length).includes(wanted))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return connection(args, {
    items,
    key: ([ref]) => ref,
    show: (entry) => refNode(graph, repository, entry),
  });
}

function objectOf(graph: Graph, repository: Repository, name: string): Node | null {
  const commit = resolve(graph.world, repository, name);
  if (commit !== undefined) return commitNode(graph, repository, commit);
  return treeNode(graph, repository, name) ?? blobNode(graph, name);
}
