import { between } from '../git/history.ts';
import type { World } from '../world.ts';
import type { Pull } from './pull.ts';
import type { Repository } from './repository.ts';

/** The pull requests of a repository that brought a commit in, or would. */
export function pullsWith(world: World, repository: Repository, sha: string): readonly Pull[] {
  return [...repository.pulls.values()].filter(
    ({ mergeCommitSha, openedAt, headSha }) =>
      mergeCommitSha === sha ||
      between(world.git, openedAt, headSha).some((commit) => commit.sha === sha),
  );
}
