import type { Executable } from '../executable.ts';
import { Refusal } from '../reading.ts';

/** By `e_ident[EI_OSABI]`: Linux programs are marked as System V or GNU. */
const SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0, 'linux'],
  [2, 'netbsd'],
  [3, 'linux'],
  [6, 'solaris'],
  [9, 'freebsd'],
  [12, 'openbsd'],
]);

/** By `e_machine`: the name where the program is little-endian, and where it is big-endian. */
const MACHINES: ReadonlyMap<number, readonly [string, string]> = new Map([
  [3, ['386', '386']],
  [8, ['mipsle', 'mips']],
  [20, ['ppc', 'ppc']],
  [21, ['ppc64le', 'ppc64']],
  [22, ['s390x', 's390x']],
  [40, ['arm', 'armbe']],
  [62, ['amd64', 'amd64']],
  [183, ['arm64', 'arm64be']],
  [243, ['riscv64', 'riscv64']],
  [258, ['loong64', 'loong64']],
]);

const EXECUTABLE_OR_SHARED = [2, 3];

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
export function readElf(view: DataView): Executable {
  const isLittle = view.getUint8(5) === 1;
  const os = SYSTEMS.get(view.getUint8(7));
  const machine = view.getUint16(18, isLittle);
  const is64 = view.getUint8(4) === 2;
  const name = MACHINES.get(machine)?.[isLittle ? 0 : 1];
  if (os === undefined || name === undefined) {
    const found = `The ELF header names machine ${machine}, expected one that is known`;
    throw new Refusal('EXECUTABLE_UNKNOWN', found);
  }
  // The whole header must be there.
  view.getUint8(is64 ? 63 : 51);
  if (!EXECUTABLE_OR_SHARED.includes(view.getUint16(16, isLittle))) {
    const found = 'The ELF file is an object or a core dump, expected a program';
    throw new Refusal('EXECUTABLE_NOT_RUNNABLE', found);
  }
  return { format: 'elf', os, architectures: [forWidth(name, is64)] };
}

function forWidth(name: string, is64: boolean): string {
  if (name.startsWith('mips') && is64) return name.replace('mips', 'mips64');
  if (name === 'riscv64' && !is64) return 'riscv';
  // 32-bit programs for 64-bit machines (x32).
  return name === 'amd64' && !is64 ? 'amd64p32' : name;
}
