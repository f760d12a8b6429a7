import { deflateRawSync } from 'node:zlib';

const PROGRAM = Buffer.from('the program');

export interface Member {
  readonly name: string;
  readonly content?: Buffer;
  readonly type?: string;
}

/** As the old tools write it, so that nothing in it is left to chance. */
export function tar(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, content = PROGRAM, type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'latin1');
    header.write('0000755\0', 100);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\u000000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header, content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export interface ZipMember extends Member {
  readonly mode?: number;
  readonly size?: number;
}

export function zip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let start = 0;
  for (const { name, content = PROGRAM, mode = 0o100755, size = content.length } of members) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(mode * 0x10000, 38);
    entry.writeUInt32LE(start, 42);
    locals.push(local, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    start += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...locals, ...list, end]);
}
