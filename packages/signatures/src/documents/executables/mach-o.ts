import type { Executable } from '../executable.ts';
import { Refusal } from '../reading.ts';

const ARCHITECTURES: ReadonlyMap<number, string> = new Map([
  [7, '386'],
  [12, 'arm'],
  [0x01000007, 'amd64'],
  [0x0100000c, 'arm64'],
]);

/** The type of a program, as opposed to libraries and bundles. */
const MH_EXECUTE = 2;
/** A Java class begins like a universal Mach-O and goes on with a version from 45. */
const MAX_FAT = 20;

/** https://github.com/apple-oss-distributions/xnu/tree/main/EXTERNAL_HEADERS/mach-o */
export function readMachO(view: DataView): Executable {
  const magic = view.getUint32(0);
  const architectures =
    magic === 0xcafebabe || magic === 0xcafebabf ? fat(view) : [thin(view, magic)];
  return { format: 'mach-o', os: 'darwin', architectures };
}

function thin(view: DataView, magic: number): string {
  const isLittle = magic === 0xcefaedfe || magic === 0xcffaedfe;
  const name = architectureOf(view.getUint32(4, isLittle));
  if (view.getUint32(12, isLittle) !== MH_EXECUTE) {
    const found = 'The Mach-O file is a library or an object, expected a program';
    throw new Refusal('EXECUTABLE_NOT_RUNNABLE', found);
  }
  return name;
}

function fat(view: DataView): readonly string[] {
  const count = view.getUint32(4);
  if (count === 0 || count > MAX_FAT) {
    const found = `The file says to hold ${count} programs, expected 1 to ${MAX_FAT}`;
    throw new Refusal('EXECUTABLE_UNKNOWN', found);
  }
  const entryBytes = view.getUint32(0) === 0xcafebabf ? 32 : 20;
  const entries = Array.from({ length: count }, (_, index) => 8 + index * entryBytes);
  const names = entries.map((offset) => {
    view.getUint8(offset + entryBytes - 1);
    return architectureOf(view.getUint32(offset));
  });
  return [...new Set(names)];
}

function architectureOf(type: number): string {
  const name = ARCHITECTURES.get(type);
  if (name !== undefined) return name;
  const found = `The Mach-O header names CPU ${type}, expected one that is known`;
  throw new Refusal('EXECUTABLE_UNKNOWN', found);
}
