import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ROOT } from './root.ts';

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a Node program of the repository's packages, showing what it prints; true where it ends well. */
export function runNode(file: string, words: readonly string[], options: RunOptions = {}): boolean {
  const run = spawnSync(process.execPath, [path.join(ROOT, file), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: 'inherit',
  });
  return run.status === 0;
}

/** Runs a command and gives what it prints, or nothing where it fails. */
export function outputOf(command: string, words: readonly string[]): string | undefined {
  const run = spawnSync(command, words, { cwd: ROOT, encoding: 'utf8' });
  return run.status === 0 ? run.stdout : undefined;
}
