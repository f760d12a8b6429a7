import type { X509Certificate } from 'node:crypto';

import type { TrustMaterial } from '@sigstore/verify';

/** An authority that issues certificates; the library's form of its chain is made when read. */
export interface CertAuthority extends Readonly<VerifierAuthority> {
  readonly certificates: readonly X509Certificate[];
}

type VerifierAuthority = TrustMaterial['certificateAuthorities'][number];
export type LogAuthority = TrustMaterial['tlogs'][number];

/** What one instance of Sigstore is trusted by. Each authority counts in its own window only. */
export interface TrustedRoot {
  /** For messages: where the root came from. */
  readonly name: string;
  readonly certificateAuthorities: readonly CertAuthority[];
  readonly timestampAuthorities: readonly CertAuthority[];
  readonly logs: readonly LogAuthority[];
  readonly certificateLogs: readonly LogAuthority[];
  /** What it states, be it usable or not: a log that cannot be used is asked for all the same. */
  readonly states: { readonly logs: boolean; readonly certificateLogs: boolean };
  /** When what vouched for the root itself expires, where that is known. */
  readonly signedUntil?: Date;
  /** Authorities that cannot be used, and why: of an unknown kind, or never valid. */
  readonly unusable: readonly string[];
}

/** How much evidence a root asks for; no bundle has a say in it. */
export interface Thresholds {
  readonly logEntries: number;
  readonly certificateTimestamps: number;
  readonly times: number;
}

/**
 * One of everything that the root states. A managed key has no certificate and so no window to fall
 * into: it needs no time, but where the root has logs it needs a log entry.
 */
export function thresholdsOf(root: TrustedRoot, signer: 'certificate' | 'key'): Thresholds {
  return {
    logEntries: root.states.logs ? 1 : 0,
    certificateTimestamps: root.states.certificateLogs ? 1 : 0,
    times: signer === 'key' ? 0 : 1,
  };
}
