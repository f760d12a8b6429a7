import { inflateRawSync } from 'node:zlib';

import { Refusal } from '../reading.ts';
import { memberPath } from './member.ts';
import type { Member } from './member.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const TYPE = 0o170000;
const REGULAR = 0o100000;
const SYMLINK = 0o120000;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, without ZIP64 and encryption. */
export function* zipMembers(bytes: Buffer, most: number): Generator<Member> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY)
      throw wrong('has a list that is cut off');
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    yield memberAt(bytes, { at, nameBytes: name ?? 0, most });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

interface Place {
  readonly at: number;
  readonly nameBytes: number;
  readonly most: number;
}

function memberAt(bytes: Buffer, { at, nameBytes, most }: Place): Member {
  const name = bytes.subarray(at + 46, at + 46 + nameBytes).toString('utf8');
  const path = memberPath(name);
  const entry = {
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    start: bytes.readUInt32LE(at + 42),
  };
  return {
    path,
    kind: kindOf(name, bytes.readUInt32LE(at + 38) >>> 16),
    size: entry.size,
    unpack: () => {
      if (entry.size <= most) return unpack(entry, packedBytes(bytes, entry));
      throw new Refusal('ARCHIVE_TOO_LARGE', `${path} unpacks to ${entry.size} bytes`);
    },
  };
}

/** By the mode that Unix gave it; an archive from elsewhere has none. */
function kindOf(name: string, mode: number): Member['kind'] {
  if (name.endsWith('/')) return 'folder';
  const type = mode & TYPE;
  if (type === SYMLINK) return 'link';
  return type === 0 || type === REGULAR ? 'file' : 'other';
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw wrong('has no end');
}

/** Behind the local header, which must be where the list says. */
function packedBytes(bytes: Buffer, { start, packed }: Entry): Buffer {
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== LOCAL) {
    throw wrong('has a file that is not where the list says');
  }
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  if (from + packed > bytes.length) throw wrong('is cut off');
  return bytes.subarray(from, from + packed);
}

function unpack({ method, size }: Entry, packed: Buffer): Uint8Array {
  if (method !== 0 && method !== 8) throw wrong(`is packed by method ${method}`);
  const plain = method === 0 ? packed : inflate(packed, size);
  if (plain.length === size) return plain;
  throw wrong('has a file of another size than it says');
}

function inflate(packed: Buffer, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw wrong('has a file that cannot be unpacked');
  }
}

function wrong(what: string): Refusal {
  return new Refusal('ARCHIVE_WRONG', `The archive ${what}, expected a whole zip`);
}
