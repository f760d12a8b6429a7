import { roleOf } from '../access/roles.ts';
import { between } from '../git/history.ts';
import { mergedFiles } from '../git/merge.ts';
import type { Advisory } from '../state/advisory.ts';
import type { Pull } from '../state/pull.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { identityOf, moveRef } from './commit.ts';

const TITLE = 'Merge commit from fork';

export interface AdvisoryMerge {
  readonly repository: Repository;
  readonly advisory: Advisory;
  /** Who presses the button. */
  readonly by: string;
}

export type MergeResult =
  | { readonly status: 'merged'; readonly commits: readonly string[] }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * What an administrator's "Merge pull requests" does: every open pull request of the fork becomes
 * one commit with one parent on its own branch of the repository. No protection is asked.
 */
export function mergeAdvisory(world: World, merge: AdvisoryMerge): MergeResult {
  if (roleOf(world, merge.by, merge.repository) !== 'admin') {
    return { status: 'refused', reason: 'Only an administrator merges' };
  }
  const fork = world.state.repositories.get(merge.advisory.temporaryFork?.toLowerCase() ?? '');
  const pulls = [...(fork?.pulls.values() ?? [])].filter(({ state }) => state === 'open');
  if (pulls.length === 0) return { status: 'refused', reason: 'No pull request is open' };
  const targets = new Set(pulls.map(({ baseRef }) => baseRef));
  if (targets.size < pulls.length) {
    return { status: 'refused', reason: 'Two pull requests target one branch' };
  }
  const squashes = pulls.map((pull) => squash(world, merge, pull));
  const ready = squashes.filter((one) => one !== undefined);
  if (ready.length < squashes.length) return { status: 'refused', reason: 'A merge conflict' };
  return { status: 'merged', commits: ready.map((land) => land()) };
}

/** What lands one pull request, `undefined` where it is in conflict or has no branch to land on. */
function squash(world: World, merge: AdvisoryMerge, pull: Pull): (() => string) | undefined {
  const { repository, by } = merge;
  const ref = `refs/heads/${pull.baseRef}`;
  const target = repository.refs.get(ref);
  const files = target === undefined ? undefined : mergedFiles(world.git, target, pull.headSha);
  if (target === undefined || files === undefined) return undefined;
  return () => {
    const author = identityOf(world, by);
    const message = messageOf(world, pull);
    const sha = world.git.commit({ parents: [target], author, message, files });
    moveRef(world, repository, [ref, sha]);
    pull.state = 'closed';
    pull.mergedAt = world.now();
    pull.closedAt = world.now();
    pull.mergedBy = by;
    pull.mergeCommitSha = sha;
    return sha;
  };
}

/** The fork's messages stand as a list under the title. */
function messageOf(world: World, pull: Pull): string {
  const commits = between(world.git, pull.baseSha, pull.headSha);
  const bullets = commits.map(({ message }) => `* ${message.trimEnd()}`);
  return `${TITLE}\n\n${bullets.join('\n\n')}`;
}
