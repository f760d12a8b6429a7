import { createHash, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { SignedEntity } from '@sigstore/verify';

import type { BundleContent } from '../bundle/bundle.ts';
import { hashesOf } from './key-hashes.ts';
import { prehashedChecker } from './prehashed.ts';

export type SignatureContent = SignedEntity['signature'];

/** A DSSE envelope as the verifier reads it: what is signed is its pre-authentication encoding. */
export async function envelopeContent(
  envelope: Extract<BundleContent, { kind: 'envelope' }>,
  key: KeyObject,
): Promise<SignatureContent> {
  const signed = preAuthEncoding(envelope.payloadType, envelope.payload);
  const check = key.asymmetricKeyType === 'ed25519' ? await prehashedChecker(key) : undefined;
  return {
    signature: envelope.signature,
    compareSignature: (signature) => isEqual(signature, envelope.signature),
    compareDigest: (digest) => isEqual(digest, sha256(envelope.payload)),
    compareSignedDigest: (digest) => isHashOf(signed, digest),
    verifySignature: () =>
      isSignedBy(key, signed, envelope.signature) ||
      check?.({ algorithm: 'sha512', hex: hexOf(signed) }, envelope.signature) === true,
  };
}

/** Whether a key made a signature over bytes, by one of the digests that go with the key. */
export function isSignedBy(key: KeyObject, signed: Buffer, signature: Buffer): boolean {
  return hashesOf(key).some((hash) => {
    try {
      return verify(hash, signed, key, signature);
    } catch {
      return false;
    }
  });
}

export function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The DSSE protocol's encoding of a payload and its type: lengths first, so nothing can shift. */
export function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

/** A log records it by the hash that goes with the key; its length tells which. */
function isHashOf(signed: Buffer, digest: Buffer): boolean {
  const bits = digest.length * 8;
  if (bits !== 256 && bits !== 384 && bits !== 512) return false;
  return isEqual(digest, createHash(`sha${bits}`).update(signed).digest());
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function hexOf(bytes: Buffer): string {
  return createHash('sha512').update(bytes).digest('hex');
}
