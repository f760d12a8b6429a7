import type { Executable } from '../executable.ts';
import { Refusal } from '../reading.ts';

const MACHINES: ReadonlyMap<number, string> = new Map([
  [0x014c, '386'],
  [0x01c4, 'arm'],
  [0x8664, 'amd64'],
  [0xaa64, 'arm64'],
]);

const EXECUTABLE_IMAGE = 0x0002;
const LIBRARY = 0x2000;

/** https://learn.microsoft.com/windows/win32/debug/pe-format */
export function readPe(view: DataView): Executable {
  const start = view.getUint32(0x3c, true);
  if (view.getUint32(start) !== 0x50450000) {
    const found = 'The file is a DOS program or none, expected the PE signature';
    throw new Refusal('EXECUTABLE_UNKNOWN', found);
  }
  const machine = view.getUint16(start + 4, true);
  const architecture = MACHINES.get(machine);
  if (architecture === undefined) {
    const found = `The PE header names machine ${machine}, expected one that is known`;
    throw new Refusal('EXECUTABLE_UNKNOWN', found);
  }
  const flags = view.getUint16(start + 22, true);
  if ((flags & EXECUTABLE_IMAGE) === 0 || (flags & LIBRARY) !== 0) {
    const found = 'The PE file is a library or an object, expected a program';
    throw new Refusal('EXECUTABLE_NOT_RUNNABLE', found);
  }
  return { format: 'pe', os: 'windows', architectures: [architecture] };
}
