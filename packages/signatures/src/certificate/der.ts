import type { ASN1Obj } from '@sigstore/core';

import { RefusedError } from '../refusal/refusal.ts';

/** DER's tags of the texts and names that are read here. */
export const TAGS = { utf8String: 0x0c, rfc822Name: 0x81, uri: 0x86, otherName: 0xa0 } as const;

/** A part that must be there. */
export function part(parent: ASN1Obj | undefined, index: number): ASN1Obj {
  const found = parent?.subs[index];
  if (found !== undefined) return found;
  throw new RefusedError('CERTIFICATE_MALFORMED', 'The certificate lacks a part that it must have');
}

export function lastPart(parent: ASN1Obj): ASN1Obj {
  return part(parent, parent.subs.length - 1);
}

export function hasTag({ tag }: ASN1Obj, expected: number): boolean {
  return tag.toDER() === expected;
}

/** UTF-8 that is valid, or undefined. */
export function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
