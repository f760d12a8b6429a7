import { randomBytes, sign } from 'node:crypto';

import { createAuthority } from '../x509/authority.ts';
import { nameOf } from '../x509/certificate.ts';
import { der } from '../x509/der.ts';
import { createKeys, sha256 } from '../x509/keys.ts';
import { tokenInfo } from './token-info.ts';
import type { TimestampRequest } from './token-info.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TOKEN_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** An authority of RFC 3161. Its times are whole seconds, which every reader understands. */
export interface TimestampAuthority {
  /** The leaf first, the root last, as a trust root lists them. */
  readonly chain: readonly Buffer[];
  readonly validFrom: Date;
  /** A whole answer (TimeStampResp) in DER. */
  readonly timestamp: (request: TimestampRequest, at: Date) => Buffer;
}

export function createTimestampAuthority(now: Date): TimestampAuthority {
  const authority = createAuthority('timestamps', now);
  const keys = createKeys('P-256');
  const issuer = nameOf('timestamps intermediate');
  const leaf = authority.issue({
    publicKey: keys.publicKey,
    subject: nameOf('timestamps signer'),
    notBefore: authority.validFrom,
    notAfter: new Date(now.getTime() + YEAR),
    purpose: 'timeStamping',
    extensions: [],
  });
  const signer = der.sequence(issuer, der.integer(serialOf(leaf)));
  return {
    chain: [leaf, authority.intermediate, authority.root],
    validFrom: authority.validFrom,
    timestamp: (request, at) => {
      const info = tokenInfo(request, { at, serialNumber: randomBytes(16) });
      const attributes = signedAttributes({ info, at, leaf });
      const signature = sign('sha256', der.set(...attributes), keys.privateKey);
      const certificates = request.wantsCertificates
        ? [der.explicit(0, Buffer.concat([leaf]))]
        : [];
      return respond([
        der.integer(3),
        der.set(algorithm(SHA256)),
        der.sequence(der.oid(TOKEN_INFO), der.explicit(0, der.octets(info))),
        ...certificates,
        der.set(signerInfo({ signer, attributes, signature })),
      ]);
    },
  };
}

/** The serial number stands behind the version, which is the first member of what is signed. */
function serialOf(certificate: Buffer): Buffer {
  const start = certificate.indexOf(Buffer.from([0xa0, 0x03, 0x02, 0x01, 0x02])) + 5;
  const length = certificate[start + 1] ?? 0;
  return certificate.subarray(start + 2, start + 2 + length);
}

interface Attested {
  readonly info: Buffer;
  readonly at: Date;
  readonly leaf: Buffer;
}

/** In the order that DER wants of a set: by their encodings. */
function signedAttributes({ info, at, leaf }: Attested): Buffer[] {
  const attribute = (oid: string, content: Buffer): Buffer =>
    der.sequence(der.oid(oid), der.set(content));
  // RFC 5035: the certificate by its SHA-256, without its issuer.
  const certificate = der.sequence(der.sequence(der.sequence(der.octets(sha256(leaf)))));
  return [
    attribute(CONTENT_TYPE, der.oid(TOKEN_INFO)),
    attribute(SIGNING_TIME, der.utcTime(at)),
    attribute(MESSAGE_DIGEST, der.octets(sha256(info))),
    attribute(SIGNING_CERTIFICATE, certificate),
  ].sort((one, other) => Buffer.compare(one, other));
}

interface Signed {
  readonly signer: Buffer;
  readonly attributes: readonly Buffer[];
  readonly signature: Buffer;
}

function signerInfo({ signer, attributes, signature }: Signed): Buffer {
  return der.sequence(
    der.integer(1),
    signer,
    algorithm(SHA256),
    der.explicit(0, Buffer.concat(attributes)),
    algorithm(ECDSA_WITH_SHA256),
    der.octets(signature),
  );
}

function respond(signedData: readonly Buffer[]): Buffer {
  const token = der.sequence(der.oid(SIGNED_DATA), der.explicit(0, der.sequence(...signedData)));
  return der.sequence(der.sequence(der.integer(0)), token);
}

function algorithm(oid: string): Buffer {
  return der.sequence(der.oid(oid));
}
