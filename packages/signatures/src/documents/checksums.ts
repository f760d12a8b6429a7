import { requireFileName } from './file-name.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';
import { decodeUtf8 } from './strict-json.ts';

/** The SHA-256 of each file, lower-case hexadecimal, by its name, in the order of the lines. */
export type Checksums = ReadonlyMap<string, string>;

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_LINES = 20_000;
const GNU = /^([0-9a-f]{64}) [ *](.{1,400})$/;
const BSD = /^SHA256 \((.{1,400})\) = ([0-9a-f]{64})$/;

/**
 * Reads a manifest as `sha256sum` writes it, plain or with `--tag`. Each file stands there once,
 * under a plain name; empty lines, comments, paths and other digests are refused.
 */
export function readChecksums(
  bytes: Uint8Array,
  what = 'the checksum manifest',
): Reading<Checksums> {
  return reading(() => {
    if (bytes.length > MAX_BYTES) {
      const found = `${what} has ${bytes.length} bytes, expected at most ${MAX_BYTES}`;
      throw new Refusal('DOCUMENT_TOO_LARGE', found);
    }
    const lines = decodeUtf8(bytes, what).replace(/\n$/, '').split('\n');
    if (lines.length > MAX_LINES) {
      throw new Refusal('DOCUMENT_TOO_MANY', `${what} has more than ${MAX_LINES} lines`);
    }
    if (lines.every((line) => line === '')) {
      throw new Refusal('CHECKSUMS_EMPTY', `${what} is empty, expected a line for each file`);
    }
    return entriesOf(lines, what);
  });
}

function entriesOf(lines: readonly string[], what: string): Checksums {
  const checksums = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const where = `line ${index + 1} of ${what}`;
    const { name, hex } = entryOf(line, where);
    requireFileName(name, where);
    if (checksums.has(name)) {
      throw new Refusal('CHECKSUM_NAME_TWICE', `${what} lists ${name} twice, expected it once`);
    }
    checksums.set(name, hex);
  }
  return checksums;
}

function entryOf(line: string, where: string): { readonly name: string; readonly hex: string } {
  const [, gnuHex, gnuName] = GNU.exec(line) ?? [];
  if (gnuHex !== undefined && gnuName !== undefined) return { name: gnuName, hex: gnuHex };
  const [, bsdName, bsdHex] = BSD.exec(line) ?? [];
  if (bsdHex !== undefined && bsdName !== undefined) return { name: bsdName, hex: bsdHex };
  throw new Refusal(
    'CHECKSUM_LINE_WRONG',
    `${where} is no SHA-256 in lower-case hexadecimal, two spaces and a name`,
  );
}
