import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { runRegression } from '../../commands.ts';
import type { RegressionRuns } from '../../evidence/evidence.ts';
import { faultOf } from './smoke-command.ts';

/** The vulnerability's own test fails with the old program and passes with the new one. */
export const regression: ReleaseCheck = {
  id: 'regression',
  group: 'functional',
  scope: 'release',
  promise: 'The fixed vulnerability is fixed in the program itself',
  command: runRegression,
  judge({ expected, regression: runs }) {
    if (expected.regression === undefined) return skipped('The policy names no test for it');
    return ifObserved(runs, 'Programs are run in a job of their own', judgeRuns);
  },
};

function judgeRuns({ old, fresh }: RegressionRuns): Outcome {
  const fault = faultOf(fresh);
  if (fault !== undefined) {
    return failed('REGRESSION_FAILS', 'the new program passes the test', fault.found);
  }
  if (old.status === 'not-started') {
    return failed('REGRESSION_OLD_MISSING', 'a run with the old program', old.why);
  }
  if (faultOf(old) === undefined) {
    return failed('REGRESSION_SHOWS_NOTHING', 'the old program fails the test', 'it passes');
  }
  return passed('The test fails with the old program and passes with the new one');
}
