import type { KeyObject } from 'node:crypto';

import { createAuthority } from './authority.ts';
import type { Authority } from './authority.ts';
import { createCertificateLog } from './certificate-log.ts';
import type { CertificateLog } from './certificate-log.ts';
import { claimExtensions } from './claims.ts';
import type { Claims } from './claims.ts';
import { extensions } from './extensions.ts';
import type { Purpose } from './extensions.ts';

const MINUTE = 60_000;
/** How long Fulcio's leaves live. */
const LIFE = 10 * MINUTE;

/** What is wrong with a leaf that was issued wrongly. */
export type CertificateFlaw =
  | 'no-purpose'
  | 'server-purpose'
  | 'other-authority'
  | 'expired'
  | 'not-yet-valid'
  | 'no-log-promise'
  | 'promise-of-another-log';

export const CERTIFICATE_FLAWS: readonly CertificateFlaw[] = [
  'no-purpose',
  'server-purpose',
  'other-authority',
  'expired',
  'not-yet-valid',
  'no-log-promise',
  'promise-of-another-log',
];

export interface LeafRequest {
  readonly publicKey: KeyObject;
  /** An address (`https://…`, `mailto` without its scheme where it holds an `@`). */
  readonly subject: string;
  /** Absent: a certificate without an issuer's name, as GitHub's releases have. */
  readonly claims?: Claims;
  readonly at: Date;
  readonly flaw?: CertificateFlaw | undefined;
}

/** The authority behind Fulcio, with the log that it submits to. */
export interface CodeSigning {
  readonly authority: Authority;
  readonly log: CertificateLog;
  readonly issue: (request: LeafRequest) => Buffer;
}

/** `isLogged`: whether leaves carry the promise of a certificate log; GitHub's own do not. */
export function createCodeSigning(now: Date, isLogged: boolean): CodeSigning {
  const authority = createAuthority('sigstore', now);
  const log = createCertificateLog();
  return {
    authority,
    log,
    issue: ({ publicKey, subject, claims, at, flaw }) => {
      const issuer = flaw === 'other-authority' ? createAuthority('sigstore', now) : authority;
      const notBefore = new Date(at.getTime() + startOffset(flaw));
      return issuer.issue({
        publicKey,
        notBefore,
        notAfter: new Date(notBefore.getTime() + LIFE),
        purpose: purposeOf(flaw),
        extensions: [subjectOf(subject), ...(claims === undefined ? [] : claimExtensions(claims))],
        log: isLogged ? logOf(log, flaw) : undefined,
      });
    },
  };
}

function startOffset(flaw: CertificateFlaw | undefined): number {
  if (flaw === 'expired') return -2 * LIFE;
  return flaw === 'not-yet-valid' ? LIFE : 0;
}

function purposeOf(flaw: CertificateFlaw | undefined): Purpose | undefined {
  if (flaw === 'no-purpose') return undefined;
  return flaw === 'server-purpose' ? 'serverAuth' : 'codeSigning';
}

function logOf(log: CertificateLog, flaw: CertificateFlaw | undefined): CertificateLog | undefined {
  if (flaw === 'no-log-promise') return undefined;
  return flaw === 'promise-of-another-log' ? createCertificateLog() : log;
}

function subjectOf(subject: string): Buffer {
  const isEmail = subject.includes('@') && !subject.includes('://');
  return isEmail ? extensions.subjectEmail(subject) : extensions.subjectUri(subject);
}
