/** The first bytes of programs, as linkers write them. */
export interface ElfHeader {
  readonly machine: number;
  readonly type?: number;
  readonly system?: number;
  readonly isBig?: boolean;
  readonly is32?: boolean;
}

export function elfHeader({
  machine,
  type = 2,
  system = 0,
  isBig = false,
  is32 = false,
}: ElfHeader): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, is32 ? 1 : 2, isBig ? 2 : 1, 1, system]);
  const write = (value: number, at: number): number =>
    isBig ? bytes.writeUInt16BE(value, at) : bytes.writeUInt16LE(value, at);
  write(type, 16);
  write(machine, 18);
  return bytes;
}

export function machOHeader(cpu: number, type = 2): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.writeUInt32BE(0xcffaedfe, 0);
  bytes.writeUInt32LE(cpu, 4);
  bytes.writeUInt32LE(type, 12);
  return bytes;
}

export function universalHeader(cpus: readonly number[], count = cpus.length): Buffer {
  const bytes = Buffer.alloc(8 + cpus.length * 20);
  bytes.writeUInt32BE(0xcafebabe, 0);
  bytes.writeUInt32BE(count, 4);
  for (const [index, cpu] of cpus.entries()) bytes.writeUInt32BE(cpu, 8 + index * 20);
  return bytes;
}

export function peHeader(machine: number, flags = 0x0022, start = 0x80): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ');
  bytes.writeUInt32LE(start, 0x3c);
  if (start > 400) return bytes;
  bytes.write('PE\0\0', start);
  bytes.writeUInt16LE(machine, start + 4);
  bytes.writeUInt16LE(flags, start + 22);
  return bytes;
}

export const AMD64 = { elf: 62, machO: 0x01000007, pe: 0x8664 } as const;
export const ARM64 = { elf: 183, machO: 0x0100000c, pe: 0xaa64 } as const;
