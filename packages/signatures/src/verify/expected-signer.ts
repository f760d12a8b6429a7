import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

import type { CertificateClaims } from '../certificate/claims.ts';
import { hashesOf, KNOWN_KEYS } from '../signature/key-hashes.ts';
import { RefusedError } from '../refusal/refusal.ts';

/** Who must have signed. Everything is compared exactly, nothing is a pattern. */
export type ExpectedSigner =
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }
  /** GitHub itself, for the attestation of an immutable release: it names no issuer. */
  | { readonly kind: 'github-release' }
  /** Whoever it was: the caller judges the names and the claims, each by a check of its own. */
  | { readonly kind: 'anyone' }
  | { readonly kind: 'key'; readonly key: KeyObject };

/** Who GitHub signs the attestations of immutable releases as. */
const GITHUB_RELEASES = 'https://dotcom.releases.github.com';

export function expectIdentity(identity: string, issuer: string): ExpectedSigner {
  if (identity === '' || issuer === '') {
    const missing = identity === '' ? 'identity' : 'issuer';
    throw new EmbargoError('USAGE', `The ${missing} is empty, expected who must have signed`);
  }
  return { kind: 'identity', identity, issuer };
}

/** A key in PEM, as SubjectPublicKeyInfo. */
export function expectKey(pem: Uint8Array, name: string): ExpectedSigner {
  let key;
  try {
    key = createPublicKey({ key: Buffer.from(pem), format: 'pem' });
  } catch (cause) {
    const message = `${name} cannot be read, expected a public key in PEM`;
    throw new EmbargoError('INPUT_INVALID', message, { cause });
  }
  if (hashesOf(key).length > 0) return { kind: 'key', key };
  throw new EmbargoError(
    'INPUT_INVALID',
    `${name} is a key of the kind ${key.asymmetricKeyType ?? 'unknown'}, expected ${KNOWN_KEYS}`,
  );
}

/** Whether the certificate names the expected signer, and its issuer where one is expected. */
export function checkIdentity(
  expected: Exclude<ExpectedSigner, { kind: 'key' }>,
  names: readonly string[],
  { issuer }: CertificateClaims,
): void {
  if (expected.kind === 'anyone') return;
  const identity = expected.kind === 'identity' ? expected.identity : GITHUB_RELEASES;
  const expectedIssuer = expected.kind === 'identity' ? expected.issuer : undefined;
  if (!names.includes(identity)) {
    throw new RefusedError(
      'IDENTITY_MISMATCH',
      `The certificate was issued to ${names.join(', ') || 'nobody'}, expected ${identity}`,
    );
  }
  if (issuer !== expectedIssuer) {
    throw new RefusedError(
      'ISSUER_MISMATCH',
      `The certificate's identity was vouched for by ${issuer ?? 'no issuer'}, expected ${expectedIssuer ?? 'none'}`,
    );
  }
}
