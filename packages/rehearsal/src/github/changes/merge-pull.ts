import { between } from '../git/history.ts';
import { mergedFiles } from '../git/merge.ts';
import type { Pull } from '../state/pull.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { identityOf, moveRef } from './commit.ts';

export interface PullMerge {
  readonly repository: Repository;
  readonly pull: Pull;
  readonly by: string;
  readonly method?: 'merge' | 'squash';
}

/** Merges an ordinary pull request; gives the commit, `undefined` where it is in conflict. */
export function mergePull(world: World, merge: PullMerge): string | undefined {
  const { repository, pull, by, method = 'merge' } = merge;
  const files = mergedFiles(world.git, pull.baseSha, pull.headSha);
  if (files === undefined) return undefined;
  const parents = method === 'merge' ? [pull.baseSha, pull.headSha] : [pull.baseSha];
  const author = identityOf(world, by);
  const sha = world.git.commit({ parents, author, files, message: messageOf(world, merge) });
  pull.state = 'closed';
  pull.mergedAt = world.now();
  pull.closedAt = world.now();
  pull.mergedBy = by;
  pull.mergeCommitSha = sha;
  moveRef(world, repository, [`refs/heads/${pull.baseRef}`, sha]);
  return sha;
}

function messageOf(world: World, { pull, method = 'merge' }: PullMerge): string {
  const [owner = ''] = pull.headRepository.split('/');
  if (method === 'merge') {
    return `Merge pull request #${pull.number} from ${owner}/${pull.headRef}\n\n${pull.title}`;
  }
  const commits = between(world.git, pull.baseSha, pull.headSha);
  return [
    `${pull.title} (#${pull.number})`,
    '',
    ...commits.map(({ message }) => `* ${message}`),
  ].join('\n');
}
