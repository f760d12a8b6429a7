import { demand } from '../../access/need.ts';
import type { Need } from '../../access/need.ts';
import { text, texts } from '../../http/fields.ts';
import type { Pull } from '../../state/pull.ts';
import { fullName } from '../../state/repository.ts';
import type { Repository } from '../../state/repository.ts';
import { repositoryPage } from '../../views/repository.ts';
import { instant, nodeId } from '../../views/time.ts';
import type { Args, Graph, Node } from '../graph.ts';
import { inOrder } from '../order.ts';
import { GraphRefusal } from '../refusal.ts';
import { discussionFields } from './discussion.ts';
import { objectNode, refConnection, refNamed, refNode } from './git.ts';
import { issueFields } from './issue.ts';
import { pullConnection, pullNode, pullState, READ_PULLS } from './pull.ts';

const READ_CONTENTS: Need = { permission: 'contents', access: 'read' };

/** Where GitHub looks for a security policy. */
const POLICIES = ['.github/SECURITY.md', 'SECURITY.md', 'docs/SECURITY.md'];

/** A repository that the token sees; each part asks for what REST asks for it. */
export function repositoryNode(graph: Graph, repository: Repository): Node {
  return {
    ...aboutFields(graph, repository),
    ...gitFields(graph, repository),
    ...pullFields(graph, repository),
    ...issueFields(graph, repository),
    ...discussionFields(graph, repository),
  };
}

function aboutFields({ world }: Graph, repository: Repository): Node {
  const { id, name, owner, visibility, description, temporaryFork } = repository;
  const page = repositoryPage(world, repository);
  return {
    __typename: 'Repository',
    id: nodeId('Repository', id),
    databaseId: id,
    name,
    nameWithOwner: fullName(repository),
    owner: () => ownerNode(world, owner),
    description: description ?? null,
    url: page,
    visibility: visibility.toUpperCase(),
    isPrivate: visibility !== 'public',
    isFork: temporaryFork !== undefined,
    isArchived: repository.archived,
    isDisabled: false,
    isEmpty: !repository.refs.has(`refs/heads/${repository.defaultBranch}`),
    createdAt: instant(repository.createdAt),
    pushedAt: instant(repository.pushedAt),
    securityPolicyUrl: () => (hasPolicy(world, repository) ? `${page}/security/policy` : null),
    isSecurityPolicyEnabled: () => hasPolicy(world, repository),
  };
}

function ownerNode({ state }: Graph['world'], login: string): Node {
  const organization = state.organizations.get(login.toLowerCase());
  const kind = organization === undefined ? 'User' : 'Organization';
  const id = organization?.id ?? state.users.get(login.toLowerCase())?.id ?? 0;
  return { __typename: kind, id: nodeId(kind, id), login };
}

function hasPolicy({ git }: Graph['world'], { refs, defaultBranch }: Repository): boolean {
  const files = git.read(refs.get(`refs/heads/${defaultBranch}`) ?? '')?.files;
  return POLICIES.some((path) => files?.has(path) === true);
}

function gitFields(graph: Graph, repository: Repository): Node {
  const guarded =
    <Result>(show: (args: Args) => Result) =>
    (args: Args): Result => {
      demand({ call: graph, repository, need: READ_CONTENTS });
      return show(args);
    };
  return {
    object: guarded((args) => objectNode(graph, repository, args)),
    ref: guarded((args) => refNamed(graph, repository, args)),
    refs: guarded((args) => refConnection(graph, repository, args)),
    defaultBranchRef: guarded(() => {
      const ref = `refs/heads/${repository.defaultBranch}`;
      const sha = repository.refs.get(ref);
      return sha === undefined ? null : refNode(graph, repository, [ref, sha]);
    }),
  };
}

function pullFields(graph: Graph, repository: Repository): Node {
  return {
    pullRequest: ({ number }: Args) => {
      demand({ call: graph, repository, need: READ_PULLS });
      const pull = repository.pulls.get(Number(number));
      if (pull !== undefined) return pullNode(graph, repository, pull);
      const message = `Could not resolve to a PullRequest with the number of ${String(number)}.`;
      throw new GraphRefusal('NOT_FOUND', message);
    },
    pullRequests: (args: Args) => {
      demand({ call: graph, repository, need: READ_PULLS });
      return pullConnection(graph, repository, { args, pulls: chosenPulls(repository, args) });
    },
  };
}

function chosenPulls({ pulls }: Repository, args: Args): readonly Pull[] {
  const states = texts(args, 'states');
  const base = text(args, 'baseRefName');
  const head = text(args, 'headRefName');
  const labels = texts(args, 'labels');
  const found = [...pulls.values()]
    .filter((pull) => states?.includes(pullState(pull)) ?? true)
    .filter(({ baseRef }) => base === undefined || base === baseRef)
    .filter(({ headRef }) => head === undefined || head === headRef)
    .filter((pull) => labels?.some((label) => pull.labels.includes(label)) ?? true);
  return inOrder(found, args);
}
