import { observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';
import { observe, openCommits, openHistory, patchIdOf } from '@embargo/github';
import type { GitHub, TracedCommit } from '@embargo/github';

import { cameByPullRequest, isTitledAsForkMerge } from '../audit/fork-merge.ts';
import type { LandedPatch } from './evidence.ts';

/** The branches that patches of forks go to, and since when they can have landed there. */
export interface LandingPlaces {
  readonly branches: readonly string[];
  readonly since: Date;
}

/** Commits of the branches that came from temporary forks, newest first, with their patch ids. */
export async function readLanded(
  reader: GitHub,
  repository: RepositoryName,
  { branches, since }: LandingPlaces,
): Promise<Observed<readonly LandedPatch[]>> {
  const history = openHistory(reader, repository);
  const commits = openCommits(reader, repository);
  const landed: LandedPatch[] = [];
  for (const branch of branches) {
    const range = await observe(history.ofBranch(branch, since));
    if (range.status === 'unobservable') return range;
    if (range.value.isTruncated) return tooMany(branch, range.value.commits.length);
    for (const { sha } of range.value.commits.filter((one) => isFromFork(one, branch))) {
      const diff = await observe(commits.diff(sha));
      if (diff.status === 'unobservable') return diff;
      // A commit whose diff has no id of its own can be no patch that was let through by its id.
      const patchId = await observe(patchIdOf(diff.value));
      if (patchId.status === 'observed') landed.push({ branch, sha, patchId: patchId.value });
    }
  }
  return observed(landed);
}

function isFromFork(commit: TracedCommit, branch: string): boolean {
  return isTitledAsForkMerge(commit) && !cameByPullRequest(commit, branch);
}

function tooMany(branch: string, found: number): Observed<never> {
  return unobservable(
    `\`${branch}\` has more than the ${found} commits that were read since the report came in`,
    'compare what landed with what readiness let through, and let two people waive this check',
  );
}
