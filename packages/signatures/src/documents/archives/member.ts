import { Refusal } from '../reading.ts';

/** One thing in an archive, under its path as it is unpacked. */
export interface Member {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes of a file when unpacked, as the archive says. */
  readonly size: number;
  readonly unpack: () => Uint8Array;
}

/** A path in an archive as it is unpacked; one that leads anywhere else is refused. */
export function memberPath(path: string): string {
  const parts = path.replace(/^(?:\.\/)+/, '').split('/');
  const isPlain =
    !path.startsWith('/') && !/[\\\0:]/.test(path) && !parts.some((part) => part === '..');
  if (isPlain) return parts.filter((part) => part !== '' && part !== '.').join('/');
  const shown = JSON.stringify(path.slice(0, 80));
  throw new Refusal('NAME_UNSAFE', `The path ${shown} leads out of the archive`);
}

/** The one file at a path. */
export function onlyFile(members: Iterable<Member>, path: string): Member {
  const [first, second] = [...members].filter(
    (member) => member.path === path && (member.kind === 'file' || member.kind === 'link'),
  );
  if (first === undefined) {
    throw new Refusal('ARCHIVE_MEMBER_MISSING', `The archive holds no ${path}`);
  }
  if (second !== undefined) throw twice(path);
  if (first.kind === 'link') throw link(path);
  return first;
}

/**
 * All files, where the archive holds nothing but files and folders, none twice, and no more than
 * `most` bytes of them.
 */
export function onlyFiles(members: Iterable<Member>, most: number): readonly Member[] {
  const files = new Map<string, Member>();
  let size = 0;
  for (const member of members) {
    if (member.kind === 'folder') continue;
    if (member.kind !== 'file') throw link(member.path);
    if (files.has(member.path)) throw twice(member.path);
    files.set(member.path, member);
    size += member.size;
    if (size <= most) continue;
    throw new Refusal('ARCHIVE_TOO_LARGE', `The archive unpacks to more than ${most} bytes`);
  }
  return [...files.values()];
}

function twice(path: string): Refusal {
  return new Refusal('ARCHIVE_MEMBER_TWICE', `The archive holds ${path} twice`);
}

function link(path: string): Refusal {
  return new Refusal('ARCHIVE_LINK', `${path} in the archive is a link, expected a file`);
}
