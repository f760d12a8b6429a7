import { EmbargoError } from '@embargo/core';

import type { Digest, DigestAlgorithm } from './digest.ts';
import { hashFile } from './hash-file.ts';
import { readBounded } from './read-bounded.ts';

/** The largest file whose bytes are held at once, for the keys that sign bytes and no digest. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What a bundle is to be about: a file, or only the digest of one. */
export interface Artifact {
  /** For messages. */
  readonly name: string;
  /** Of one algorithm alone where only a digest is known; another is an error. */
  readonly digest: (algorithm: DigestAlgorithm) => Digest;
  /** The algorithms of which `digest` answers, among those asked for. */
  readonly knows: (algorithm: DigestAlgorithm) => boolean;
  readonly bytes: () => Buffer;
}

/** A file, hashed when a digest is first asked for, and once for each algorithm. */
export function artifactOfFile(file: string, name = file): Artifact {
  const known = new Map<DigestAlgorithm, Digest>();
  const digest = (algorithm: DigestAlgorithm): Digest => {
    const found = known.get(algorithm) ?? hashFile(file, algorithm, name).digest;
    known.set(algorithm, found);
    return found;
  };
  return { name, digest, knows: () => true, bytes: () => readBounded(file, MAX_BYTES, name) };
}

export function artifactOfDigest(digest: Digest): Artifact {
  const name = `${digest.algorithm}:${digest.hex}`;
  const needsFile = (what: string): EmbargoError =>
    new EmbargoError('INPUT_INVALID', `${name} was given, expected the file itself: ${what}`);
  return {
    name,
    digest: (algorithm) => {
      if (algorithm === digest.algorithm) return digest;
      throw needsFile(`the bundle signs its ${algorithm}`);
    },
    knows: (algorithm) => algorithm === digest.algorithm,
    bytes: () => {
      throw needsFile('the key signs bytes, not digests');
    },
  };
}
