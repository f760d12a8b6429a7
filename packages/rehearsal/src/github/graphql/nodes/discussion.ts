import { demand } from '../../access/need.ts';
import { text } from '../../http/fields.ts';
import type { Discussion, DiscussionComment } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import { repositoryPage } from '../../views/repository.ts';
import { instant, nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { inOrder } from '../order.ts';
import { GraphRefusal } from '../refusal.ts';
import { actorNode } from './account.ts';
import { commentFields } from './issue.ts';

export const READ_DISCUSSIONS = { permission: 'discussions', access: 'read' } as const;

/** Discussions and their categories; a repository without categories has them switched off. */
export function discussionFields(graph: Graph, repository: Repository): Node {
  const { discussions, discussionCategories } = repository;
  return {
    hasDiscussionsEnabled: discussionCategories.length > 0,
    discussion: ({ number }: Args) => {
      demand({ call: graph, repository, need: READ_DISCUSSIONS });
      const found = discussions.get(Number(number));
      if (found !== undefined) return discussionNode(graph, repository, found);
      const message = `Could not resolve to a Discussion with the number of ${String(number)}.`;
      throw new GraphRefusal('NOT_FOUND', message);
    },
    discussions: (args: Args) => {
      demand({ call: graph, repository, need: READ_DISCUSSIONS });
      return connection(args, {
        items: chosen(repository, args),
        key: ({ number }) => number,
        show: (discussion) => discussionNode(graph, repository, discussion),
      });
    },
    discussionCategories: (args: Args) =>
      connection(args, {
        items: discussionCategories,
        key: (name) => name,
        show: (name) => categoryNode(graph, repository, name),
      }),
    discussionCategory: (args: Args) => {
      const name = discussionCategories.find((one) => slugOf(one) === text(args, 'slug'));
      return name === undefined ? null : categoryNode(graph, repository, name);
    },
  };
}

/** The category that an id means. */
export function categoryById(repository: Repository, id: string): string | undefined {
  return repository.discussionCategories.find((name) => categoryId(repository, name) === id);
}

export function discussionNode(graph: Graph, repository: Repository, discussion: Discussion): Node {
  const { id, number, title, body, category, comments, author } = discussion;
  const url = `${repositoryPage(graph.world, repository)}/discussions/${number}`;
  return {
    __typename: 'Discussion',
    id: nodeId('Discussion', id),
    databaseId: id,
    number,
    title,
    body,
    bodyText: body,
    url,
    closed: false,
    author: () => actorNode(graph, author),
    category: () => categoryNode(graph, repository, category),
    createdAt: instant(discussion.createdAt),
    updatedAt: instant(discussion.updatedAt),
    comments: (args: Args) =>
      connection(args, {
        items: comments,
        key: (comment) => comment.id,
        show: (comment) => discussionCommentNode(graph, url, comment),
      }),
  };
}

export function discussionCommentNode(
  graph: Graph,
  page: string,
  comment: DiscussionComment,
): Node {
  return {
    ...commentFields(graph, comment),
    __typename: 'DiscussionComment',
    id: nodeId('DiscussionComment', comment.id),
    url: `${page}#discussioncomment-${comment.id}`,
    replies: (args: Args) =>
      connection(args, {
        items: comment.replies,
        key: ({ id }) => id,
        show: (reply) => discussionCommentNode(graph, page, reply),
      }),
  };
}

/** The last changed first, unless `orderBy` says otherwise. */
function chosen(repository: Repository, args: Args): readonly Discussion[] {
  const wanted = text(args, 'categoryId');
  const found = [...repository.discussions.values()].filter(
    ({ category }) => wanted === undefined || categoryId(repository, category) === wanted,
  );
  return inOrder(found, args);
}

function categoryNode({ world }: Graph, repository: Repository, name: string): Node {
  return {
    __typename: 'DiscussionCategory',
    id: categoryId(repository, name),
    name,
    slug: slugOf(name),
    description: null,
    emoji: ':speech_balloon:',
    isAnswerable: name === 'Q&A',
    createdAt: instant(repository.createdAt),
    updatedAt: instant(world.now()),
  };
}

function categoryId(repository: Repository, name: string): string {
  return nodeId('DiscussionCategory', `${repository.id}:${slugOf(name)}`);
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '-');
}
