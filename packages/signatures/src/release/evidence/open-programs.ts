import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { MAX_ARCHIVE_BYTES, readArchiveMember } from '../../documents/archive.ts';
import { HEADER_BYTES } from '../../documents/executable.ts';
import type { ExpectedRelease } from '../policy/expected.ts';
import type { AssetFile } from './evidence.ts';
import type { ReleaseFolder } from './read-folder.ts';

/** The files, with the first bytes of the program in each archive that the policy names. */
export function withPrograms(
  { assets, read }: ReleaseFolder,
  { artifacts }: ExpectedRelease,
): ReadonlyMap<string, AssetFile> {
  const opened = new Map(assets);
  for (const { name, program } of artifacts) {
    const file = assets.get(name);
    if (file === undefined || program === undefined) continue;
    const content = programIn(file, program, read);
    const head =
      content.status === 'observed'
        ? observed(Uint8Array.from(content.value.subarray(0, HEADER_BYTES)))
        : content;
    opened.set(name, { ...file, program: head });
  }
  return opened;
}

/** The program in a verified archive. */
export function programIn(
  { name, size }: AssetFile,
  program: string,
  read: ReleaseFolder['read'],
): Observed<Uint8Array> {
  const remedy = 'see what the archive holds';
  if (size > MAX_ARCHIVE_BYTES) {
    return unobservable(`${name} has more than ${MAX_ARCHIVE_BYTES} bytes`, remedy);
  }
  const bytes = read(name);
  if (bytes === undefined) return unobservable(`There is no ${name}`, remedy);
  const member = readArchiveMember(bytes, program);
  if (member.status === 'read') return observed(member.value);
  return unobservable(`${member.code}: ${member.message}`, remedy);
}
