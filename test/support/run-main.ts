import { main } from '../../packages/cli/src/main.ts';
import type { CliRun } from './run-cli.ts';

/** Runs the `embargo` command in this process, for tables that would take a process a row. */
export async function runMain(cwd: string, ...words: readonly string[]): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const code = await main(words, {
    write: (text) => void (stdout += text),
    complain: (sentence) => void (stderr += `embargo: ${sentence}\n`),
    cwd,
  });
  return { code, stdout, stderr };
}
