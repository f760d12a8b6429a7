import { Refusal } from '../reading.ts';
import { memberPath } from './member.ts';
import type { Member } from './member.ts';

const BLOCK = 512;
const MAX_MEMBERS = 100_000;
const KINDS: ReadonlyMap<string, Member['kind']> = new Map([
  ['0', 'file'],
  ['\0', 'file'],
  ['7', 'file'],
  ['1', 'link'],
  ['2', 'link'],
  ['5', 'folder'],
]);

interface Header {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
export function* tarMembers(bytes: Uint8Array): Generator<Member> {
  let longName: string | undefined;
  let count = 0;
  for (let at = 0; at + BLOCK <= bytes.length && !isEmpty(bytes, at);) {
    if (++count > MAX_MEMBERS) {
      throw new Refusal('ARCHIVE_TOO_LARGE', `The archive has more than ${MAX_MEMBERS} members`);
    }
    const header = readHeader(bytes, at);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + header.size);
    if (content.length < header.size) throw wrong('is cut off');
    at += BLOCK + Math.ceil(header.size / BLOCK) * BLOCK;
    const given = longNameOf(header, content);
    if (given !== undefined) {
      longName = given;
      continue;
    }
    // The global header of pax names nothing.
    if (header.type === 'g') continue;
    yield memberOf(header, longName ?? header.name, content);
    longName = undefined;
  }
}

function memberOf({ type, size }: Header, name: string, content: Uint8Array): Member {
  return {
    path: memberPath(name),
    kind: KINDS.get(type) ?? 'other',
    size,
    unpack: () => content,
  };
}

function readHeader(bytes: Uint8Array, at: number): Header {
  const block = Buffer.from(bytes.subarray(at, at + BLOCK));
  if (octal(block, 148, 8) !== checksum(block)) throw wrong('has a header that does not hold');
  const [name, prefix] = [textAt(block, 0, 100), textAt(block, 345, 155)];
  const isUstar = textAt(block, 257, 5) === 'ustar';
  return {
    name: isUstar && prefix !== '' ? `${prefix}/${name}` : name,
    type: String.fromCharCode(block[156] ?? 0),
    size: octal(block, 124, 12),
  };
}

/** A name longer than a header holds, as GNU or pax write it. */
function longNameOf({ type }: Header, content: Uint8Array): string | undefined {
  const text = Buffer.from(content.subarray(0, BLOCK * 16)).toString('utf8');
  if (type === 'L') return text.replace(/\0[^]*$/, '');
  if (type !== 'x') return undefined;
  const line = text.split('\n').find((entry) => entry.includes(' path='));
  return line?.slice(line.indexOf(' path=') + ' path='.length);
}

function isEmpty(bytes: Uint8Array, at: number): boolean {
  return bytes.subarray(at, at + BLOCK).every((byte) => byte === 0);
}

/** The sum of the header with spaces in place of the sum itself. */
function checksum(block: Buffer): number {
  let sum = 0;
  for (const [index, byte] of block.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum;
}

function octal(block: Buffer, at: number, length: number): number {
  const digits = textAt(block, at, length).trim();
  if (/^[0-7]{1,12}$/.test(digits)) return Number.parseInt(digits, 8);
  throw wrong('has a header that does not hold');
}

function textAt(block: Buffer, at: number, length: number): string {
  const text = block.subarray(at, at + length).toString('latin1');
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

function wrong(what: string): Refusal {
  return new Refusal('ARCHIVE_WRONG', `The archive ${what}, expected a whole tar`);
}
