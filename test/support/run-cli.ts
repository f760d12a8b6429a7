import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve(import.meta.dirname, '../../packages/cli/src/index.ts');

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `embargo` command as a process in a folder. */
export function runCli(cwd: string, ...words: readonly string[]): CliRun {
  const run = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}
