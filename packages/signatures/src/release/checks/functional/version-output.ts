import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { runProgram } from '../../commands.ts';
import type { ReleaseEvidence, SmokeRun } from '../../evidence/evidence.ts';
import { versionsIn } from '../../evidence/versions-in.ts';

/** The first version that a program prints is the released one: `1.2.3` is not in `11.2.30`. */
export const versionOutput: ReleaseCheck = {
  id: 'version-output',
  group: 'functional',
  scope: 'release',
  promise: 'The program says that it is the released version',
  command: runProgram,
  judge(evidence) {
    const speaking = evidence.expected.artifacts.flatMap(({ name, smoke }) =>
      smoke === undefined || smoke.printsVersion === false ? [] : [name],
    );
    if (speaking.length === 0) return skipped('The policy names no program that prints it');
    return ifObserved(evidence.runs, 'Programs are run in a job of their own', (runs) =>
      judgeRuns(
        evidence,
        runs.filter(({ artifact }) => speaking.includes(artifact)),
      ),
    );
  },
};

function judgeRuns({ expected }: ReleaseEvidence, runs: readonly SmokeRun[]): Outcome {
  const said: string[] = [];
  for (const { artifact, outcome } of runs) {
    if (outcome.status !== 'ended' || outcome.exitCode !== 0) continue;
    const [version] = versionsIn(outcome.output);
    if (version === undefined) {
      return failed('VERSION_UNREADABLE', expected.version, `${artifact} prints no version`);
    }
    if (version !== expected.version) return failed('VERSION_OTHER', expected.version, version);
    said.push(artifact);
  }
  if (said.length === 0) return skipped('No program that prints its version ended well');
  return passed(`${said.join(', ')} says ${expected.version}`);
}
