import { der } from '../x509/der.ts';

/** Sigstore's policy for timestamps. */
const POLICY = '1.3.6.1.4.1.57264.2';
const HASHES = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

export interface TimestampRequest {
  readonly hash: keyof typeof HASHES;
  readonly digest: Buffer;
  readonly nonce?: number | undefined;
  readonly wantsCertificates: boolean;
}

/** What a timestamp says (TSTInfo of RFC 3161) about a digest. */
export function tokenInfo(
  { hash, digest, nonce }: TimestampRequest,
  { at, serialNumber }: { readonly at: Date; readonly serialNumber: Buffer },
): Buffer {
  return der.sequence(
    der.integer(1),
    der.oid(POLICY),
    der.sequence(der.sequence(der.oid(HASHES[hash]), der.nothing()), der.octets(digest)),
    der.integer(serialNumber),
    der.generalizedTime(at),
    der.sequence(der.integer(1)),
    ...(nonce === undefined ? [] : [der.integer(nonce)]),
  );
}
