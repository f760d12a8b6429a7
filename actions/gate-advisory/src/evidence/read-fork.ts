import { observed, unobservable } from '@embargo/core';
import type { Advisory, Embargoed, Observed, RepositoryName } from '@embargo/core';
import { observe, openTemporaryFork, patchIdOf, readForkPulls } from '@embargo/github';
import type { ForkPull, GitHub } from '@embargo/github';

import type { Fork, ForkPullRequest } from './evidence.ts';

/** As GitHub calls an account that is gone. */
const GONE = 'ghost';

/** The pull requests of an advisory's temporary fork, those that count with their patch ids. */
export async function readFork(
  { temporaryFork }: Pick<Advisory, 'temporaryFork'>,
  forks: GitHub | undefined,
): Promise<Observed<Fork | undefined>> {
  if (temporaryFork === undefined) return observed(undefined);
  if (forks === undefined) {
    return unobservable(
      'the run has no token that sees temporary forks, which GitHub shows to no App',
      'give the token of a person who is a collaborator of the advisory as `fork-token`',
    );
  }
  return observe(readPullRequests(temporaryFork, forks));
}

async function readPullRequests(fork: Embargoed<RepositoryName>, forks: GitHub): Promise<Fork> {
  const pullRequests: ForkPullRequest[] = [];
  for (const pull of await readForkPulls(forks, fork)) {
    const patchId = await patchOf(pull, fork, forks);
    pullRequests.push({ ...pull, author: pull.author ?? GONE, patchId });
  }
  return { pullRequests };
}

async function patchOf(
  { number, state }: ForkPull,
  fork: Embargoed<RepositoryName>,
  forks: GitHub,
): Promise<Observed<string>> {
  if (state === 'closed') {
    return unobservable(
      `pull request ${number} was closed without a merge, so its patch was not read`,
      'open it again where it is needed',
    );
  }
  const diff = openTemporaryFork(forks, fork.reveal()).diff(number);
  return observe(diff.then((bytes) => patchIdOf(bytes)));
}
