import { USAGE } from '@embargo/case';
import type { RecordedTestRun } from '@embargo/case';
import { sayInstant, unobservable } from '@embargo/core';

import { judgeFork } from '../case/fix.ts';
import { isByProject } from '../case/vouched.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence, ForkPullRequest } from '../evidence/evidence.ts';

const REMEDY = `run the tests on its last commit outside of the fork and record them with \`${USAGE.tests}\``;

export const testsRan: Check = {
  id: 'tests-ran',
  promise:
    'The tests passed on the last commit of each patch, outside of the fork, which runs none.',
  stages: STAGES,
  promisedBy: () => 'always',
  evaluate(evidence) {
    return judgeFork(evidence, (pullRequests) => {
      const { record } = evidence;
      if (record.status === 'unobservable') return record;
      const { testRuns } = record.value;
      return worstOf(pullRequests.map((pullRequest) => judgeRuns(pullRequest, testRuns, evidence)));
    });
  },
};

/** The last run counts; of two at the same instant the one that failed. */
function judgeRuns(
  { number, headSha }: ForkPullRequest,
  runs: readonly RecordedTestRun[],
  evidence: Evidence,
): Verdict {
  const own = runs.filter(({ commit }) => commit === headSha);
  const latest = Math.max(...own.map(({ at }) => at.getTime()));
  const last = own.filter(({ at }) => !(at.getTime() < latest));
  const run = last.find(({ outcome }) => outcome === 'failed') ?? last[0];
  if (run === undefined) {
    return fail(`no test run of the last commit of pull request ${number} is recorded`, REMEDY);
  }
  if (run.outcome === 'failed') {
    const when = sayInstant(run.at);
    return fail(`the tests of pull request ${number} failed at ${when}`, `mend it, then ${REMEDY}`);
  }
  const isOurs = isByProject(evidence, run);
  if (isOurs.status === 'unobservable') return isOurs;
  if (isOurs.value && run.at <= evidence.now) return PASS;
  return unobservable(
    `the test run of pull request ${number} was recorded for somebody outside, or ahead of its time`,
    REMEDY,
  );
}
