import { demand } from '../../access/need.ts';
import { roleOf } from '../../access/roles.ts';
import { canSee } from '../../access/sight.ts';
import { loginOf, personOf } from '../../access/token.ts';
import { addDiscussionComment, createDiscussion } from '../../changes/issue.ts';
import { requiredText, text } from '../../http/fields.ts';
import { isObject } from '../../http/json.ts';
import { reaches } from '../../state/account.ts';
import type { Discussion, DiscussionComment } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import { repositoryPage } from '../../views/repository.ts';
import { nodeId } from '../../views/time.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { GraphRefusal, noNode } from '../refusal.ts';
import { categoryById, discussionCommentNode, discussionNode } from './discussion.ts';

const WRITE_DISCUSSIONS = { permission: 'discussions', access: 'write', role: 'read' } as const;

/** In this category only people who maintain the repository begin a discussion. */
const ANNOUNCEMENTS = 'Announcements';

export function mutationFields(graph: Graph): Node {
  return {
    createDiscussion: ({ input }: Args) => create(graph, fieldsOf(input)),
    addDiscussionComment: ({ input }: Args) => comment(graph, fieldsOf(input)),
    updateDiscussion: ({ input }: Args) => update(graph, fieldsOf(input)),
  };
}

function create(graph: Graph, input: Args): Node {
  const { world, actor } = graph;
  const repository = repositoryById(graph, requiredText(input, 'repositoryId'));
  demand({ call: graph, repository, need: WRITE_DISCUSSIONS });
  const categoryId = requiredText(input, 'categoryId');
  const category = categoryById(repository, categoryId);
  if (category === undefined) throw noNode(categoryId);
  if (category === ANNOUNCEMENTS) requireMaintainer(graph, repository);
  const discussion = createDiscussion(world, repository, {
    title: filled(input, 'title'),
    body: filled(input, 'body'),
    author: loginOf(actor),
    category,
  });
  return answer(input, { discussion: () => discussionNode(graph, repository, discussion) });
}

function update(graph: Graph, input: Args): Node {
  const { repository, discussion } = discussionById(graph, requiredText(input, 'discussionId'));
  demand({ call: graph, repository, need: WRITE_DISCUSSIONS });
  if (discussion.author !== loginOf(graph.actor)) requireMaintainer(graph, repository);
  discussion.title = text(input, 'title') ?? discussion.title;
  discussion.body = text(input, 'body') ?? discussion.body;
  discussion.updatedAt = graph.world.now();
  return answer(input, { discussion: () => discussionNode(graph, repository, discussion) });
}

function comment(graph: Graph, input: Args): Node {
  const { world, actor } = graph;
  const { repository, discussion } = discussionById(graph, requiredText(input, 'discussionId'));
  demand({ call: graph, repository, need: WRITE_DISCUSSIONS });
  const replyTo = text(input, 'replyToId');
  const added = addDiscussionComment(world, discussion, {
    author: loginOf(actor),
    body: filled(input, 'body'),
    replyTo: replyTo === undefined ? undefined : commentById(discussion, replyTo),
  });
  const page = `${repositoryPage(world, repository)}/discussions/${discussion.number}`;
  return answer(input, { comment: () => discussionCommentNode(graph, page, added) });
}

function repositoryById({ world, actor }: Graph, id: string): Repository {
  const found = [...world.state.repositories.values()].find(
    (repository) => nodeId('Repository', repository.id) === id,
  );
  if (found === undefined || !canSee(world, actor, found)) throw noNode(id);
  return found;
}

interface Found {
  readonly repository: Repository;
  readonly discussion: Discussion;
}

function discussionById({ world, actor }: Graph, id: string): Found {
  for (const repository of world.state.repositories.values()) {
    if (!canSee(world, actor, repository)) continue;
    for (const discussion of repository.discussions.values()) {
      if (nodeId('Discussion', discussion.id) === id) return { repository, discussion };
    }
  }
  throw noNode(id);
}

function commentById({ comments }: Discussion, wanted: string): DiscussionComment {
  const found = comments.find(({ id }) => nodeId('DiscussionComment', id) === wanted);
  if (found === undefined) throw noNode(wanted);
  return found;
}

function requireMaintainer(graph: Graph, repository: Repository): void {
  const person = personOf(graph.actor);
  if (person === undefined || reaches(roleOf(graph.world, person, repository), 'maintain')) return;
  const message = `${person} does not have the correct permissions to execute this mutation.`;
  throw new GraphRefusal('FORBIDDEN', message);
}

function filled(input: Args, name: string): string {
  const value = text(input, name) ?? '';
  if (value.trim() !== '') return value;
  throw new GraphRefusal('UNPROCESSABLE', `${name} can't be blank`);
}

function answer(input: Args, payload: Node): Node {
  return { clientMutationId: text(input, 'clientMutationId') ?? null, ...payload };
}

function fieldsOf(input: unknown): Args {
  return isObject(input) ? input : {};
}
