/** Writes DER (X.690): each function gives one encoded value, tag and length included. */
export const der = {
  sequence: (...parts: readonly Buffer[]): Buffer => value(0x30, Buffer.concat(parts)),
  set: (...parts: readonly Buffer[]): Buffer => value(0x31, Buffer.concat(parts)),
  /** A whole number, or the bytes of one that is not negative, the highest first. */
  integer: (given: number | Buffer): Buffer => value(0x02, unsigned(given)),
  oid: (dotted: string): Buffer => value(0x06, arcs(dotted)),
  octets: (bytes: Buffer): Buffer => value(0x04, bytes),
  /** `unused`: how many bits at the end do not count. */
  bits: (bytes: Buffer, unused = 0): Buffer =>
    value(0x03, Buffer.concat([Buffer.from([unused]), bytes])),
  text: (text: string): Buffer => value(0x0c, Buffer.from(text)),
  yes: (): Buffer => value(0x01, Buffer.from([0xff])),
  nothing: (): Buffer => value(0x05, Buffer.alloc(0)),
  /** Whole seconds, UTC; X.509 and RFC 3161 want two forms, by the year and by the place. */
  utcTime: (instant: Date): Buffer => value(0x17, Buffer.from(`${digits(instant).slice(2)}Z`)),
  generalizedTime: (instant: Date): Buffer => value(0x18, Buffer.from(`${digits(instant)}Z`)),
  /** Around an encoded value. */
  explicit: (number: number, inner: Buffer): Buffer => value(0xa0 + number, inner),
  /** Instead of the tag of bytes that are no structure. */
  implicit: (number: number, bytes: Buffer): Buffer => value(0x80 + number, bytes),
} as const;

function value(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = bytesOf(length);
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes]);
}

function bytesOf(number: number): Buffer {
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}

function unsigned(given: number | Buffer): Buffer {
  const bytes = typeof given === 'number' ? bytesOf(given) : given;
  const start = bytes.findIndex((byte) => byte !== 0);
  const trimmed = start === -1 ? Buffer.from([0]) : bytes.subarray(start);
  const isNegative = (trimmed[0] ?? 0) >= 0x80;
  return isNegative ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed;
}

function arcs(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return Buffer.from([first * 40 + second, ...rest.flatMap(base128)]);
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
    bytes.unshift((left % 128) + 128);
  }
  return bytes;
}

/** `YYYYMMDDhhmmss`. */
function digits(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace(/\D/g, '');
}
