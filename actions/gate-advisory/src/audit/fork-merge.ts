import type { AssociatedPullRequest } from '@embargo/github';

/**
 * The titles of commits that GitHub makes of a temporary fork's pull requests: the second until
 * early 2024. A person can write either, and can write another one over either, so a title is a
 * reason to look and never a proof.
 */
const TITLES =
  /^(?:Merge commit from fork|Merge pull request from GHSA(?:-[2-9cfghjmpqrvwx]{4}){3})$/i;

/** A commit with the pull requests of its own repository that brought it. */
export interface Traced {
  readonly sha: string;
  readonly message: string;
  readonly pullRequests: readonly AssociatedPullRequest[];
}

/** Whether a commit is titled like a merge of a temporary fork's pull request. */
export function isTitledAsForkMerge({ message }: Pick<Traced, 'message'>): boolean {
  const [title = ''] = message.split(/\r\n?|\n/, 1);
  return TITLES.test(title.trim());
}

/**
 * Whether a commit came to a branch by a pull request that everybody could see. One that brought it
 * to another branch says nothing of this one.
 */
export function cameByPullRequest({ pullRequests }: Traced, branch: string): boolean {
  return pullRequests.some(({ isMerged, targetBranch }) => isMerged && targetBranch === branch);
}
