import type { KeyObject } from 'node:crypto';

import { Verifier } from '@sigstore/verify';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';

import type { LogEntry, SignatureBundle } from '../bundle/bundle.ts';
import type { SigningCertificate } from '../certificate/certificate.ts';
import { signersOf } from '../log/checkpoint.ts';
import { RefusedError } from '../refusal/refusal.ts';
import type { Timestamp } from '../timestamp/timestamp.ts';
import { thresholdsOf } from '../trust/trusted-root.ts';
import type { CertAuthority, TrustedRoot } from '../trust/trusted-root.ts';
import { refusalOf } from './verifier-errors.ts';

type VerifierEntry = SignedEntity['tlogEntries'][number];

/** A bundle, who signed it, and its parts as the library reads them. */
export interface Prepared {
  readonly bundle: SignatureBundle;
  readonly certificate?: SigningCertificate;
  /** The certificate's, or the one that the verifier was given. */
  readonly key: KeyObject;
  readonly signature: SignedEntity['signature'];
  readonly timestamps: readonly Timestamp[];
  /** The times that the bundle's authorities claim; true once the verifier has run. */
  readonly signedAt: readonly Date[];
}

/** Runs Sigstore's own verifier: chains, SCTs, promises, proofs, timestamps, and the signature. */
export function runVerifier(root: TrustedRoot, prepared: Prepared): void {
  const { certificate, signedAt } = prepared;
  const thresholds = thresholdsOf(root, certificate === undefined ? 'key' : 'certificate');
  const verifier = new Verifier(materialOf(root, prepared), {
    tlogThreshold: thresholds.logEntries,
    ctlogThreshold: thresholds.certificateTimestamps,
    timestampThreshold: thresholds.times,
  });
  try {
    verifier.verify(entityOf(prepared));
  } catch (error) {
    const refusal = refusalOf(error);
    if (certificate !== undefined && refusal.code === 'CERTIFICATE_UNTRUSTED') {
      checkValidity(certificate, signedAt);
    }
    throw refusal;
  }
}

/** Whether an entry says when it was made in a way that the log stands by. */
export function isTimed({ inclusionPromise, integratedTime }: LogEntry): boolean {
  return inclusionPromise !== undefined && integratedTime !== '0';
}

/** The authorities that could have issued a certificate, by their names and keys. */
export function issuersOf(
  { certificateAuthorities }: TrustedRoot,
  { node }: SigningCertificate,
): readonly CertAuthority[] {
  return certificateAuthorities.filter(({ certificates }) =>
    certificates.some((issuer) => node.checkIssued(issuer)),
  );
}

function entityOf({ bundle, certificate, signature, timestamps }: Prepared): SignedEntity {
  const timed = bundle.logEntries.filter(isTimed).map(toVerifierEntry);
  return {
    signature,
    key:
      certificate === undefined
        ? { $case: 'public-key', hint: '' }
        : { $case: 'certificate', certificate: certificate.parsed },
    tlogEntries: bundle.logEntries.map(toVerifierEntry),
    timestamps: [
      ...timestamps.map((timestamp) => ({ $case: 'timestamp-authority' as const, timestamp })),
      ...timed.map((tlogEntry) => ({ $case: 'transparency-log' as const, tlogEntry })),
    ],
  };
}

function toVerifierEntry(entry: LogEntry): VerifierEntry {
  const { inclusionPromise, inclusionProof } = entry;
  return {
    logIndex: entry.logIndex,
    logId: { keyId: entry.logId },
    kindVersion: { kind: entry.kind, version: entry.kindVersion },
    integratedTime: entry.integratedTime,
    inclusionPromise: inclusionPromise && { signedEntryTimestamp: inclusionPromise },
    inclusionProof: inclusionProof && {
      ...inclusionProof,
      hashes: [...inclusionProof.hashes],
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}

/**
 * A key that the verifier was given is valid for as long as it is given. The library looks for a
 * checkpoint's signer in the log's address, where the first Rekor's need not be: who may sign was
 * checked before, so each log gets the names that are there.
 */
function materialOf(root: TrustedRoot, { bundle, certificate, key }: Prepared): TrustMaterial {
  const baseURL = bundle.logEntries
    .flatMap(({ inclusionProof }) => (inclusionProof ? signersOf(inclusionProof.checkpoint) : []))
    .join(' ');
  return {
    certificateAuthorities: certificate === undefined ? [] : [...issuersOf(root, certificate)],
    timestampAuthorities: [...root.timestampAuthorities],
    tlogs: root.logs.map((log) => ({ ...log, baseURL })),
    ctlogs: [...root.certificateLogs],
    publicKey: () => ({ publicKey: key, validFor: () => true }),
  };
}

function checkValidity({ parsed }: SigningCertificate, signedAt: readonly Date[]): void {
  const outside = signedAt.find((time) => !parsed.validForDate(time));
  if (outside === undefined) return;
  throw new RefusedError(
    'CERTIFICATE_EXPIRED',
    `It was signed at ${outside.toISOString()}, and the certificate is valid from ${parsed.notBefore.toISOString()} to ${parsed.notAfter.toISOString()}`,
  );
}
