import { spawnSync } from 'node:child_process';

import { describe, test } from '@jest/globals';

/** Declares a group of tests, as `describe` does. */
export type Declare = (name: string, declare: () => void) => void;

/** Groups of tests that need a tool of other people's; where it is not there they say so by name. */
export function whereInstalled(tool: string, words: readonly string[] = ['--version']): Declare {
  return where(spawnSync(tool, words).status === 0, tool);
}

/** The same for a tool that is looked for otherwise. */
export function where(isInstalled: boolean, tool: string): Declare {
  if (isInstalled) return describe;
  return (name) => {
    test(`skipped, not installed: ${tool}, for ${name}`, () => {
      process.stdout.write(`skipped: ${name}, as ${tool} is not installed\n`);
    });
  };
}
