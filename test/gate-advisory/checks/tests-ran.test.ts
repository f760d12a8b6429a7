import { testsRan } from '../../../actions/gate-advisory/src/checks/tests-ran.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { RecordedTestRun } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  LOGINS,
  PATCHES,
  recordOf,
  REFUSED,
  withFork,
  withoutFork,
  withPeople,
  withPullRequest,
  withRecord,
} from './kept-case.ts';

const [FIRST] = PATCHES;

/** The runs of the kept case, and more of the first pull request. */
function withRuns(evidence: Evidence, ...runs: readonly Partial<RecordedTestRun>[]): Evidence {
  const passed: RecordedTestRun = {
    at: hoursLater(51),
    by: LOGINS.fixers[0],
    commit: FIRST.head,
    outcome: 'passed',
  };
  const more = runs.map((run) => ({ ...passed, ...run }));
  return withRecord(evidence, { testRuns: [...recordOf(evidence).testRuns, ...more] });
}

/** Only these runs of the first pull request. */
function withOnly(evidence: Evidence, ...runs: readonly Partial<RecordedTestRun>[]): Evidence {
  const others = recordOf(evidence).testRuns.filter(({ commit }) => commit !== FIRST.head);
  return withRuns(withRecord(evidence, { testRuns: others }), ...runs);
}

describeCheck(testsRan, {
  pass: [
    { what: 'a run that passed on the last commit of each' },
    { what: 'such a run, at the publication', from: { stage: 'publish' } },
    {
      what: 'a run that passed after one that failed',
      change: (evidence) => withRuns(evidence, { at: hoursLater(49), outcome: 'failed' }),
    },
    {
      what: 'a run that an action recorded',
      change: (evidence) => withOnly(evidence, { by: SUITE }),
    },
    {
      what: 'a run at this very instant',
      change: (evidence) => withOnly(evidence, { at: evidence.now }),
    },
    {
      what: 'a pull request without run that was closed',
      change: (evidence) => withPullRequest(withOnly(evidence), { state: 'closed' }, FIRST.number),
    },
  ],
  fail: [
    {
      what: 'no run (missing)',
      change: (evidence) => withRecord(evidence, { testRuns: [] }),
      reason:
        'no test run of the last commit of pull request 3 is recorded; no test run of the last commit of pull request 5',
      remedy: '/tests passed|failed COMMIT [URL]',
    },
    {
      what: 'no run of one of them (partial)',
      change: (evidence) => withOnly(evidence),
      reason: 'no test run of the last commit of pull request 3',
    },
    {
      what: 'a commit after the run (stale)',
      change: (evidence) => withPullRequest(evidence, { headSha: 'e'.repeat(40) }, 5),
      reason: 'pull request 5',
    },
    {
      what: 'a run of a commit that is only abbreviated (truncated)',
      change: (evidence) => withOnly(evidence, { commit: FIRST.head.slice(0, 7) }),
    },
    {
      what: 'a run that failed',
      change: (evidence) => withOnly(evidence, { outcome: 'failed' }),
      reason: 'the tests of pull request 3 failed at 2026-11-19T12:00Z',
      remedy: 'mend it',
    },
    {
      what: 'a run that failed after one that passed',
      change: (evidence) => withRuns(evidence, { outcome: 'failed' }),
    },
    {
      what: 'a run that failed, as an outsider says',
      change: (evidence) => withRuns(evidence, { outcome: 'failed', by: LOGINS.outsider }),
    },
    {
      what: 'runs that failed and passed at one instant (contradictory)',
      change: (evidence) => withRuns(evidence, {}, { outcome: 'failed' }, {}),
    },
    { what: 'no fork', change: (evidence) => withoutFork(evidence) },
    {
      what: 'a fork without pull request',
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    { what: 'the fork is refused', change: (evidence) => ({ ...evidence, fork: REFUSED }) },
    {
      what: 'a run that an outsider recorded',
      change: (evidence) => withOnly(evidence, { by: LOGINS.reporter }),
      reason: 'the test run of pull request 3 was recorded for somebody outside',
      remedy: '/tests',
    },
    {
      what: 'a run ahead of its time',
      change: (evidence) => withOnly(evidence, { at: hoursLater(999) }),
    },
    {
      what: 'a run at no time that can be read',
      change: (evidence) => withOnly(evidence, { at: new Date('soon') }),
    },
    {
      what: 'a run by somebody who may be anybody (partial)',
      change: (evidence) =>
        withPeople(withOnly(evidence, { by: LOGINS.reporter }), { securityTeam: REFUSED }),
      reason: 'refused',
    },
  ],
  'not-applicable': [
    {
      what: 'a fix that the policy allows to be public',
      from: { policy: 'flotilla' },
      change: (evidence) => {
        const { advisory, ...rest } = withoutFork(evidence);
        const vector = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N';
        return { ...rest, advisory: { ...advisory, cvss: [{ vector, score: 5.5 }] } };
      },
    },
  ],
});
