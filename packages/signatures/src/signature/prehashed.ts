import { constants, publicDecrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';

import type { Digest, DigestAlgorithm } from '../digests/digest.ts';

/** Checks a signature over bytes of which only the digest is known. */
export type CheckPrehashed = (digest: Digest, signature: Buffer) => boolean;

/** DER of DigestInfo before the digest itself: RFC 8017, section 9.2, note 1. */
const DIGEST_INFO: Readonly<Record<DigestAlgorithm, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/**
 * A checker for a key, or undefined where its kind cannot be checked by digest: Ed25519 signs the
 * bytes themselves. `node:crypto` hashes what it checks, hence the library for elliptic curves.
 */
export async function prehashedChecker(key: KeyObject): Promise<CheckPrehashed | undefined> {
  if (key.asymmetricKeyType === 'rsa') return (digest, signature) => isRsa(key, digest, signature);
  if (key.asymmetricKeyType !== 'ec') return undefined;
  const { p256, p384, p521 } = await import('@noble/curves/nist.js');
  const curves: Readonly<Record<string, ECDSA>> = { 'P-256': p256, 'P-384': p384, 'P-521': p521 };
  const { crv = '', x = '', y = '' } = key.export({ format: 'jwk' });
  const curve = Object.hasOwn(curves, crv) ? curves[crv] : undefined;
  if (curve === undefined) return undefined;
  const point = Buffer.concat([
    Buffer.of(4),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]);
  return (digest, signature) => isEcdsa(curve, point, { digest, signature });
}

function isEcdsa(
  curve: ECDSA,
  point: Buffer,
  { digest, signature }: { readonly digest: Digest; readonly signature: Buffer },
): boolean {
  try {
    return curve.verify(signature, Buffer.from(digest.hex, 'hex'), point, {
      prehash: false,
      format: 'der',
      // Signers elsewhere make either of the two valid forms of a signature.
      lowS: false,
    });
  } catch {
    return false;
  }
}

function isRsa(key: KeyObject, { algorithm, hex }: Digest, signature: Buffer): boolean {
  try {
    const signed = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return signed.toString('hex') === DIGEST_INFO[algorithm] + hex;
  } catch {
    return false;
  }
}
