import type { KeyObject } from 'node:crypto';

import type { LogEntry, SignatureBundle } from '../bundle/bundle.ts';
import type { SigningCertificate } from '../certificate/certificate.ts';
import type { Artifact } from '../digests/artifact.ts';
import { checkEntryPlace, checkLogWindows } from '../log/check-entry.ts';
import { checkEntryBody } from '../log/entry-body.ts';
import { RefusedError } from '../refusal/refusal.ts';
import { envelopeContent } from '../signature/envelope.ts';
import { messageContent } from '../signature/message.ts';
import { readTimestamp } from '../timestamp/timestamp.ts';
import type { TrustedRoot } from '../trust/trusted-root.ts';
import { isTimed, issuersOf, runVerifier } from './run-verifier.ts';
import type { Prepared } from './run-verifier.ts';
import { refusalOf } from './verifier-errors.ts';

/** A bundle, with who signed it: a certificate, or the key that the verifier was given. */
export type SignedBundle = Pick<Prepared, 'bundle' | 'certificate' | 'key'>;

export interface Evidence {
  readonly signedAt: readonly Date[];
  readonly trustedRoot: string;
}

/** Checks everything that is signed in a bundle against the roots that could vouch for it. */
export async function checkEvidence(
  signed: SignedBundle,
  roots: readonly TrustedRoot[],
  artifact: Artifact,
): Promise<Evidence> {
  const prepared = await prepare(signed, artifact);
  let refusal = new RefusedError(
    'CERTIFICATE_UNTRUSTED',
    'The certificate was issued by no authority of the trusted root',
  );
  for (const root of roots.filter((candidate) => couldVouch(candidate, signed.certificate))) {
    try {
      return checkAgainst(root, prepared);
    } catch (error) {
      refusal = refusalOf(error);
    }
  }
  throw refusal;
}

async function prepare(signed: SignedBundle, artifact: Artifact): Promise<Prepared> {
  const { bundle, key } = signed;
  const { content, logEntries } = bundle;
  const timestamps = bundle.timestamps.map(readTimestamp);
  const signature =
    content.kind === 'envelope'
      ? await envelopeContent(content, key)
      : await messageContent(content, artifact, key);
  checkBodies(bundle, key, signed.certificate);
  const signedAt = [
    ...timestamps.map(({ signingTime }) => signingTime),
    ...logEntries.filter(isTimed).map(integratedAt),
  ];
  return { ...signed, signature, timestamps, signedAt };
}

function checkBodies(
  { content, logEntries }: SignatureBundle,
  key: KeyObject,
  certificate: SigningCertificate | undefined,
): void {
  const publicKey = key.export({ type: 'spki', format: 'der' });
  const signer = { publicKey, ...(certificate ? { certificate: certificate.der } : {}) };
  for (const entry of logEntries) checkEntryBody(entry, content, signer);
}

function integratedAt({ integratedTime }: LogEntry): Date {
  const time = new Date(Number(integratedTime) * 1000);
  if (!Number.isNaN(time.getTime())) return time;
  throw new RefusedError('BUNDLE_MALFORMED', `The log entry's time ${integratedTime} is no time`);
}

function couldVouch(root: TrustedRoot, certificate: SigningCertificate | undefined): boolean {
  return certificate === undefined || issuersOf(root, certificate).length > 0;
}

function checkAgainst(root: TrustedRoot, prepared: Prepared): Evidence {
  const { bundle, signedAt } = prepared;
  for (const entry of bundle.logEntries) checkEntryPlace(entry, root);
  runVerifier(root, prepared);
  checkLogWindows(bundle.logEntries, root, signedAt);
  return { signedAt, trustedRoot: root.name };
}
