import { elfSections } from './elf-sections.ts';
import { machOSections } from './mach-o-sections.ts';
import { peSections } from './pe-sections.ts';

/** So many bytes of a file, zeros for those behind its end. */
export type ReadAt = (position: number, length: number) => Buffer;

/** A named part of a program's file. */
export interface Section {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The section of an ELF, Mach-O or PE program that holds an offset; what stands before is `header`. */
export function sectionAt(readAt: ReadAt, offset: number): string | undefined {
  const sections = sectionsOf(readAt);
  if (sections.length === 0) return undefined;
  const holding = sections.filter(({ start, size }) => offset >= start && offset < start + size);
  // Where one lies in another, such as a section in a segment, the smaller says more.
  const [smallest] = holding.sort((one, other) => one.size - other.size);
  if (smallest !== undefined) return smallest.name;
  const begin = Math.min(...sections.map(({ start }) => start));
  return offset < begin ? 'header' : 'between sections';
}

function sectionsOf(readAt: ReadAt): readonly Section[] {
  const magic = readAt(0, 4).readUInt32BE();
  if (magic === 0x7f454c46) return elfSections(readAt);
  if (magic === 0xcffaedfe || magic === 0xcefaedfe) return machOSections(readAt);
  return magic >>> 16 === 0x4d5a ? peSections(readAt) : [];
}
