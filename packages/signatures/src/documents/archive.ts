import { readTarMember } from './archives/tar.ts';
import { readZipMember } from './archives/zip.ts';
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
  return reading(() => {
    if (bytes.length > most) {
      const found = `The archive has ${bytes.length} bytes, expected at most ${most}`;
      throw new Refusal('ARCHIVE_TOO_LARGE', found);
    }
    if (isGzip(bytes)) return readTarMember(gunzip(bytes, 'the archive', most), member);
    if (isZip(bytes)) return readZipMember(Buffer.from(bytes), member, most);
    if (isTar(bytes)) return readTarMember(bytes, member);
    throw new Refusal('ARCHIVE_UNKNOWN', 'The file is no tar, tar.gz or zip');
  });
}

function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}
