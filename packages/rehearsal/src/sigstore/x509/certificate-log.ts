import { sign } from 'node:crypto';

import { der } from './der.ts';
import { createKeys, sha256, spkiOf } from './keys.ts';
import type { KeyPair } from './keys.ts';

/** A certificate transparency log (RFC 6962) that promises inclusion at once. */
export interface CertificateLog {
  readonly keys: KeyPair;
  readonly id: Buffer;
  /** The SCT list, as the extension 1.3.6.1.4.1.11129.2.4.2 holds it. */
  readonly promise: (precertificate: Precertificate) => Buffer;
}

export interface Precertificate {
  readonly toBeSigned: Buffer;
  /** The issuer's key as SubjectPublicKeyInfo. */
  readonly issuerKey: Buffer;
  readonly at: Date;
}

export function createCertificateLog(): CertificateLog {
  const keys = createKeys('P-256');
  const id = sha256(spkiOf(keys.publicKey));
  return {
    keys,
    id,
    promise: (precertificate) => {
      const timestamp = Buffer.alloc(8);
      timestamp.writeBigUInt64BE(BigInt(precertificate.at.getTime()));
      const signature = sign('sha256', signedPart(precertificate, timestamp), keys.privateKey);
      // Version 1, no extensions, SHA-256 (4) with ECDSA (3).
      const sct = Buffer.concat([
        Buffer.from([0]),
        id,
        timestamp,
        Buffer.from([0, 0, 4, 3]),
        sized(signature, 2),
      ]);
      return der.octets(sized(sized(sct, 2), 2));
    },
  };
}

/** RFC 6962, 3.2: a promise about a precertificate (entry type 1), without extensions. */
function signedPart({ toBeSigned, issuerKey }: Precertificate, timestamp: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0]),
    timestamp,
    Buffer.from([0, 1]),
    sha256(issuerKey),
    sized(toBeSigned, 3),
    Buffer.from([0, 0]),
  ]);
}

function sized(bytes: Buffer, octets: number): Buffer {
  const size = Buffer.alloc(octets);
  size.writeUIntBE(bytes.length, 0, octets);
  return Buffer.concat([size, bytes]);
}
