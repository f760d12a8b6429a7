import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { runProgram } from '../../commands.ts';
import type { RunOutcome, SmokeRun } from '../../evidence/evidence.ts';

/** Each program that this machine can run starts, ends in time and says that all is well. */
export const smokeCommand: ReleaseCheck = {
  id: 'smoke-command',
  group: 'functional',
  scope: 'release',
  promise: 'The program runs',
  command: runProgram,
  judge({ expected, runs }) {
    const smoked = expected.artifacts.filter(({ smoke }) => smoke !== undefined);
    if (smoked.length === 0) return skipped('The policy names no command to run');
    return ifObserved(runs, 'Programs are run in a job of their own', judgeRuns);
  },
};

function judgeRuns(runs: readonly SmokeRun[]): Outcome {
  if (runs.length === 0) {
    return failed('SMOKE_NOTHING_RAN', 'a program for this machine', 'none');
  }
  for (const { artifact, outcome } of runs) {
    const fault = faultOf(outcome);
    if (fault !== undefined) return failed(fault.code, `${artifact} ends with 0`, fault.found);
  }
  return passed(`${runs.map(({ artifact }) => artifact).join(', ')} ended with 0`);
}

/** Why a run is no success. */
export function faultOf(
  outcome: RunOutcome,
): { readonly code: string; readonly found: string } | undefined {
  switch (outcome.status) {
    case 'timed-out':
      return { code: 'SMOKE_TIMED_OUT', found: `no end within ${outcome.seconds} seconds` };
    case 'not-started':
      return { code: 'SMOKE_NOT_STARTED', found: outcome.why };
    case 'ended':
      if (outcome.exitCode === 0) return undefined;
      return { code: 'SMOKE_FAILED', found: `exit code ${outcome.exitCode}` };
  }
}
