import { spawnSync } from 'node:child_process';

let isThere: boolean | undefined;

/** Whether this machine has GnuPG; asked once. */
export function hasGnupg(): boolean {
  isThere ??= spawnSync('gpg', ['--version'], { stdio: 'ignore' }).status === 0;
  return isThere;
}
