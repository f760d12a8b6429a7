import { judgeFork } from '../case/fix.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { ForkPullRequest, LandedPatch } from '../evidence/evidence.ts';

/** Publishing an advisory deletes its fork, with all that has not landed. */
export const forkLanded: Check = {
  id: 'fork-landed',
  promise: 'Everything in the fork landed on its target branches, unchanged.',
  stages: ['build', 'publish'],
  promisedBy: () => 'always',
  evaluate(evidence) {
    const { landed } = evidence.upstream;
    return judgeFork(evidence, (pullRequests) => {
      if (landed.status === 'unobservable') return landed;
      return worstOf(pullRequests.map((pullRequest) => judgeOne(pullRequest, landed.value)));
    });
  },
};

function judgeOne(
  { number, state, targetBranch, patchId }: ForkPullRequest,
  landed: readonly LandedPatch[],
): Verdict {
  if (state !== 'merged') {
    return fail(
      `pull request ${number} is not merged, and would be deleted with the fork`,
      'merge the pull requests on the advisory, or close those that are not needed',
    );
  }
  if (patchId.status === 'unobservable') return patchId;
  const hasLanded = landed.some(
    (patch) => patch.branch === targetBranch && patch.patchId === patchId.value,
  );
  if (hasLanded) return PASS;
  return fail(
    `the patch of pull request ${number} is on no commit of \`${targetBranch}\``,
    'find out what was merged instead, and merge the patch that readiness let through',
  );
}
