export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';

/** What an artifact's bytes hash to: lower-case hexadecimal. */
export interface Digest {
  readonly algorithm: DigestAlgorithm;
  readonly hex: string;
}

/** Hexadecimal characters of a digest of each algorithm. */
export const HEX_LENGTHS: Readonly<Record<DigestAlgorithm, number>> = {
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

const DIGEST = /^(sha256|sha384|sha512):([0-9a-fA-F]{64,128})$/;

/** Reads `sha256:HEX` (either case), or undefined where the words are no whole digest. */
export function readDigest(words: string): Digest | undefined {
  const [, algorithm, hex] = DIGEST.exec(words) ?? [];
  if (algorithm === undefined || hex === undefined || !isAlgorithm(algorithm)) return undefined;
  return HEX_LENGTHS[algorithm] === hex.length ? { algorithm, hex: hex.toLowerCase() } : undefined;
}

/** Writes a digest as `sha256:HEX`. */
export function sayDigest({ algorithm, hex }: Digest): string {
  return `${algorithm}:${hex}`;
}

export function isSameDigest(one: Digest, other: Digest): boolean {
  return one.algorithm === other.algorithm && one.hex === other.hex;
}

function isAlgorithm(word: string): word is DigestAlgorithm {
  return word in HEX_LENGTHS;
}
