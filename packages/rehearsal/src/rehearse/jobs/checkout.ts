import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { LocalGitHub } from '../../github/local-github.ts';

/** What lies in the folder of a job and is not of the commit. */
const EXCLUDED = ['dist', 'release', '*.json'];

/** Checks a commit of the local GitHub out into a new folder, as the runner's checkout does. */
export function checkOut(github: LocalGitHub, commit: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet']);
  const alternates = path.join(folder, '.git/objects/info/alternates');
  writeFileSync(alternates, `${path.join(github.world.git.folder(), 'objects')}\n`);
  writeFileSync(path.join(folder, '.git/info/exclude'), `${EXCLUDED.join('\n')}\n`);
  git(folder, ['checkout', '--quiet', '--detach', commit]);
}

/** Nothing of the machine's own configuration has a say. */
function git(folder: string, words: readonly string[]): void {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', words, { cwd: folder, env, stdio: 'pipe' });
}
