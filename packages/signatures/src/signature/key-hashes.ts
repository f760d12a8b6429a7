import type { KeyObject } from 'node:crypto';

import type { DigestAlgorithm } from '../digests/digest.ts';

const OF_CURVE: Readonly<Record<string, DigestAlgorithm>> = {
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/** For sentences: the kinds of keys of which `hashesOf` knows. */
export const KNOWN_KEYS = 'Ed25519, RSA, or ECDSA on P-256, P-384 or P-521';

/**
 * The digests that signers use with a key, `null` for a key that signs the bytes themselves; none
 * where the kind of key is not known. Sigstore's registry of algorithms fixes one for each curve,
 * and older signers used SHA-256 for all.
 */
export function hashesOf(key: KeyObject): readonly (DigestAlgorithm | null)[] {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return [null];
    case 'rsa':
      return ['sha256'];
    case 'ec': {
      const curve = key.asymmetricKeyDetails?.namedCurve ?? '';
      const own = Object.hasOwn(OF_CURVE, curve) ? OF_CURVE[curve] : undefined;
      return own === undefined ? [] : [...new Set([own, 'sha256' as const])];
    }
    default:
      return [];
  }
}
