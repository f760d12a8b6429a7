import type { ReadAt, Section } from './section-at.ts';

const MAX_COMMANDS = 500;
const MAX_SECTIONS = 500;
const SEGMENT = 0x1;
const SEGMENT_64 = 0x19;

/** https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h */
export function machOSections(readAt: ReadAt): readonly Section[] {
  const header = readAt(0, 32);
  const is64 = header.readUInt32LE(0) === 0xfeedfacf;
  const count = Math.min(header.readUInt32LE(16), MAX_COMMANDS);
  const sections: Section[] = [];
  let position = is64 ? 32 : 28;
  for (let index = 0; index < count; index += 1) {
    const command = readAt(position, 72);
    const type = command.readUInt32LE(0);
    if (type === SEGMENT || type === SEGMENT_64) {
      sections.push(...segment(readAt, position, command));
    }
    position += command.readUInt32LE(4);
  }
  return sections.filter(({ size }) => size > 0);
}

/** The segment itself, then its sections; `__TEXT,__text` names a section. */
function segment(readAt: ReadAt, position: number, command: Buffer): Section[] {
  const is64 = command.readUInt32LE(0) === SEGMENT_64;
  const name = nameAt(command, 8);
  const start = is64 ? Number(command.readBigUInt64LE(40)) : command.readUInt32LE(32);
  const size = is64 ? Number(command.readBigUInt64LE(48)) : command.readUInt32LE(36);
  const count = Math.min(command.readUInt32LE(is64 ? 64 : 48), MAX_SECTIONS);
  const entrySize = is64 ? 80 : 68;
  const inner = Array.from({ length: count }, (_, index) => {
    const entry = readAt(position + (is64 ? 72 : 56) + index * entrySize, entrySize);
    return {
      name: `${name},${nameAt(entry, 0)}`,
      start: entry.readUInt32LE(is64 ? 48 : 40),
      size: is64 ? Number(entry.readBigUInt64LE(40)) : entry.readUInt32LE(36),
    };
  });
  return [{ name, start, size }, ...inner];
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 16).replaceAll('\0', '');
}
