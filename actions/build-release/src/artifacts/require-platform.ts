import { EmbargoError } from '@embargo/core';
import {
  isArchive,
  MAX_ARCHIVE_BYTES,
  readArchivedPrograms,
  readExecutable,
  runsOn,
} from '@embargo/signatures';
import type { Executable } from '@embargo/signatures';

import type { Disk } from '../machine/disk.ts';
import type { CollectedArtifact } from './artifact.ts';

type Placed = Pick<CollectedArtifact, 'name' | 'platform' | 'file'>;

/**
 * Refuses an artifact that is for another platform than it says: a program, or an archive with a
 * program in it. What is for any platform may be an archive, and is not opened.
 */
export function requirePlatform(artifact: Placed, disk: Pick<Disk, 'head' | 'whole'>): void {
  const head = disk.head(artifact.file);
  if (artifact.platform !== 'any' && isArchive(head)) {
    requireArchive(artifact, disk.whole(artifact.file, MAX_ARCHIVE_BYTES));
    return;
  }
  const executable = readExecutable(head);
  if (executable.status === 'read') {
    requireProgram(artifact, `The artifact ${shown(artifact.name)}`, executable.value);
  } else if (artifact.platform !== 'any') {
    throw noProgram(artifact, 'is no program that can be read');
  }
}

function requireArchive(artifact: Placed, bytes: Buffer): void {
  const programs = readArchivedPrograms(bytes);
  if (programs.status === 'refused') {
    throw noProgram(artifact, `cannot be opened (${programs.code})`);
  }
  if (programs.value.length === 0) throw noProgram(artifact, 'is an archive without a program');
  for (const program of programs.value) {
    const what = `${shown(program.path)} in the artifact ${shown(artifact.name)}`;
    requireProgram(artifact, what, program);
  }
}

function requireProgram({ platform }: Placed, what: string, executable: Executable): void {
  if (runsOn(executable, platform)) return;
  const is = `${executable.os}/${executable.architectures.join('+')}`;
  throw wrong(
    platform === 'any'
      ? `${what} is a program for ${is}, expected its platform, not any`
      : `${what} is for ${is}, expected ${platform}`,
  );
}

function noProgram({ name, platform }: Placed, problem: string): EmbargoError {
  const why = 'name its platform "any" where it holds no program for one platform';
  return wrong(`The artifact ${shown(name)} ${problem}, expected one for ${platform}; ${why}`);
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
