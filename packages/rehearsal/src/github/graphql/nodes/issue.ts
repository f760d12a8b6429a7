import { demand } from '../../access/need.ts';
import { isObject } from '../../http/json.ts';
import { texts } from '../../http/fields.ts';
import type { Comment, Issue } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import { repositoryPage } from '../../views/repository.ts';
import { instant, instantOrNull, nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { inOrder } from '../order.ts';
import { GraphRefusal } from '../refusal.ts';
import { actorNode } from './account.ts';

export const READ_ISSUES = { permission: 'issues', access: 'read' } as const;

/** Issues alone: the graph keeps pull requests apart, unlike REST. */
export function issueFields(graph: Graph, repository: Repository): Node {
  return {
    issue: ({ number }: Args) => {
      demand({ call: graph, repository, need: READ_ISSUES });
      const issue = repository.issues.get(Number(number));
      if (issue !== undefined) return issueNode(graph, repository, issue);
      const message = `Could not resolve to an Issue with the number of ${String(number)}.`;
      throw new GraphRefusal('NOT_FOUND', message);
    },
    issues: (args: Args) => {
      demand({ call: graph, repository, need: READ_ISSUES });
      return connection(args, {
        items: chosen(repository, args),
        key: ({ number }) => number,
        show: (issue) => issueNode(graph, repository, issue),
      });
    },
  };
}

function chosen({ issues }: Repository, args: Args): readonly Issue[] {
  const filters = isObject(args['filterBy']) ? args['filterBy'] : {};
  const states = texts(args, 'states') ?? texts(filters, 'states');
  const labels = texts(args, 'labels') ?? texts(filters, 'labels');
  const found = [...issues.values()]
    .filter(({ state }) => states?.includes(state.toUpperCase()) ?? true)
    .filter((issue) => labels?.some((label) => issue.labels.includes(label)) ?? true);
  return inOrder(found, args);
}

export function issueNode(graph: Graph, repository: Repository, issue: Issue): Node {
  return {
    __typename: 'Issue',
    id: nodeId('Issue', issue.id),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    url: `${repositoryPage(graph.world, repository)}/issues/${issue.number}`,
    author: () => actorNode(graph, issue.author),
    createdAt: instant(issue.createdAt),
    updatedAt: instant(issue.updatedAt),
    closedAt: instantOrNull(issue.closedAt),
    labels: (args: Args) =>
      connection(args, { items: issue.labels, key: (name) => name, show: (name) => ({ name }) }),
    comments: (args: Args) =>
      connection(args, {
        items: issue.comments,
        key: ({ id }) => id,
        show: (comment) => ({ __typename: 'IssueComment', ...commentFields(graph, comment) }),
      }),
  };
}

/** What every comment has, wherever it stands. */
export function commentFields(graph: Graph, comment: Comment): Node {
  return {
    id: nodeId('Comment', comment.id),
    databaseId: comment.id,
    body: comment.body,
    bodyText: comment.body,
    author: () => actorNode(graph, comment.author),
    createdAt: instant(comment.createdAt),
    updatedAt: instant(comment.updatedAt),
  };
}
