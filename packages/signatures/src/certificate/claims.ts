import type { ASN1Obj } from '@sigstore/core';

import { RefusedError } from '../refusal/refusal.ts';
import { hasTag, TAGS, utf8 } from './der.ts';

const ARC = '1.3.6.1.4.1.57264.1.';

/** Fulcio's first extensions hold the text itself, the later ones a UTF8String in DER. */
const FIRST = {
  issuer: 1,
  workflowTrigger: 2,
  workflowSha: 3,
  workflowName: 4,
  workflowRepository: 5,
  workflowRef: 6,
} as const;

const LATER = {
  issuer: 8,
  buildSignerUri: 9,
  buildSignerDigest: 10,
  runnerEnvironment: 11,
  sourceRepositoryUri: 12,
  sourceRepositoryDigest: 13,
  sourceRepositoryRef: 14,
  sourceRepositoryId: 15,
  sourceRepositoryOwnerUri: 16,
  sourceRepositoryOwnerId: 17,
  buildConfigUri: 18,
  buildConfigDigest: 19,
  buildTrigger: 20,
  runInvocationUri: 21,
  sourceRepositoryVisibility: 22,
} as const;

type ClaimName = keyof typeof LATER | Exclude<keyof typeof FIRST, 'issuer'>;

/** What the authority says about who signed, in Fulcio's words; absent is what it left unsaid. */
export type CertificateClaims = Readonly<Partial<Record<ClaimName, string>>>;

/** Decodes Fulcio's extensions. The issuer is said in one or two places, and must be the same. */
export function readClaims(extensions: ReadonlyMap<string, ASN1Obj>): CertificateClaims {
  const first = decode(extensions, FIRST, (value) => utf8(value.value));
  const later = decode(extensions, LATER, derText);
  if (first.issuer !== undefined && later.issuer !== undefined && first.issuer !== later.issuer) {
    throw new RefusedError('CERTIFICATE_MALFORMED', 'The certificate names two different issuers');
  }
  return { ...first, ...later };
}

function decode<const Oids extends Readonly<Record<string, number>>>(
  extensions: ReadonlyMap<string, ASN1Obj>,
  oids: Oids,
  textOf: (value: ASN1Obj) => string | undefined,
): Readonly<Partial<Record<keyof Oids, string>>> {
  const claims: Partial<Record<keyof Oids, string>> = {};
  for (const name of Object.keys(oids) as (keyof Oids & string)[]) {
    const value = extensions.get(`${ARC}${oids[name] ?? ''}`);
    if (value === undefined) continue;
    const text = textOf(value);
    if (text === undefined) {
      throw new RefusedError('CERTIFICATE_MALFORMED', `The certificate's ${name} is no text`);
    }
    claims[name] = text;
  }
  return claims;
}

function derText(value: ASN1Obj): string | undefined {
  const [text, ...others] = value.subs;
  if (text === undefined || others.length > 0) return undefined;
  return hasTag(text, TAGS.utf8String) ? utf8(text.value) : undefined;
}
