import { demand } from '../../access/need.ts';
import { ancestors } from '../../git/history.ts';
import type { Commit, Identity } from '../../git/objects.ts';
import { text } from '../../http/fields.ts';
import { pullsWith } from '../../state/associated-pulls.ts';
import type { Repository } from '../../state/repository.ts';
import { repositoryPage } from '../../views/repository.ts';
import { instant, nodeId } from '../../views/time.ts';
import { connection } from '../connection.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { actorNode } from './account.ts';
import { READ_PULLS, pullConnection } from './pull.ts';
import { treeNode } from './tree.ts';

const TRAILER = 'co-authored-by:';

export function commitNode(graph: Graph, repository: Repository, commit: Commit): Node {
  const { sha, message, author, committer } = commit;
  return {
    __typename: 'Commit',
    id: nodeId('Commit', sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message,
    messageHeadline: message.split('\n')[0] ?? '',
    authoredDate: instant(author.at),
    committedDate: instant(committer.at),
    url: `${repositoryPage(graph.world, repository)}/commit/${sha}`,
    author: () => gitActor(graph, author),
    committer: () => gitActor(graph, committer),
    authors: (args: Args) =>
      connection(args, {
        items: [author, ...coAuthors(commit)],
        key: ({ email }) => email,
        show: (one) => gitActor(graph, one),
      }),
    tree: () => treeNode(graph, repository, commit.tree),
    parents: (args: Args) =>
      commitConnection(graph, repository, {
        args,
        commits: commit.parents.flatMap((parent) => graph.world.git.read(parent) ?? []),
      }),
    history: (args: Args) => history(graph, repository, { args, sha }),
    associatedPullRequests: (args: Args) => {
      demand({ call: graph, repository, need: READ_PULLS });
      return pullConnection(graph, repository, {
        args,
        pulls: pullsWith(graph.world, repository, sha),
      });
    },
  };
}

/** Those that the trailers of a message name. */
function coAuthors({ message, author }: Commit): readonly Identity[] {
  return message
    .split('\n')
    .filter((line) => line.toLowerCase().startsWith(TRAILER))
    .map((line) => {
      const [name = '', email = ''] = line.slice(TRAILER.length).split('<');
      return { name: name.trim(), email: email.replace('>', '').trim(), at: author.at };
    });
}

interface Listed {
  readonly args: Args;
  readonly commits: readonly Commit[];
}

function commitConnection(graph: Graph, repository: Repository, { args, commits }: Listed): Node {
  return connection(args, {
    items: commits,
    key: ({ sha }) => sha,
    show: (commit) => commitNode(graph, repository, commit),
  });
}

/** The newest first, between `since` and `until` by the committer's clock, both included. */
function history(
  graph: Graph,
  repository: Repository,
  { args, sha }: { readonly args: Args; readonly sha: string },
): Node {
  const since = new Date(text(args, 'since') ?? 0);
  const until = new Date(text(args, 'until') ?? 8.64e15);
  const path = text(args, 'path');
  const commits = ancestors(graph.world.git, sha)
    .filter(({ committer }) => committer.at >= since && committer.at <= until)
    .filter((commit) => path === undefined || touches(graph, commit, path));
  return commitConnection(graph, repository, { args, commits });
}

function touches({ world }: Graph, { files, parents }: Commit, path: string): boolean {
  const before = world.git.read(parents[0] ?? '')?.files;
  const names = [...files.keys(), ...(before?.keys() ?? [])];
  return names
    .filter((name) => name === path || name.startsWith(`${path}/`))
    .some((name) => files.get(name)?.blob !== before?.get(name)?.blob);
}

function gitActor(graph: Graph, { name, email, at }: Identity): Node {
  const { users } = graph.world.state;
  const user = [...users.values()].find(
    (candidate) => candidate.type === 'User' && candidate.email === email,
  );
  return {
    name,
    email,
    date: instant(at),
    user: user === undefined ? null : actorNode(graph, user.login),
  };
}
