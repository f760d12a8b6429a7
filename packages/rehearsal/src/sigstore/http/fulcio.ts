import { createPublicKey, verify } from 'node:crypto';

import { bytesAt, Refused, textAt } from '../log/fields.ts';
import type { Parts } from '../parts.ts';
import { pemOf } from '../x509/certificate.ts';
import type { Claims } from '../x509/claims.ts';
import type { CertificateFlaw } from '../x509/code-signing.ts';
import { json } from './service.ts';
import type { Handler } from './service.ts';

/** What is wrong with the next certificate, or with none. */
export type NextFlaw = () => CertificateFlaw | undefined;

/** Fulcio's `/api/v2/signingCert`: checks the token and the proof that the key is the caller's. */
export function fulcioHandler(parts: Parts, nextFlaw: NextFlaw): Handler {
  const { codeSigning, issuer, now } = parts;
  return ({ pathname, method, raw }) => {
    if (pathname !== '/api/v2/signingCert' || method !== 'POST') {
      return json(404, { message: 'Not found' });
    }
    const request: unknown = JSON.parse(raw.toString('utf8'));
    const token = textAt(request, 'credentials', 'oidcIdentityToken');
    const claims = issuer.read(token, 'sigstore', now());
    const publicKey = createPublicKey(textAt(request, 'publicKeyRequest', 'publicKey', 'content'));
    const proof = bytesAt(request, 'publicKeyRequest', 'proofOfPossession');
    if (!verify('sha256', Buffer.from(textAt(claims, 'sub')), publicKey, proof)) {
      throw new Refused('The proof of possession is not by the key');
    }
    const subject = subjectOf(claims);
    const leaf = codeSigning.issue({ publicKey, subject, claims, at: now(), flaw: nextFlaw() });
    const { intermediate, root } = codeSigning.authority;
    const certificates = [leaf, intermediate, root].map(pemOf);
    return json(201, { signedCertificateEmbeddedSct: { chain: { certificates } } });
  };
}

/** A workflow by its file and ref, a person by their address. */
export function subjectOf(claims: Claims): string {
  const workflow = claims['job_workflow_ref'];
  if (typeof workflow === 'string') return `https://github.com/${workflow}`;
  const email = claims['email'];
  return typeof email === 'string' ? email : textAt(claims, 'sub');
}
