import { filesIn } from '../git/diff.ts';
import type { FileChange } from '../git/diff.ts';
import type { Commit, Identity } from '../git/objects.ts';
import type { JsonObject } from '../http/json.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { simpleUser } from './account.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';
import { instant, nodeId } from './time.ts';

const NOT_SIGNED = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** `commit` as lists show it: without files. */
export function commitView(world: World, repository: Repository, commit: Commit): JsonObject {
  const url = `${repositoryUrl(world, repository)}/commits/${commit.sha}`;
  return {
    url,
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    html_url: commitPage(world, repository, commit.sha),
    comments_url: `${url}/comments`,
    commit: {
      url: `${repositoryUrl(world, repository)}/git/commits/${commit.sha}`,
      author: gitUser(commit.author),
      committer: gitUser(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: treeReference(world, repository, commit.tree),
      verification: NOT_SIGNED,
    },
    author: accountOf(world, commit.author),
    committer: accountOf(world, commit.committer),
    parents: parentsOf(world, repository, commit),
  };
}

/** `commit` with what it changed. */
export function commitWithFiles(world: World, repository: Repository, commit: Commit): JsonObject {
  const files = filesIn(world.git.diff(commit.parents[0], commit.sha));
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...commitView(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => diffEntry(world, { repository, sha: commit.sha }, file)),
  };
}

/** `git-commit`, and the commit in `file-commit`. */
export function gitCommit(world: World, repository: Repository, commit: Commit): JsonObject {
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${repositoryUrl(world, repository)}/git/commits/${commit.sha}`,
    html_url: commitPage(world, repository, commit.sha),
    author: gitUser(commit.author),
    committer: gitUser(commit.committer),
    message: commit.message,
    tree: treeReference(world, repository, commit.tree),
    parents: parentsOf(world, repository, commit),
    verification: NOT_SIGNED,
  };
}

/** `diff-entry`. */
export function diffEntry(
  world: World,
  { repository, sha }: { readonly repository: Repository; readonly sha: string },
  file: FileChange,
): JsonObject {
  const page = repositoryPage(world, repository);
  const name = encodeURI(file.path);
  return {
    sha: world.git.read(sha)?.files.get(file.path)?.blob ?? '0'.repeat(40),
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${sha}/${name}`,
    raw_url: `${page}/raw/${sha}/${name}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${name}?ref=${sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

/** `git-ref`. */
export function gitRef(
  world: World,
  repository: Repository,
  [ref, sha]: readonly [string, string],
): JsonObject {
  const url = repositoryUrl(world, repository);
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${url}/git/${ref}`,
    object: { type: 'commit', sha, url: `${url}/git/commits/${sha}` },
  };
}

function commitPage(world: World, repository: Repository, sha: string): string {
  return `${repositoryPage(world, repository)}/commit/${sha}`;
}

function treeReference(world: World, repository: Repository, sha: string): JsonObject {
  return { sha, url: `${repositoryUrl(world, repository)}/git/trees/${sha}` };
}

function parentsOf(world: World, repository: Repository, commit: Commit): readonly JsonObject[] {
  return commit.parents.map((sha) => ({
    sha,
    url: `${repositoryUrl(world, repository)}/commits/${sha}`,
    html_url: commitPage(world, repository, sha),
  }));
}

function gitUser({ name, email, at }: Identity): JsonObject {
  return { name, email, date: instant(at) };
}

/** The account that an address belongs to; GitHub gives none where nobody has it. */
function accountOf(world: World, { email }: Identity): JsonObject | null {
  const user = [...world.state.users.values()].find((candidate) => candidate.email === email);
  return user === undefined ? null : simpleUser(world, user.login);
}
