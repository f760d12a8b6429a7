import type { Identity } from '../git/objects.ts';
import type { Changes } from '../git/store.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

export interface CommitChange {
  /** The default branch where absent. */
  readonly branch?: string;
  readonly message?: string;
  /** A text or bytes by path; `null` takes the file away. */
  readonly files: Changes;
  /** A login. */
  readonly author?: string;
  /** Parents beside the branch's head, as a merge has them. */
  readonly mergeOf?: readonly string[];
}

/** Commits to a branch, which begins at the default branch where it is new; gives the SHA. */
export function commitFiles(world: World, repository: Repository, change: CommitChange): string {
  const branch = change.branch ?? repository.defaultBranch;
  const head =
    repository.refs.get(`refs/heads/${branch}`) ??
    repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  const sha = world.git.commit({
    parents: [...(head === undefined ? [] : [head]), ...(change.mergeOf ?? [])],
    author: identityOf(world, change.author ?? repository.owner),
    message: change.message ?? 'Change files',
    files: world.git.changed(head, change.files),
  });
  moveRef(world, repository, [`refs/heads/${branch}`, sha]);
  return sha;
}

/** Points a ref at a commit; open pull requests follow their branches. */
export function moveRef(
  world: World,
  repository: Repository,
  [ref, sha]: readonly [string, string],
): void {
  repository.refs.set(ref, sha);
  repository.pushedAt = world.now();
  const branch = ref.replace(/^refs\/heads\//, '');
  for (const base of world.state.repositories.values()) {
    for (const pull of base.pulls.values()) {
      if (pull.state !== 'open') continue;
      if (pull.headRepository === fullName(repository) && pull.headRef === branch) {
        pull.headSha = sha;
        pull.updatedAt = world.now();
      }
      if (base === repository && pull.baseRef === branch) pull.baseSha = sha;
    }
  }
}

/** Who a login is in a commit. */
export function identityOf(world: World, login: string): Identity {
  const user = world.state.users.get(login.toLowerCase());
  return {
    name: user?.name ?? login,
    email: user?.email ?? `${login}@users.noreply.github.com`,
    at: world.now(),
  };
}
