import { createHash } from 'node:crypto';

import { readBundle } from '../../bundle/read-bundle.ts';
import type { SignatureBundle } from '../../bundle/bundle.ts';
import { artifactOfDigest } from '../../digests/artifact.ts';
import { RefusedError } from '../../refusal/refusal.ts';
import { statementOf } from '../../statement/envelope-statement.ts';
import type { TrustedRoot } from '../../trust/trusted-root.ts';
import { verifyBundle } from '../../verify/verify-bundle.ts';
import type { VerifiedBundle } from '../../verify/verify-bundle.ts';
import type { Attestation, AttestationVerdict, RefusedAttestation } from './evidence.ts';

/** A bundle as it was found. */
export interface FoundBundle {
  /** The file, or the words for GitHub's store. */
  readonly place: string;
  /** The file that it lies beside, by its name. */
  readonly beside?: string;
  readonly bytes: Uint8Array;
}

type Subjects = Attestation['subjects'];

/**
 * Verifies a bundle by whoever signed it, once for all its subjects. Who that was, and which files
 * they are, is left to the checks.
 */
export async function readAttestation(
  found: FoundBundle,
  trustedRoots: readonly TrustedRoot[],
): Promise<Attestation> {
  const { place, beside, bytes } = found;
  const shared = {
    place,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(beside === undefined ? {} : { beside }),
  };
  const subjects = subjectsOf(bytes);
  if ('status' in subjects) return { ...shared, subjects: [], verdict: subjects };
  return { ...shared, subjects, verdict: await verdictOf(bytes, subjects, trustedRoots) };
}

function subjectsOf(bytes: Uint8Array): Subjects | RefusedAttestation {
  try {
    return subjectsIn(readBundle(bytes));
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { status: 'refused', code: error.code, message: error.message };
  }
}

function subjectsIn({ content }: SignatureBundle): Subjects {
  if (content.kind === 'message') {
    return content.algorithm === 'sha256' ? [{ sha256: content.digest.toString('hex') }] : [];
  }
  return statementOf(content.payloadType, content.payload).subjects.flatMap(({ name, digests }) => {
    const sha256 = digests.get('sha256');
    return sha256 === undefined ? [] : [{ sha256, ...(name === undefined ? {} : { name }) }];
  });
}

async function verdictOf(
  bytes: Uint8Array,
  [first]: Subjects,
  trustedRoots: readonly TrustedRoot[],
): Promise<AttestationVerdict> {
  if (first === undefined) {
    const message = 'The bundle is about nothing with a SHA-256, expected one at least';
    return { status: 'refused', code: 'SUBJECT_MISMATCH', message };
  }
  const artifact = artifactOfDigest({ algorithm: 'sha256', hex: first.sha256 });
  const verdict = await verifyBundle(bytes, {
    trustedRoots,
    artifact,
    expected: { kind: 'anyone' },
  });
  return verdict.status === 'refused' ? verdict : verified(verdict);
}

function verified({ signer, signedAt, statement }: VerifiedBundle): AttestationVerdict {
  if (signer.kind === 'key') {
    const message = 'The bundle was signed by a key, expected a certificate';
    return { status: 'refused', code: 'SIGNER_KIND_MISMATCH', message };
  }
  const [at] = signedAt;
  return {
    status: 'verified',
    names: signer.names,
    claims: signer.claims,
    ...(at === undefined ? {} : { signedAt: at }),
    ...(statement === undefined ? {} : { statement }),
  };
}
