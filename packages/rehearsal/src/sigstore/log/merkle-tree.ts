import { sha256 } from '../x509/keys.ts';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** A tree of RFC 6962 that only grows. */
export interface MerkleTree {
  readonly size: () => number;
  /** The place of the new leaf. */
  readonly append: (leaf: Buffer) => number;
  readonly root: () => Buffer;
  /** The audit path of RFC 6962, 2.1.1, from the leaf upwards. */
  readonly proof: (index: number) => Buffer[];
}

export function createMerkleTree(): MerkleTree {
  const hashes: Buffer[] = [];
  return {
    size: () => hashes.length,
    append: (leaf) => hashes.push(sha256(LEAF, leaf)) - 1,
    root: () => rootOf(hashes),
    proof: (index) => pathOf(index, hashes),
  };
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) return sha256('');
  if (hashes.length === 1) return first;
  const middle = split(hashes.length);
  return sha256(NODE, rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle)));
}

function pathOf(index: number, hashes: readonly Buffer[]): Buffer[] {
  if (hashes.length <= 1) return [];
  const middle = split(hashes.length);
  const left = hashes.slice(0, middle);
  const right = hashes.slice(middle);
  return index < middle
    ? [...pathOf(index, left), rootOf(right)]
    : [...pathOf(index - middle, right), rootOf(left)];
}

/** The largest power of two below the size. */
function split(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}
