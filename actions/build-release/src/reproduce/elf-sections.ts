import type { ReadAt, Section } from './section-at.ts';

const MAX_SECTIONS = 2_000;
/** Holds no bytes of the file (.bss). */
const NOBITS = 8;

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html */
export function elfSections(readAt: ReadAt): readonly Section[] {
  const header = readAt(0, 64);
  const is64 = header.readUInt8(4) === 2;
  const number = numbers(header.readUInt8(5) === 1);
  const table = is64 ? number.long(header, 40) : number.int(header, 32);
  const [entrySize, count, names] = (is64 ? [58, 60, 62] : [46, 48, 50]).map((at) =>
    number.short(header, at),
  );
  if (entrySize === undefined || count === undefined || count > MAX_SECTIONS) return [];
  const entries = Array.from({ length: count }, (_, index) => {
    const entry = readAt(table + index * entrySize, is64 ? 64 : 40);
    return {
      nameAt: number.int(entry, 0),
      type: number.int(entry, 4),
      start: is64 ? number.long(entry, 24) : number.int(entry, 16),
      size: is64 ? number.long(entry, 32) : number.int(entry, 20),
    };
  });
  const texts = entries[names ?? 0]?.start ?? 0;
  return entries
    .filter(({ type, size }) => type !== 0 && type !== NOBITS && size > 0)
    .map(({ nameAt, start, size }) => ({ name: textAt(readAt, texts + nameAt), start, size }));
}

interface Numbers {
  readonly short: (bytes: Buffer, at: number) => number;
  readonly int: (bytes: Buffer, at: number) => number;
  readonly long: (bytes: Buffer, at: number) => number;
}

function numbers(isLittle: boolean): Numbers {
  return isLittle
    ? {
        short: (bytes, at) => bytes.readUInt16LE(at),
        int: (bytes, at) => bytes.readUInt32LE(at),
        long: (bytes, at) => Number(bytes.readBigUInt64LE(at)),
      }
    : {
        short: (bytes, at) => bytes.readUInt16BE(at),
        int: (bytes, at) => bytes.readUInt32BE(at),
        long: (bytes, at) => Number(bytes.readBigUInt64BE(at)),
      };
}

function textAt(readAt: ReadAt, position: number): string {
  const bytes = readAt(position, 64);
  const end = bytes.indexOf(0);
  return bytes.toString('latin1', 0, end === -1 ? bytes.length : end);
}
