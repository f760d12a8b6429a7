import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { der } from './der.ts';
import { spkiOf } from './keys.ts';

/** Key usages of RFC 5280, 4.2.1.3, as the bits of the first octet. */
const USAGES = { digitalSignature: 0x80, keyCertSign: 0x04, cRLSign: 0x02 } as const;
const PURPOSES = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

export type Purpose = keyof typeof PURPOSES;

/** The extensions of RFC 5280 that Fulcio and timestamp authorities write. */
export const extensions = {
  basicConstraints: (isAuthority: boolean): Buffer =>
    extension('2.5.29.19', der.sequence(...(isAuthority ? [der.yes()] : [])), true),
  keyUsage: (...usages: readonly (keyof typeof USAGES)[]): Buffer => {
    const octet = usages.reduce((bits, usage) => bits | USAGES[usage], 0);
    // DER drops the zeros at the end of a list of named bits.
    const unused = 31 - Math.clz32(octet & -octet);
    return extension('2.5.29.15', der.bits(Buffer.from([octet]), unused), true);
  },
  purpose: (purpose: Purpose): Buffer =>
    extension('2.5.29.37', der.sequence(der.oid(PURPOSES[purpose])), purpose === 'timeStamping'),
  subjectKey: (key: KeyObject): Buffer => extension('2.5.29.14', der.octets(keyId(key))),
  authorityKey: (key: KeyObject): Buffer =>
    extension('2.5.29.35', der.sequence(der.implicit(0, keyId(key)))),
  subjectUri: (uri: string): Buffer =>
    extension('2.5.29.17', der.sequence(der.implicit(6, Buffer.from(uri))), true),
  subjectEmail: (email: string): Buffer =>
    extension('2.5.29.17', der.sequence(der.implicit(1, Buffer.from(email))), true),
  other: (oid: string, content: Buffer): Buffer => extension(oid, content),
} as const;

function extension(oid: string, content: Buffer, isCritical = false): Buffer {
  const critical = isCritical ? [der.yes()] : [];
  return der.sequence(der.oid(oid), ...critical, der.octets(content));
}

/** RFC 5280, 4.2.1.2, method 1: SHA-1 of the key's bits, which stand at the end of its encoding. */
function keyId(key: KeyObject): Buffer {
  const bits = key.export({ format: 'der', type: 'spki' });
  const isCurve = key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return createHash('sha1')
    .update(isCurve ? bits.subarray(-65) : spkiOf(key).subarray(-97))
    .digest();
}
