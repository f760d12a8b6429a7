import { EmbargoError } from '@embargo/core';

import type { RunCommand } from '../machine/run-command.ts';

export interface BuildTerms {
  readonly command: string;
  readonly workspace: string;
  /** Seconds since 1970, for all that writes a time into what it builds. */
  readonly sourceDateEpoch: number;
  readonly version: string;
}

export interface BuildPorts {
  readonly run: RunCommand;
  readonly say: (line: string) => void;
}

/** Runs the build with what makes its result depend on the source alone. */
export async function runBuild(
  { command, workspace, sourceDateEpoch, version }: BuildTerms,
  { run, say }: BuildPorts,
): Promise<void> {
  const env = {
    SOURCE_DATE_EPOCH: String(sourceDateEpoch),
    RELEASE_VERSION: version,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
  };
  const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command];
  const code = await run({ program: 'bash', words, folder: workspace, env }, say);
  if (code === 0) return;
  const message = `The build command ended with ${code}, expected 0; its output above says why`;
  throw new EmbargoError('BUILD_FAILED', message);
}
