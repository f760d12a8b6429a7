import { createHash } from 'node:crypto';

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

/**
 * Refuses an artifact that is for another platform than it says: a program, or an archive with a
 * program in it. `head` is the beginning of what was hashed. What is for any platform may be an archive, and is not opened.
 */
export function requirePlatform(
  artifact: CollectedArtifact,
  head: Uint8Array,
  disk: Pick<Disk, 'whole'>,
): void {
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

function requireArchive(artifact: CollectedArtifact, bytes: Buffer): void {
  if (createHash('sha256').update(bytes).digest('hex') !== artifact.sha256) {
    const what = `The artifact ${shown(artifact.name)} changed while it was collected`;
    throw wrong(`${what}, expected it to stay`);
  }
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

function requireProgram(
  { platform }: CollectedArtifact,
  what: string,
  executable: Executable,
): void {
  if (runsOn(executable, platform)) return;
  const is = `${executable.os}/${executable.architectures.join('+')}`;
  throw wrong(
    platform === 'any'
      ? `${what} is a program for ${is}, expected its platform, not any`
      : `${what} is for ${is}, expected ${platform}`,
  );
}

function noProgram({ name, platform }: CollectedArtifact, problem: string): EmbargoError {
  const why = 'name its platform "any" where it holds no program for one platform';
  return wrong(`The artifact ${shown(name)} ${problem}, expected one for ${platform}; ${why}`);
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
