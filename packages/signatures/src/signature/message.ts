import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

import type { Digest, DigestAlgorithm } from '../digests/digest.ts';
import type { Artifact } from '../digests/artifact.ts';
import type { BundleContent } from '../bundle/bundle.ts';
import { RefusedError } from '../refusal/refusal.ts';
import { isEqual, isSignedBy } from './envelope.ts';
import type { SignatureContent } from './envelope.ts';
import { hashesOf } from './key-hashes.ts';
import { prehashedChecker } from './prehashed.ts';

type Message = Extract<BundleContent, { kind: 'message' }>;

/**
 * A signature over an artifact as the verifier reads it. The artifact's own digest is what is
 * checked, for a file as for a digest; the digest that the bundle states must equal it.
 */
export async function messageContent(
  message: Message,
  artifact: Artifact,
  key: KeyObject,
): Promise<SignatureContent> {
  const digest = artifact.digest(message.algorithm);
  const stated = message.digest.toString('hex');
  if (digest.hex !== stated) {
    throw new RefusedError(
      'DIGEST_MISMATCH',
      `The artifact's ${message.algorithm} is ${digest.hex}, the bundle signs ${stated}`,
    );
  }
  const check = await prehashedChecker(key);
  const isSignedDigest = (algorithm: DigestAlgorithm): boolean =>
    check?.(artifact.digest(algorithm), message.signature) === true;
  return {
    signature: message.signature,
    compareSignature: (signature) => isEqual(signature, message.signature),
    compareDigest: (other) => isEqual(other, message.digest),
    compareSignedDigest: (other) => isEqual(other, message.digest),
    verifySignature: () =>
      digestsSigned(message, key)
        .filter((algorithm) => artifact.knows(algorithm))
        .some(isSignedDigest) ||
      (signsBytes(key) && isSignedBy(key, bytesOf(artifact, digest), message.signature)),
  };
}

/** What may have been signed: the digest that is stated, and that which goes with the key. */
function digestsSigned({ algorithm }: Message, key: KeyObject): readonly DigestAlgorithm[] {
  const own = signsBytes(key) ? ['sha512' as const] : hashesOf(key);
  return [...new Set([algorithm, ...own.filter((hash) => hash !== null)])];
}

function signsBytes(key: KeyObject): boolean {
  return hashesOf(key).includes(null);
}

/** The artifact's bytes, which are read after its digest was taken and must still be the same. */
function bytesOf(artifact: Artifact, { algorithm, hex }: Digest): Buffer {
  const bytes = artifact.bytes();
  if (createHash(algorithm).update(bytes).digest('hex') === hex) return bytes;
  throw new EmbargoError(
    'FILE_UNREADABLE',
    `${artifact.name} changed while it was verified, expected a file that stays as it is`,
  );
}
