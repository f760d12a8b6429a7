import type { KeyObject } from 'node:crypto';

import type { SignatureBundle } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { readCertificate } from '../certificate/certificate.ts';
import type { SigningCertificate } from '../certificate/certificate.ts';
import { readClaims } from '../certificate/claims.ts';
import type { CertificateClaims } from '../certificate/claims.ts';
import type { Artifact } from '../digests/artifact.ts';
import type { Statement } from '../documents/statement.ts';
import { RefusedError } from '../refusal/refusal.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { hashesOf, KNOWN_KEYS } from '../signature/key-hashes.ts';
import { bindSubject } from '../statement/bind-subject.ts';
import { statementOf } from '../statement/envelope-statement.ts';
import type { TrustedRoot } from '../trust/trusted-root.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkIdentity } from './expected-signer.ts';
import type { ExpectedSigner } from './expected-signer.ts';

/** What a bundle is judged by. All of it comes from the verifier's side, none from the bundle. */
export interface BundlePolicy {
  /** Tried are those that hold an authority that could have issued the bundle's certificate. */
  readonly trustedRoots: readonly TrustedRoot[];
  readonly expected: ExpectedSigner;
  readonly artifact: Artifact;
}

export type BundleVerdict = VerifiedBundle | Refusal;

/** A bundle that holds in every part, is by the expected signer, and is about the artifact. */
export interface VerifiedBundle {
  readonly status: 'accepted';
  readonly signer:
    | {
        readonly kind: 'certificate';
        readonly names: readonly string[];
        readonly claims: CertificateClaims;
      }
    | { readonly kind: 'key' };
  /** When it was signed, by each authority that said so. */
  readonly signedAt: readonly Date[];
  /** Absent where the artifact itself was signed. */
  readonly statement?: Statement;
  /** The name of the trusted root that it holds by. */
  readonly trustedRoot: string;
}

const RELEASE_PREDICATES: readonly string[] = [
  'https://in-toto.io/attestation/release/v0.1',
  'https://in-toto.io/attestation/release/v0.2',
];

/**
 * Verifies one bundle without network and without a clock. A bundle that does not hold is a
 * refusal; an artifact that cannot be read, or a digest that cannot tell, is an error.
 */
export async function verifyBundle(
  source: Uint8Array,
  policy: BundlePolicy,
): Promise<BundleVerdict> {
  try {
    return await verify(readBundle(source), policy);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal();
    throw error;
  }
}

async function verify(bundle: SignatureBundle, policy: BundlePolicy): Promise<VerifiedBundle> {
  const { expected, artifact } = policy;
  const { certificate, key } = readSigner(bundle, expected);
  const statement = readContent(bundle);
  const { signedAt, trustedRoot } = await checkEvidence(
    { bundle, key, ...(certificate === undefined ? {} : { certificate }) },
    policy.trustedRoots,
    artifact,
  );
  const signer = identify(certificate, expected);
  if (statement === undefined) return { status: 'accepted', signer, signedAt, trustedRoot };
  if (expected.kind === 'github-release') checkReleasePredicate(statement);
  bindSubject(statement, artifact);
  return { status: 'accepted', signer, signedAt, trustedRoot, statement };
}

interface ReadSigner {
  readonly certificate?: SigningCertificate;
  readonly key: KeyObject;
}

function readSigner({ signer }: SignatureBundle, expected: ExpectedSigner): ReadSigner {
  if (signer.kind === 'key' && expected.kind === 'key') return { key: expected.key };
  if (signer.kind === 'certificate' && expected.kind !== 'key') {
    const certificate = readCertificate(signer.certificate);
    requireKnownKey(certificate.publicKey);
    return { certificate, key: certificate.publicKey };
  }
  const wanted = expected.kind === 'key' ? 'the key given' : 'a certificate';
  throw new RefusedError(
    'SIGNER_KIND_MISMATCH',
    `The bundle was signed by a ${signer.kind}, expected ${wanted}`,
  );
}

function requireKnownKey(key: KeyObject): void {
  if (hashesOf(key).length > 0) return;
  throw new RefusedError(
    'KEY_UNSUPPORTED',
    `The certificate's key is of the kind ${key.asymmetricKeyType ?? 'unknown'}, expected ${KNOWN_KEYS}`,
  );
}

function readContent({ content }: SignatureBundle): Statement | undefined {
  return content.kind === 'message' ? undefined : statementOf(content.payloadType, content.payload);
}

function identify(
  certificate: SigningCertificate | undefined,
  expected: ExpectedSigner,
): VerifiedBundle['signer'] {
  if (certificate === undefined || expected.kind === 'key') return { kind: 'key' };
  const claims = readClaims(certificate.extensions);
  checkIdentity(expected, certificate.names, claims);
  return { kind: 'certificate', names: certificate.names, claims };
}

function checkReleasePredicate({ predicateType }: Statement): void {
  if (RELEASE_PREDICATES.includes(predicateType)) return;
  throw new RefusedError(
    'PREDICATE_MISMATCH',
    `The statement's predicate is ${predicateType}, expected one of: ${RELEASE_PREDICATES.join(', ')}`,
  );
}
