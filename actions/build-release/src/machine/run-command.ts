import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { EmbargoError } from '@embargo/core';

/** What a job may ask for in its own name; nothing that is built or measured needs it. */
const RIGHTS = /^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GITHUB_(?:OUTPUT|ENV|PATH|STATE)$)/;

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  /** Beside the job's, which loses its tokens and the files that steer the runner. */
  readonly env: Readonly<Record<string, string>>;
}

export type RunCommand = (command: Command, sink: (line: string) => void) => Promise<number>;

/** Runs a program to its end; each line that it writes goes to `sink`, its exit status comes back. */
export const runCommand: RunCommand = async ({ program, words, folder, env }, sink) => {
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...withoutRights(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', sink);
  }
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => {
      const message = `The program ${program} could not be started, expected it on this machine`;
      reject(new EmbargoError('BUILD_FAILED', message, { cause }));
    });
    child.on('close', (code, signal) => {
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
};

/** The environment without tokens, inputs and the runner's own files. */
export function withoutRights(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !RIGHTS.test(entry[0]),
  );
  return Object.fromEntries(kept);
}
