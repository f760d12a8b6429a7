/** No bundle is larger, and no more memory is ever given to one. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Unpacks one block of Snappy, in which GitHub keeps bundles; nothing where it is no whole block.
 * https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unsnappy(packed: Uint8Array): Buffer | undefined {
  const header = readLength(packed);
  if (header === undefined || header.length > MAX_BYTES) return undefined;
  const output = Buffer.alloc(header.length);
  let [from, to] = [header.next, 0];
  while (from < packed.length) {
    const element = readElement(packed, from);
    if (element === undefined || to + element.length > output.length) return undefined;
    if (element.kind === 'literal') {
      output.set(packed.subarray(element.start, element.start + element.length), to);
    } else {
      if (element.offset === 0 || element.offset > to) return undefined;
      repeat(output, to, element);
    }
    to += element.length;
    from = element.next;
  }
  return to === output.length ? output : undefined;
}

interface Literal {
  readonly kind: 'literal';
  readonly start: number;
  readonly length: number;
  readonly next: number;
}

interface Copy {
  readonly kind: 'copy';
  readonly offset: number;
  readonly length: number;
  readonly next: number;
}

function readLength(packed: Uint8Array): { length: number; next: number } | undefined {
  let length = 0;
  for (let index = 0; index < 5; index++) {
    const byte = packed[index];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { length, next: index + 1 };
  }
  return undefined;
}

function readElement(packed: Uint8Array, at: number): Literal | Copy | undefined {
  const tag = packed[at] ?? 0;
  const high = tag >> 2;
  switch (tag & 3) {
    case 0:
      return readLiteral(packed, at, high);
    case 1:
      return copy(((tag >> 5) << 8) | (packed[at + 1] ?? 0), (high & 7) + 4, at + 2);
    case 2:
      return copy(littleEndian(packed, at + 1, 2), high + 1, at + 3);
    default:
      return copy(littleEndian(packed, at + 1, 4), high + 1, at + 5);
  }
}

function readLiteral(packed: Uint8Array, at: number, high: number): Literal | undefined {
  const bytes = high < 60 ? 0 : high - 59;
  const length = (bytes === 0 ? high : littleEndian(packed, at + 1, bytes)) + 1;
  const start = at + 1 + bytes;
  if (start + length > packed.length) return undefined;
  return { kind: 'literal', start, length, next: start + length };
}

function copy(offset: number, length: number, next: number): Copy {
  return { kind: 'copy', offset, length, next };
}

/** What is copied may overlap with where it goes: byte for byte. */
function repeat(output: Buffer, to: number, { offset, length }: Copy): void {
  for (let index = 0; index < length; index++) {
    output[to + index] = output[to + index - offset] ?? 0;
  }
}

function littleEndian(packed: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) value += (packed[at + index] ?? 0) * 256 ** index;
  return value;
}
