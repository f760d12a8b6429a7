import { unobservable } from '@embargo/core';

import { judgeFork } from '../case/fix.ts';
import { sayPullRequests } from '../case/wording.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { ForkPullRequest } from '../evidence/evidence.ts';

/** GitHub merges all open pull requests of the fork at once, or none. */
export const forkMergeable: Check = {
  id: 'fork-mergeable',
  promise: 'GitHub can merge every pull request of the fork, at most one to the default branch.',
  stages: ['readiness'],
  promisedBy: () => 'always',
  evaluate(evidence) {
    const { defaultBranch } = evidence.upstream;
    return judgeFork(evidence, (pullRequests) => {
      const open = pullRequests.filter(({ state }) => state === 'open');
      const rivals = open.filter(({ targetBranch }) => targetBranch === defaultBranch);
      return worstOf([...open.map((pullRequest) => judgeOne(pullRequest)), judgeRivals(rivals)]);
    });
  },
};

function judgeOne({ number, isMergeable }: ForkPullRequest): Verdict {
  if (isMergeable === true) return PASS;
  if (isMergeable === undefined) {
    return unobservable(
      `GitHub does not tell yet whether it can merge pull request ${number}`,
      'run the gate again in a minute',
    );
  }
  return fail(
    `pull request ${number} has conflicts with its target branch`,
    'bring its branch up to date with the target branch',
  );
}

function judgeRivals(rivals: readonly ForkPullRequest[]): Verdict {
  if (rivals.length < 2) return PASS;
  return fail(
    `${sayPullRequests(rivals)} go to the default branch, of which GitHub merges one`,
    'put them together into one pull request and close the others',
  );
}
