import { readElf } from './executables/elf.ts';
import { readMachO } from './executables/mach-o.ts';
import { readPe } from './executables/pe.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';

/** What the header of a program says about the machines that run it. */
export interface Executable {
  readonly format: 'elf' | 'mach-o' | 'pe';
  /** As Go names them: `linux`, `darwin`, `windows`, `freebsd` … */
  readonly os: string;
  /** As Go names them: `amd64`, `arm64`, `386` …; a universal Mach-O has several. */
  readonly architectures: readonly string[];
}

/** Bytes of a file's beginning that are enough for every header that linkers write. */
export const HEADER_BYTES = 4096;

/** Reads the header of a program; libraries, objects and core dumps are refused. */
export function readExecutable(head: Uint8Array): Reading<Executable> {
  return reading(() => {
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const read = view.byteLength >= 4 ? readers.get(formatOf(view)) : undefined;
    if (read === undefined) {
      const found = 'The file begins as no ELF, Mach-O or PE program';
      throw new Refusal('EXECUTABLE_UNKNOWN', found);
    }
    try {
      return read(view);
    } catch (error) {
      // A header that ends before what it says is there.
      if (!(error instanceof RangeError)) throw error;
      throw new Refusal('EXECUTABLE_TRUNCATED', "The program's header is cut off");
    }
  });
}

/** Whether a program runs on a platform such as `linux/amd64`. */
export function runsOn({ os, architectures }: Executable, platform: string): boolean {
  return architectures.some((architecture) => `${os}/${architecture}` === platform);
}

const readers: ReadonlyMap<string, (view: DataView) => Executable> = new Map([
  ['elf', readElf],
  ['mach-o', readMachO],
  ['pe', readPe],
]);

const MACH_O = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf];

function formatOf(view: DataView): string {
  const magic = view.getUint32(0);
  if (magic === 0x7f454c46) return 'elf';
  if (MACH_O.includes(magic)) return 'mach-o';
  return view.getUint16(0) === 0x4d5a ? 'pe' : '';
}
