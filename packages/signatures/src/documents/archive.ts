import { onlyFile, onlyFiles } from './archives/member.ts';
import type { Member } from './archives/member.ts';
import { tarMembers } from './archives/tar.ts';
import { zipMembers } from './archives/zip.ts';
import { HEADER_BYTES, readExecutable } from './executable.ts';
import type { Executable } from './executable.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';

/** An archive is held in memory, packed and unpacked; larger ones are not opened. */
export const MAX_ARCHIVE_BYTES = 256 * 1024 * 1024;

/**
 * The bytes of one file in a tar, tar.gz or zip, by its whole path there. Nothing is written. A
 * link, a path that leads out of the archive, or a file that stands there twice is refused, for
 * other tools would unpack something else.
 */
export function readArchiveMember(
  bytes: Uint8Array,
  member: string,
  most = MAX_ARCHIVE_BYTES,
): Reading<Uint8Array> {
  return reading(() => onlyFile(membersOf(bytes, most), member).unpack());
}

/** A program in an archive, and where it runs. */
export interface ArchivedProgram extends Executable {
  readonly path: string;
}

/**
 * The programs in a tar, tar.gz or zip, in its order; libraries and documents are none. Nothing is
 * written. An archive that holds a link, a path that leads out of it, or a file twice is refused.
 */
export function readArchivedPrograms(
  bytes: Uint8Array,
  most = MAX_ARCHIVE_BYTES,
): Reading<readonly ArchivedProgram[]> {
  return reading(() =>
    onlyFiles(membersOf(bytes, most), most).flatMap(({ path, unpack }) => {
      const executable = readExecutable(unpack().subarray(0, HEADER_BYTES));
      return executable.status === 'read' ? [{ path, ...executable.value }] : [];
    }),
  );
}

/** Whether a file begins as the archives do that are read here. */
export function isArchive(head: Uint8Array): boolean {
  return isGzip(head) || isZip(head) || isTar(head);
}

function membersOf(bytes: Uint8Array, most: number): Iterable<Member> {
  if (bytes.length > most) {
    const found = `The archive has ${bytes.length} bytes, expected at most ${most}`;
    throw new Refusal('ARCHIVE_TOO_LARGE', found);
  }
  if (isGzip(bytes)) return tarMembers(gunzip(bytes, 'the archive', most));
  if (isZip(bytes)) return zipMembers(viewOf(bytes), most);
  if (isTar(bytes)) return tarMembers(bytes);
  throw new Refusal('ARCHIVE_UNKNOWN', 'The file is no tar, tar.gz or zip');
}

function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

/** The same bytes, not a copy of them. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}
