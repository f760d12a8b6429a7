import { randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { nameOf, signCertificate, toBeSigned } from './certificate.ts';
import type { CertificateFields } from './certificate.ts';
import type { CertificateLog } from './certificate-log.ts';
import { extensions } from './extensions.ts';
import type { Purpose } from './extensions.ts';
import { createKeys, spkiOf } from './keys.ts';
import type { KeyPair } from './keys.ts';

const PROMISES = '1.3.6.1.4.1.11129.2.4.2';
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A root that signs an intermediate, which signs leaves. */
export interface Authority {
  readonly root: Buffer;
  readonly intermediate: Buffer;
  readonly validFrom: Date;
  readonly issue: (leaf: Leaf) => Buffer;
}

export interface Leaf {
  readonly publicKey: KeyObject;
  readonly subject?: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Absent: a certificate for nothing in particular. */
  readonly purpose?: Purpose | undefined;
  /** Beside what every leaf has. */
  readonly extensions: readonly Buffer[];
  /** The log that promises to show it; absent, the leaf has no such promise. */
  readonly log?: CertificateLog | undefined;
}

interface Issuer {
  readonly name: Buffer;
  readonly keys: KeyPair;
}

/** An authority of its own, valid from a year before `now` to nine years after it. */
export function createAuthority(name: string, now: Date): Authority {
  const root = { name: nameOf(name), keys: createKeys('P-384') };
  const issuer = { name: nameOf(`${name} intermediate`), keys: createKeys('P-384') };
  const validFrom = new Date(now.getTime() - YEAR);
  const notAfter = new Date(now.getTime() + 9 * YEAR);
  const certify = (subject: Issuer): Buffer =>
    signCertificate(authorityFields({ subject, root, validFrom, notAfter }), root.keys.privateKey);
  return {
    root: certify(root),
    intermediate: certify(issuer),
    validFrom,
    issue: (leaf) => issueLeaf(leaf, issuer),
  };
}

interface AuthorityTerms {
  readonly subject: Issuer;
  readonly root: Issuer;
  readonly validFrom: Date;
  readonly notAfter: Date;
}

function authorityFields(terms: AuthorityTerms): CertificateFields {
  const { subject, root, validFrom, notAfter } = terms;
  return {
    serialNumber: randomBytes(16),
    issuer: root.name,
    subject: subject.name,
    notBefore: validFrom,
    notAfter,
    publicKey: subject.keys.publicKey,
    extensions: [
      extensions.basicConstraints(true),
      extensions.keyUsage('keyCertSign', 'cRLSign'),
      extensions.subjectKey(subject.keys.publicKey),
      extensions.authorityKey(root.keys.publicKey),
    ],
  };
}

function issueLeaf(leaf: Leaf, issuer: Issuer): Buffer {
  const fields: CertificateFields = {
    serialNumber: randomBytes(16),
    issuer: issuer.name,
    subject: leaf.subject ?? nameOf(),
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    publicKey: leaf.publicKey,
    extensions: [
      extensions.keyUsage('digitalSignature'),
      ...(leaf.purpose === undefined ? [] : [extensions.purpose(leaf.purpose)]),
      extensions.subjectKey(leaf.publicKey),
      extensions.authorityKey(issuer.keys.publicKey),
      ...leaf.extensions,
    ],
  };
  if (leaf.log === undefined) return signCertificate(fields, issuer.keys.privateKey);
  const promise = leaf.log.promise({
    toBeSigned: toBeSigned(fields),
    issuerKey: spkiOf(issuer.keys.publicKey),
    at: leaf.notBefore,
  });
  const promised = [...fields.extensions, extensions.other(PROMISES, promise)];
  return signCertificate({ ...fields, extensions: promised }, issuer.keys.privateKey);
}
