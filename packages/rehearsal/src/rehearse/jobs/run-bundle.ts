import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { LEFT_LOOPBACK, preload } from '../../process/preload.ts';
import { readOutputs } from './outputs.ts';

/** How a step of a job runs: as the runner would run it, at an instant of the virtual clock. */
export interface BundleRun {
  readonly action: string;
  /** The folder that holds the actions. */
  readonly actions: string;
  /** For what the runner and an action tell each other. */
  readonly runner: string;
  readonly workspace: string;
  readonly at: Date;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: unknown;
}

export interface BundleResult {
  readonly action: string;
  readonly at: Date;
  readonly isGood: boolean;
  readonly leftLoopback: boolean;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs an action as a process of its own, with the runner's environment and nothing of ours.
 * `running` is given what ends it at once.
 */
export async function runBundle(
  run: BundleRun,
  running?: (kill: () => void) => void,
): Promise<BundleResult> {
  const file = (kind: string): string => path.join(run.runner, `.runner-${kind}`);
  for (const kind of ['output', 'summary']) writeFileSync(file(kind), '');
  writeFileSync(file('event'), JSON.stringify(run.event));
  const child = spawn(process.execPath, [...preload(run.at), entryOf(run)], {
    cwd: run.workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: run.runner,
      NODE_COMPILE_CACHE: path.join(run.actions, '../node_modules/.cache/embargo'),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: run.workspace,
      RUNNER_TEMP: run.runner,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_EVENT_PATH: file('event'),
      ...inputVariables(run.inputs),
      ...run.environment,
    },
  });
  running?.(() => child.kill('SIGKILL'));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    action: run.action,
    at: run.at,
    isGood: code === 0,
    leftLoopback: code === LEFT_LOOPBACK,
    log: log.replace(/^::add-mask::.*\n/gm, ''),
    summary: readFileSync(file('summary'), 'utf8'),
    outputs: readOutputs(readFileSync(file('output'), 'utf8')),
  };
}

/** What ships; the source where nobody built it yet. */
function entryOf({ actions, action }: BundleRun): string {
  const bundle = path.join(actions, action, 'dist/index.js');
  return existsSync(bundle) ? bundle : path.join(actions, action, 'src/index.ts');
}

function inputVariables(inputs: BundleRun['inputs']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}
