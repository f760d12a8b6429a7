import { constants, createHash, publicDecrypt } from 'node:crypto';
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

/** What Ed25519ph hashes first of all, without a context: RFC 8032, sections 2 and 5.1. */
const PREHASHED_DOMAIN = Buffer.concat([
  Buffer.from('SigEd25519 no Ed25519 collisions'),
  Buffer.of(1, 0),
]);

/**
 * A checker for a key, or undefined where its kind cannot be checked by digest. Of Ed25519 it
 * checks the form that signs a SHA-512, Ed25519ph; the other signs the bytes themselves.
 * `node:crypto` hashes what it checks, hence the library for elliptic curves.
 */
export async function prehashedChecker(key: KeyObject): Promise<CheckPrehashed | undefined> {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return (digest, signature) => isRsa(key, digest, signature);
    case 'ec':
      return ecdsaChecker(key);
    case 'ed25519':
      return ed25519Checker(key);
    default:
      return undefined;
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

async function ecdsaChecker(key: KeyObject): Promise<CheckPrehashed | undefined> {
  const { p256, p384, p521 } = await import('@noble/curves/nist.js');
  const curves: Readonly<Record<string, ECDSA>> = { 'P-256': p256, 'P-384': p384, 'P-521': p521 };
  const { crv = '', x = '', y = '' } = key.export({ format: 'jwk' });
  const curve = Object.hasOwn(curves, crv) ? curves[crv] : undefined;
  if (curve === undefined) return undefined;
  const point = Buffer.concat([Buffer.of(4), fromBase64Url(x), fromBase64Url(y)]);
  return (digest, signature) => isEcdsa(curve, point, { digest, signature });
}

function isEcdsa(
  curve: ECDSA,
  point: Buffer,
  { digest, signature }: { readonly digest: Digest; readonly signature: Buffer },
): boolean {
  try {
    return curve.verify(signature, fromHex(digest.hex), point, {
      prehash: false,
      format: 'der',
      // Signers elsewhere make either of the two valid forms of a signature.
      lowS: false,
    });
  } catch {
    return false;
  }
}

async function ed25519Checker(key: KeyObject): Promise<CheckPrehashed> {
  const [{ ed25519 }, { eddsa }] = await Promise.all([
    import('@noble/curves/ed25519.js'),
    import('@noble/curves/abstract/edwards.js'),
  ]);
  const { x = '' } = key.export({ format: 'jwk' });
  const scheme = eddsa(ed25519.Point, sha512, {
    domain: (bytes: Uint8Array) => Buffer.concat([PREHASHED_DOMAIN, bytes]),
    prehash: (digest: Uint8Array) => digest,
    zip215: false,
  });
  return ({ algorithm, hex }, signature) => {
    try {
      return algorithm === 'sha512' && scheme.verify(signature, fromHex(hex), fromBase64Url(x));
    } catch {
      return false;
    }
  };
}

function sha512(bytes: Uint8Array): Uint8Array {
  return createHash('sha512').update(bytes).digest();
}

function fromHex(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function fromBase64Url(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
