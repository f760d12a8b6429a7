import { ancestors } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import type { World } from '../world.ts';
import type { Repository } from './repository.ts';

/**
 * The commit that a branch, a tag, a full ref or a SHA means in a repository. A commit that no ref
 * or pull request of it leads to is not there, though a temporary fork may have it.
 */
export function resolve(world: World, repository: Repository, name: string): Commit | undefined {
  const { refs, defaultBranch } = repository;
  const wanted = name === 'HEAD' ? defaultBranch : name;
  const sha =
    refs.get(`refs/heads/${wanted}`) ??
    refs.get(`refs/tags/${wanted}`) ??
    refs.get(wanted) ??
    refs.get(`refs/${wanted}`);
  if (sha !== undefined) return world.git.read(sha);
  return /^[0-9a-f]{7,40}$/.test(wanted) ? reachable(world, repository, wanted) : undefined;
}

function reachable(world: World, repository: Repository, sha: string): Commit | undefined {
  const pulls = [...repository.pulls.values()].map(({ headSha }) => headSha);
  for (const tip of new Set([...repository.refs.values(), ...pulls])) {
    const found = ancestors(world.git, tip).find((commit) => commit.sha.startsWith(sha));
    if (found !== undefined) return found;
  }
  return undefined;
}
