import { sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { der } from './der.ts';
import { spkiOf } from './keys.ts';

const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

export interface CertificateFields {
  readonly serialNumber: Buffer;
  /** Encoded, as `nameOf` gives it. */
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  /** Encoded, in order. */
  readonly extensions: readonly Buffer[];
}

/** A distinguished name, encoded; without a common name the empty one that keyless leaves have. */
export function nameOf(commonName?: string): Buffer {
  if (commonName === undefined) return der.sequence();
  const part = (oid: string, text: string): Buffer =>
    der.set(der.sequence(der.oid(oid), der.text(text)));
  return der.sequence(part(ORGANIZATION, 'sigstore.local'), part(COMMON_NAME, commonName));
}

/** What a certificate says before it is signed; also what a certificate log signs. */
export function toBeSigned(fields: CertificateFields): Buffer {
  return der.sequence(
    der.explicit(0, der.integer(2)),
    der.integer(fields.serialNumber),
    algorithm(),
    fields.issuer,
    der.sequence(der.utcTime(fields.notBefore), der.utcTime(fields.notAfter)),
    fields.subject,
    spkiOf(fields.publicKey),
    der.explicit(3, der.sequence(...fields.extensions)),
  );
}

/** The certificate in DER, signed by ECDSA with SHA-384. */
export function signCertificate(fields: CertificateFields, issuerKey: KeyObject): Buffer {
  const signed = toBeSigned(fields);
  return der.sequence(signed, algorithm(), der.bits(sign('sha384', signed, issuerKey)));
}

/** DER as PEM, with lines of 64 characters. */
export function pemOf(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function algorithm(): Buffer {
  return der.sequence(der.oid(ECDSA_WITH_SHA384));
}
