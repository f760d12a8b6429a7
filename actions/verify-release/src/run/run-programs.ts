import path from 'node:path';

import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';
import { hashFile, readExecutable, runsOn } from '@embargo/signatures';
import type {
  AssetFile,
  ExpectedArtifact,
  ReleaseEvidence,
  RunOutcome,
  SmokeRun,
} from '@embargo/signatures';

import { runProgram } from './run-program.ts';

type Runs = Pick<ReleaseEvidence, 'runs' | 'regression'>;

export interface ProgramsCase {
  /** Where the verified files are. */
  readonly folder: string;
  readonly evidence: ReleaseEvidence;
  /** Absolute path of the vulnerable program. */
  readonly oldProgram: string | undefined;
}

const TIMEOUT_SECONDS = 60;

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** The platform of this machine, as Go names it. */
export const HERE = `${SYSTEMS[process.platform] ?? process.platform}/${MACHINES[process.arch] ?? process.arch}`;

/** Runs what the policy names, and what this machine can run, of the verified files. */
export async function runPrograms(given: ProgramsCase): Promise<Runs> {
  const { evidence } = given;
  const { expected } = evidence;
  const runnable = expected.artifacts.flatMap((artifact) => runnableOf(evidence, artifact));
  const runs: SmokeRun[] = [];
  for (const { artifact, file } of runnable) {
    if (artifact.smoke === undefined) continue;
    const { arguments: words, timeoutSeconds = TIMEOUT_SECONDS } = artifact.smoke;
    const outcome = await runProgram({
      file: path.join(given.folder, file.name),
      sha256: file.sha256,
      words: (program) => [program, ...words],
      timeoutSeconds,
    });
    runs.push({ artifact: artifact.name, outcome });
  }
  const regression = await regressionOf(given, runnable[0]?.file);
  return { runs: observed(runs), ...(regression === undefined ? {} : { regression }) };
}

/** The programs are not run, for what they are is not sure. */
export function notSafe(): Runs {
  const reason = 'No program was run, for its signature or its origin does not hold';
  const remedy = 'see to the failed checks above first';
  return { runs: unobservable(reason, remedy), regression: unobservable(reason, remedy) };
}

interface Runnable {
  readonly artifact: ExpectedArtifact;
  readonly file: AssetFile;
}

function runnableOf({ assets }: ReleaseEvidence, artifact: ExpectedArtifact): readonly Runnable[] {
  const file = assets.get(artifact.name);
  if (file === undefined || artifact.program !== undefined) return [];
  const executable = readExecutable(file.head);
  const isOurs = executable.status === 'read' && runsOn(executable.value, HERE);
  return isOurs ? [{ artifact, file }] : [];
}

async function regressionOf(
  { folder, evidence, oldProgram }: ProgramsCase,
  fresh: AssetFile | undefined,
): Promise<ReleaseEvidence['regression']> {
  const rule = evidence.expected.regression;
  if (rule === undefined) return undefined;
  const run = (file: string, sha256: string): Promise<RunOutcome> =>
    runProgram({
      file,
      sha256,
      words: (program) => rule.command.map((word) => word.replaceAll('{program}', program)),
      timeoutSeconds: rule.timeoutSeconds ?? TIMEOUT_SECONDS,
    });
  const missing = (why: string): RunOutcome => ({ status: 'not-started', why });
  const runs = {
    old:
      oldProgram === undefined
        ? missing('the input "old-program" is empty')
        : await run(oldProgram, hashFile(oldProgram).digest.hex),
    fresh:
      fresh === undefined
        ? missing('no program is for this machine')
        : await run(path.join(folder, fresh.name), fresh.sha256),
  };
  const result: Observed<typeof runs> = observed(runs);
  return result;
}
