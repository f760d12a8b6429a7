import { FOLDER_MODE } from '../../git/objects.ts';
import type { TreeEntry } from '../../git/objects.ts';
import type { Repository } from '../../state/repository.ts';
import { nodeId } from '../../views/time.ts';
import type { Graph, Node } from '../graph.ts';

/** GitHub gives no more of a text than this many bytes. */
const MOST_BYTES = 512 * 1024;

/** As git does: what has a zero byte near its start is no text. */
const BYTES_LOOKED_AT = 8_000;

export function treeNode(graph: Graph, repository: Repository, sha: string): Node | null {
  const entries = graph.world.git.readTree(sha);
  if (entries === undefined) return null;
  return {
    __typename: 'Tree',
    id: nodeId('Tree', sha),
    oid: sha,
    entries: () =>
      entries.map(({ mode, name, sha: inner }) => ({
        name,
        oid: inner,
        mode: Number.parseInt(mode, 8),
        type: mode === FOLDER_MODE ? 'tree' : 'blob',
        size: graph.world.git.readBlob(inner)?.length ?? 0,
        object: () => entryNode(graph, repository, { mode, name, sha: inner }),
      })),
  };
}

/** What lies at a path under a tree; the tree itself where the path is empty. */
export function nodeAt(
  graph: Graph,
  repository: Repository,
  { tree, path }: { readonly tree: string; readonly path: string },
): Node | null {
  let found: TreeEntry = { mode: FOLDER_MODE, name: '', sha: tree };
  for (const part of path.split('/').filter((name) => name !== '')) {
    const inner = graph.world.git.readTree(found.sha)?.find(({ name }) => name === part);
    if (inner === undefined) return null;
    found = inner;
  }
  return entryNode(graph, repository, found);
}

export function blobNode({ world }: Graph, sha: string): Node | null {
  const content = world.git.readBlob(sha);
  if (content === undefined) return null;
  const isBinary = content.subarray(0, BYTES_LOOKED_AT).includes(0);
  return {
    __typename: 'Blob',
    id: nodeId('Blob', sha),
    oid: sha,
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > MOST_BYTES,
    text: isBinary ? null : content.subarray(0, MOST_BYTES).toString('utf8'),
  };
}

function entryNode(graph: Graph, repository: Repository, { mode, sha }: TreeEntry): Node | null {
  return mode === FOLDER_MODE ? treeNode(graph, repository, sha) : blobNode(graph, sha);
}
