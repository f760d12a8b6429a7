import type { ReadAt, Section } from './section-at.ts';

const MAX_SECTIONS = 200;
const ENTRY = 40;

/** https://learn.microsoft.com/windows/win32/debug/pe-format#section-table-section-headers */
export function peSections(readAt: ReadAt): readonly Section[] {
  const start = readAt(0, 64).readUInt32LE(0x3c);
  const header = readAt(start, 24);
  const count = Math.min(header.readUInt16LE(6), MAX_SECTIONS);
  const table = start + 24 + header.readUInt16LE(20);
  return Array.from({ length: count }, (_, index) => {
    const entry = readAt(table + index * ENTRY, ENTRY);
    const name = entry.toString('latin1', 0, 8).replaceAll('\0', '');
    return { name, start: entry.readUInt32LE(20), size: entry.readUInt32LE(16) };
  }).filter(({ size }) => size > 0);
}
