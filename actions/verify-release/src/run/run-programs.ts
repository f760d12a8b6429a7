import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { observed, unobservable } from '@embargo/core';
import { hashFile, programIn, readExecutable, runsOn } from '@embargo/signatures';
import type {
  AssetFile,
  ExpectedArtifact,
  ReleaseEvidence,
  RunOutcome,
  SmokeRun,
} from '@embargo/signatures';

import { runProgram } from './run-program.ts';
import type { ProgramRun } from './run-program.ts';

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
    const outcome = await runVerified(
      given,
      { artifact, file },
      {
        words: (program) => [program, ...words],
        timeoutSeconds,
      },
    );
    runs.push({ artifact: artifact.name, outcome });
  }
  const regression = await regressionOf(given, runnable[0]);
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

/** Runs a file as it was verified, or the program that lies in it. */
async function runVerified(
  { folder, evidence }: ProgramsCase,
  { artifact, file }: Runnable,
  how: Pick<ProgramRun, 'words' | 'timeoutSeconds'>,
): Promise<RunOutcome> {
  if (artifact.program === undefined) {
    return runProgram({ ...how, file: path.join(folder, file.name), sha256: file.sha256 });
  }
  const content = programIn(file, artifact.program, evidence.read);
  if (content.status === 'unobservable') return { status: 'not-started', why: content.reason };
  const opened = mkdtempSync(path.join(tmpdir(), 'embargo-program-'));
  try {
    const program = path.join(opened, 'program');
    writeFileSync(program, content.value, { flag: 'wx', mode: 0o600 });
    const sha256 = createHash('sha256').update(content.value).digest('hex');
    return await runProgram({ ...how, file: program, sha256 });
  } finally {
    rmSync(opened, { recursive: true, force: true });
  }
}

function runnableOf({ assets }: ReleaseEvidence, artifact: ExpectedArtifact): readonly Runnable[] {
  const file = assets.get(artifact.name);
  if (file === undefined) return [];
  const inside = file.program?.status === 'observed' ? file.program.value : Buffer.alloc(0);
  const executable = readExecutable(artifact.program === undefined ? file.head : inside);
  const isOurs = executable.status === 'read' && runsOn(executable.value, HERE);
  return isOurs ? [{ artifact, file }] : [];
}

async function regressionOf(
  given: ProgramsCase,
  fresh: Runnable | undefined,
): Promise<ReleaseEvidence['regression']> {
  const { oldProgram, evidence } = given;
  const rule = evidence.expected.regression;
  if (rule === undefined) return undefined;
  const how = {
    words: (program: string) => rule.command.map((word) => word.replaceAll('{program}', program)),
    timeoutSeconds: rule.timeoutSeconds ?? TIMEOUT_SECONDS,
  };
  const missing = (why: string): RunOutcome => ({ status: 'not-started', why });
  return observed({
    old:
      oldProgram === undefined
        ? missing('the input "old-program" is empty')
        : await runProgram({
            ...how,
            file: oldProgram,
            sha256: hashFile(oldProgram).digest.hex,
          }),
    fresh:
      fresh === undefined
        ? missing('no program is for this machine')
        : await runVerified(given, fresh, how),
  });
}
