import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { VERSIONS } from '../people/cast.ts';

/** A program of this machine that stands for the project's binary: built, signed and run. */
export interface StandInProgram {
  readonly file: string;
  /** As Go names it. */
  readonly platform: string;
  /** What makes it tell its version. */
  readonly words: readonly string[];
}

const SHELL = '/bin/sh';
/** Shells that are what they are under any name. */
const SHELLS: ReadonlySet<string> = new Set(['dash', 'bash']);
const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** The shell where it is a small program of its own, else Node itself. */
export function standInProgram(): StandInProgram {
  const { platform, arch, execPath } = process;
  const named = `${SYSTEMS[platform] ?? platform}/${MACHINES[arch] ?? arch}`;
  const says = `vault ${VERSIONS.fixed}`;
  if (platform === 'linux' && existsSync(SHELL) && SHELLS.has(path.basename(realpathSync(SHELL)))) {
    return { file: SHELL, platform: named, words: ['-c', `echo ${says}`] };
  }
  return { file: execPath, platform: named, words: ['-p', `'${says}'`] };
}
