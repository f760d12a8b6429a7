import { sign } from 'node:crypto';

import { subjectOf } from '../http/fulcio.ts';
import { workflowClaims } from '../identity/workflow-claims.ts';
import type { WorkflowRun } from '../identity/workflow-claims.ts';
import type { Parts } from '../parts.ts';
import type { Claims } from '../x509/claims.ts';
import type { CertificateFlaw } from '../x509/code-signing.ts';
import { createKeys, sha256 } from '../x509/keys.ts';
import { loggedEntries } from './logged-entries.ts';
import type { LogFlaw } from './logged-entries.ts';
import { timestamps } from './timestamps.ts';
import type { TimeFlaw } from './timestamps.ts';

/** What is signed: bytes as they are, or a statement in an envelope (DSSE). */
export type Content =
  | { readonly kind: 'message'; readonly artifact: Buffer }
  | { readonly kind: 'statement'; readonly statement: unknown; readonly payloadType?: string };

export interface BundleRequest {
  readonly content: Content;
  readonly run?: WorkflowRun;
  /** Instead of the run's: what the token would have said; `none` for a certificate without. */
  readonly claims?: Claims | 'none';
  /** Instead of the address that the claims lead to. */
  readonly subject?: string;
  /** `v1` where absent, `none` on GitHub's instance. */
  readonly log?: 'v1' | 'v2' | 'none';
  /** Absent: where no log tells the time. */
  readonly isTimestamped?: boolean;
  readonly certificateFlaw?: CertificateFlaw;
  readonly logFlaw?: LogFlaw;
  readonly timeFlaw?: TimeFlaw;
  /** The signature is by a key that the certificate does not name. */
  readonly isSignedByAnotherKey?: boolean;
}

const STATEMENT_TYPE = 'application/vnd.in-toto+json';

/** A bundle (version 0.3) in JSON. */
export function makeBundle(parts: Parts, request: BundleRequest & { run: WorkflowRun }): unknown {
  const { codeSigning, now } = parts;
  const keys = createKeys('P-256');
  const claims = request.claims ?? workflowClaims(request.run);
  const issued = claims === 'none' ? undefined : { iss: parts.issuer.url, ...claims };
  const certificate = codeSigning.issue({
    publicKey: keys.publicKey,
    subject: request.subject ?? subjectOf(issued ?? { sub: 'https://example.com/nobody' }),
    ...(issued === undefined ? {} : { claims: issued }),
    at: now(),
    flaw: request.certificateFlaw,
  });
  const signer = request.isSignedByAnotherKey === true ? createKeys('P-256') : keys;
  const signed = signedPart(request.content);
  const signature = sign('sha256', signed, signer.privateKey);
  const content = contentJson(request.content, signature);
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: certificate.toString('base64') },
      ...loggedEntries(parts, { ...request, signature, certificate, content }),
      ...timestamps(parts, { ...request, signature }),
    },
    ...content,
  };
}

function signedPart(content: Content): Buffer {
  if (content.kind === 'message') return content.artifact;
  const payload = payloadOf(content);
  const type = content.payloadType ?? STATEMENT_TYPE;
  // DSSE's pre-authentication encoding.
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function payloadOf({ statement }: Extract<Content, { kind: 'statement' }>): Buffer {
  return Buffer.from(typeof statement === 'string' ? statement : JSON.stringify(statement));
}

function contentJson(content: Content, signature: Buffer): Readonly<Record<string, unknown>> {
  const text = signature.toString('base64');
  if (content.kind === 'message') {
    const digest = sha256(content.artifact).toString('base64');
    return {
      messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature: text },
    };
  }
  return {
    dsseEnvelope: {
      payload: payloadOf(content).toString('base64'),
      payloadType: content.payloadType ?? STATEMENT_TYPE,
      signatures: [{ sig: text }],
    },
  };
}
