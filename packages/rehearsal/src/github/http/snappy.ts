const LONGEST_LITERAL = 65_536;
const TWO_BYTE_LENGTH = 61 << 2;

/** Snappy's block format, with literals only: what every reader of it takes. */
export function snappy(bytes: Buffer): Buffer {
  const parts = [varint(bytes.length)];
  for (let start = 0; start < bytes.length; start += LONGEST_LITERAL) {
    const literal = bytes.subarray(start, start + LONGEST_LITERAL);
    const length = literal.length - 1;
    parts.push(Buffer.from([TWO_BYTE_LENGTH, length & 0xff, length >> 8]), literal);
  }
  return Buffer.concat(parts);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return Buffer.from([...bytes, rest]);
}
