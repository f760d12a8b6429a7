import { EmbargoError } from '@embargo/core';

import type { RunCommand } from '../machine/run-command.ts';

/** The commit that is checked out, and when it was made, in seconds since 1970. */
export interface SourceCommit {
  readonly sha: string;
  readonly time: number;
  /** Files that are tracked and were changed since. */
  readonly changed: readonly string[];
}

export async function readSourceCommit(workspace: string, run: RunCommand): Promise<SourceCommit> {
  const git = async (...words: string[]): Promise<string[]> => {
    const lines: string[] = [];
    const safe = ['-c', `safe.directory=${workspace}`, ...words];
    const command = { program: 'git', words: safe, folder: workspace, env: { LC_ALL: 'C' } };
    const code = await run(command, (line) => lines.push(line));
    if (code === 0) return lines;
    const message =
      'The workspace is no git checkout, expected the commit to build; check it out before';
    throw new EmbargoError('BUILD_FAILED', message);
  };
  const [sha = '', time = ''] = await git('log', '-1', '--format=%H%n%ct');
  const changed = await git('status', '--porcelain', '--untracked-files=no');
  return { sha, time: Number(time), changed: changed.map((line) => line.slice(3)) };
}
