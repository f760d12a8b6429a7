import type { ASN1Obj } from '@sigstore/core';

import { hasTag } from '../certificate/der.ts';

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const NULL = 0x05;
const OID = 0x06;
const FIRST = 0xa0;
const SECOND = 0xa1;

/** Where a token's certificates stand when it brings some. */
const CERTIFICATES = 3;

/** A tag and what it holds from the first part on; more may follow where `more` says so. */
interface Shape {
  readonly tag: number;
  readonly parts?: readonly Shape[];
  readonly more?: readonly Shape[];
}

const ALGORITHM: Shape = {
  tag: SEQUENCE,
  parts: [{ tag: OID }],
  more: [{ tag: NULL }],
};

const SIGNER: Shape = {
  tag: SEQUENCE,
  parts: [
    { tag: INTEGER },
    { tag: SEQUENCE, parts: [{ tag: SEQUENCE }, { tag: INTEGER }] },
    ALGORITHM,
    { tag: FIRST },
    ALGORITHM,
    { tag: OCTETS },
  ],
  // Attributes that are not signed.
  more: [{ tag: SECOND }],
};

/** RFC 5652, section 5.1, with what RFC 3161, section 2.4.2 says of it; certificates are let be. */
const SIGNED_DATA: readonly Shape[] = [
  { tag: INTEGER },
  { tag: SET, parts: [ALGORITHM] },
  {
    tag: SEQUENCE,
    parts: [{ tag: OID }, { tag: FIRST, parts: [{ tag: OCTETS, parts: [{ tag: SEQUENCE }] }] }],
  },
  { tag: SET, parts: [SIGNER] },
];

const RESPONSE: Shape = {
  tag: SEQUENCE,
  parts: [
    { tag: SEQUENCE, parts: [{ tag: INTEGER }], more: [{ tag: SEQUENCE }, { tag: 0x03 }] },
    { tag: SEQUENCE, parts: [{ tag: OID }, { tag: FIRST, parts: [{ tag: SEQUENCE }] }] },
  ],
};

/** The parts of a token's signer that a verifier must know before it trusts what they say. */
export interface TokenParts {
  readonly versions: readonly bigint[];
  readonly digestAlgorithms: readonly string[];
  readonly signatureAlgorithm: string;
}

/** The parts of a response whose structure is as the RFCs write it, or undefined. */
export function tokenParts(response: ASN1Obj): TokenParts | undefined {
  if (!isShaped(response, RESPONSE)) return undefined;
  const signedData = subsOf(subsOf(subsOf(response)[1])[1])[0];
  const parts = subsOf(signedData).filter(
    (part, index) => index !== CERTIFICATES || !hasTag(part, FIRST),
  );
  if (!areShaped(parts, SIGNED_DATA)) return undefined;
  const [version, algorithms, , signers] = parts;
  const [signerVersion, , digest, , signature] = subsOf(subsOf(signers)[0]);
  return {
    versions: [version, signerVersion].flatMap((number) => number?.toInteger() ?? []),
    digestAlgorithms: [subsOf(algorithms)[0], digest].map(nameOf),
    signatureAlgorithm: nameOf(signature),
  };
}

function subsOf(parent: ASN1Obj | undefined): readonly ASN1Obj[] {
  return parent?.subs ?? [];
}

function nameOf(algorithm: ASN1Obj | undefined): string {
  return algorithm?.subs[0]?.toOID() ?? '';
}

function isShaped(part: ASN1Obj, { tag, parts, more }: Shape): boolean {
  if (!hasTag(part, tag)) return false;
  return parts === undefined || areShaped(part.subs, parts, more);
}

function areShaped(
  found: readonly ASN1Obj[],
  parts: readonly Shape[],
  more: readonly Shape[] = [],
): boolean {
  const shapes = [...parts, ...more];
  return (
    found.length >= parts.length &&
    found.every((part, index) => {
      const shape = shapes[index];
      return shape !== undefined && isShaped(part, shape);
    })
  );
}
