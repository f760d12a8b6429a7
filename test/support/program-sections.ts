import { AMD64, ARM64, machOHeader, peHeader } from './program-headers.ts';

/** A PE program with `.text` at 0x200 and `.rsrc` at 0x400, 0x200 bytes each. */
export function peWithSections(): Buffer {
  const bytes = Buffer.alloc(0x600);
  peHeader(AMD64.pe).copy(bytes);
  bytes.writeUInt16LE(2, 0x80 + 6);
  bytes.writeUInt16LE(0x70, 0x80 + 20);
  for (const [index, name] of ['.text', '.rsrc'].entries()) {
    const entry = 0x80 + 24 + 0x70 + index * 40;
    bytes.write(name, entry);
    bytes.writeUInt32LE(0x200, entry + 16);
    bytes.writeUInt32LE(0x200 + index * 0x200, entry + 20);
  }
  return bytes;
}

/** A Mach-O program whose segment `__TEXT` is 0x1000 to 0x2000 and holds `__text` of 0x100. */
export function machOWithSections(): Buffer {
  const bytes = Buffer.alloc(0x2100);
  machOHeader(ARM64.machO).copy(bytes);
  bytes.writeUInt32LE(1, 16);
  bytes.writeUInt32LE(0x19, 32);
  bytes.writeUInt32LE(72 + 80, 36);
  bytes.write('__TEXT', 40);
  bytes.writeBigUInt64LE(0x1000n, 32 + 40);
  bytes.writeBigUInt64LE(0x1000n, 32 + 48);
  bytes.writeUInt32LE(1, 32 + 64);
  bytes.write('__text', 32 + 72);
  bytes.write('__TEXT', 32 + 72 + 16);
  bytes.writeBigUInt64LE(0x100n, 32 + 72 + 40);
  bytes.writeUInt32LE(0x1000, 32 + 72 + 48);
  return bytes;
}
