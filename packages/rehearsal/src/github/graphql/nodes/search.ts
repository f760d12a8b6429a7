import { demand } from '../../access/need.ts';
import type { Need } from '../../access/need.ts';
import { canSee } from '../../access/sight.ts';
import { requiredText } from '../../http/fields.ts';
import { Refusal } from '../../http/refusal.ts';
import { parseSearch } from '../../state/search.ts';
import type { Search } from '../../state/search.ts';
import type { Repository } from '../../state/repository.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { discussionNode, READ_DISCUSSIONS } from './discussion.ts';
import { issueNode, READ_ISSUES } from './issue.ts';
import { pullNode, READ_PULLS } from './pull.ts';

interface Hit {
  readonly id: number;
  readonly updatedAt: Date;
  readonly node: () => Node;
}

const NO_COUNTS = {
  codeCount: 0,
  discussionCount: 0,
  issueCount: 0,
  repositoryCount: 0,
  userCount: 0,
  wikiCount: 0,
};

/** Issues and pull requests, or discussions, of what the token may read; the newest first. */
export function searchNode(graph: Graph, args: Args): Node {
  const search = parseSearch(requiredText(args, 'query'));
  const isDiscussion = args['type'] === 'DISCUSSION';
  const repositories = [...graph.world.state.repositories.values()].filter(
    (repository) =>
      repository.temporaryFork === undefined &&
      canSee(graph.world, graph.actor, repository) &&
      search.isIn(repository),
  );
  const items = repositories
    .flatMap((repository) =>
      isDiscussion
        ? discussionHits(graph, repository, search)
        : [...issueHits(graph, repository, search), ...pullHits(graph, repository, search)],
    )
    .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime() || other.id - one.id);
  const count = isDiscussion ? { discussionCount: items.length } : { issueCount: items.length };
  return connection(args, {
    items,
    key: ({ id }) => id,
    show: ({ node }) => node(),
    counts: { ...NO_COUNTS, ...count },
  });
}

function discussionHits(graph: Graph, repository: Repository, search: Search): readonly Hit[] {
  if (!isReadable(graph, repository, READ_DISCUSSIONS)) return [];
  return [...repository.discussions.values()]
    .filter((found) => search.finds({ ...found, kind: 'discussion', state: 'open', labels: [] }))
    .map((found) => ({ ...found, node: () => discussionNode(graph, repository, found) }));
}

function issueHits(graph: Graph, repository: Repository, search: Search): readonly Hit[] {
  if (!isReadable(graph, repository, READ_ISSUES)) return [];
  return [...repository.issues.values()]
    .filter((found) => search.finds({ ...found, kind: 'issue' }))
    .map((found) => ({ ...found, node: () => issueNode(graph, repository, found) }));
}

function pullHits(graph: Graph, repository: Repository, search: Search): readonly Hit[] {
  if (!isReadable(graph, repository, READ_PULLS)) return [];
  return [...repository.pulls.values()]
    .filter((found) => search.finds({ ...found, kind: 'pr' }))
    .map((found) => ({ ...found, node: () => pullNode(graph, repository, found) }));
}

/** What may not be read is not found, without a word. */
function isReadable(graph: Graph, repository: Repository, need: Need): boolean {
  try {
    demand({ call: graph, repository, need });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
