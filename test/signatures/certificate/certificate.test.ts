import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import {
  nameOf,
  signCertificate,
} from '../../../packages/rehearsal/src/sigstore/x509/certificate.ts';
import { der } from '../../../packages/rehearsal/src/sigstore/x509/der.ts';
import { extensions } from '../../../packages/rehearsal/src/sigstore/x509/extensions.ts';
import { readCertificate } from '../../../packages/signatures/src/certificate/certificate.ts';
import { readClaims } from '../../../packages/signatures/src/certificate/claims.ts';
import { RefusedError } from '../../../packages/signatures/src/refusal/refusal.ts';
import { unknownExtension } from '../../support/sigstore/issued.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const issuer = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const FULCIO = '1.3.6.1.4.1.57264.1';
const ALT_NAME = '2.5.29.17';
const USAGE = extensions.keyUsage('digitalSignature');
const PURPOSE = extensions.purpose('codeSigning');
const NAME = extensions.subjectUri('https://anvil.test');

function leaf(parts: readonly Buffer[], notAfter = new Date('2026-03-04T05:16:07Z')): Buffer {
  const fields = {
    serialNumber: Buffer.from([1, 2, 3]),
    issuer: nameOf('issuer'),
    subject: nameOf(),
    notBefore: new Date('2026-03-04T05:06:07Z'),
    notAfter,
    publicKey: keys.publicKey,
    extensions: parts,
  };
  return signCertificate(fields, issuer.privateKey);
}

/** A name of Fulcio's own kind, for who has neither an address nor a URL. */
function otherName(oid: string, value: Buffer): Buffer {
  const content = Buffer.concat([der.oid(oid), der.explicit(0, value)]);
  return extensions.other(ALT_NAME, der.sequence(der.explicit(0, content)));
}

describe('A leaf names', () => {
  test.each([
    ['an address', NAME, ['https://anvil.test']],
    ['an address of mail', extensions.subjectEmail('smith@anvil.test'), ['smith@anvil.test']],
    ['a name of its own kind', otherName(`${FULCIO}.7`, der.text('smith!anvil')), ['smith!anvil']],
    ['a name of a kind that nobody knows', otherName('1.2.3.4', der.text('smith')), []],
    ['a name that is no text', otherName(`${FULCIO}.7`, der.integer(7)), []],
    ['a host, which is not who signs', hostName('anvil.test'), []],
  ] as const)('%s', (_, name, names) => {
    expect(readCertificate(leaf([USAGE, PURPOSE, name])).names).toEqual(names);
  });
});

test('An extension that nobody knows is let be', () => {
  expect(readCertificate(leaf([USAGE, PURPOSE, NAME, unknownExtension(false)])).names).toHaveLength(
    1,
  );
});

describe('A leaf is refused', () => {
  const past = new Date('2026-03-04T05:06:06Z');
  test.each([
    ['for nothing', leaf([USAGE, NAME]), 'CERTIFICATE_PURPOSE'],
    ['for servers', leaf([USAGE, extensions.purpose('serverAuth'), NAME]), 'CERTIFICATE_PURPOSE'],
    [
      'that is an authority',
      leaf([USAGE, PURPOSE, NAME, extensions.basicConstraints(true)]),
      'CERTIFICATE_PURPOSE',
    ],
    [
      'whose key signs certificates alone',
      leaf([extensions.keyUsage('keyCertSign'), PURPOSE, NAME]),
      'CERTIFICATE_PURPOSE',
    ],
    ['with an extension twice', leaf([USAGE, PURPOSE, NAME, NAME]), 'CERTIFICATE_MALFORMED'],
    [
      'with a critical extension that nobody knows',
      leaf([USAGE, PURPOSE, NAME, unknownExtension(true)]),
      'CERTIFICATE_MALFORMED',
    ],
    ['that names nobody', leaf([USAGE, PURPOSE]), 'CERTIFICATE_MALFORMED'],
    ['that ends before it begins', leaf([USAGE, PURPOSE, NAME], past), 'CERTIFICATE_MALFORMED'],
    [
      'that is followed by more',
      Buffer.concat([leaf([USAGE, PURPOSE, NAME]), Buffer.of(0)]),
      'CERTIFICATE_MALFORMED',
    ],
    ['that is cut off', leaf([USAGE, PURPOSE, NAME]).subarray(0, -9), 'CERTIFICATE_MALFORMED'],
  ] as const)('%s', (_, bytes, code) => {
    expect(() => readCertificate(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

test('A leaf is read or refused, but never an error, whichever of its bytes is another', () => {
  const whole = leaf([extensions.basicConstraints(true), USAGE, PURPOSE, NAME]);
  for (const place of whole.keys()) {
    for (const bits of [0x01, 0x04, 0x20, 0x80, 0xff]) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ bits;
      expect(codeOf(() => readClaims(readCertificate(bytes).extensions))).toMatch(
        /^(?:read|CERTIFICATE_(?:MALFORMED|PURPOSE))$/,
      );
    }
  }
});

describe('What the authority claims of the signer', () => {
  const claims = (...more: readonly (readonly [number, Buffer])[]) => {
    const said = more.map(([number, value]) => extensions.other(`${FULCIO}.${number}`, value));
    return readClaims(readCertificate(leaf([USAGE, PURPOSE, NAME, ...said])).extensions);
  };
  const url = 'https://issuer.test';

  test('is the same in both ways to say it', () => {
    expect(claims([1, Buffer.from(url)])).toEqual({ issuer: url });
    expect(claims([8, der.text(url)])).toEqual({ issuer: url });
    expect(claims([1, Buffer.from(url)], [8, der.text(url)])).toEqual({ issuer: url });
    expect(claims([12, der.text(url)])).toEqual({ sourceRepositoryUri: url });
    expect(claims()).toEqual({});
  });

  test.each([
    ['two issuers', [1, Buffer.from(url)], [8, der.text('https://other.test')]],
    ['text that is not UTF-8', [1, Buffer.of(0xff, 0xfe)]],
    ['a number', [9, der.integer(9)]],
    ['two texts', [9, Buffer.concat([der.text('a'), der.text('b')])]],
  ] satisfies readonly (readonly [string, ...(readonly [number, Buffer])[]])[])(
    'is refused where it is %s',
    (...[, ...more]) => {
      expect(() => claims(...more)).toThrow(
        expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
      );
    },
  );
});

function hostName(host: string): Buffer {
  return extensions.other(ALT_NAME, der.sequence(der.implicit(2, Buffer.from(host))));
}

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof RefusedError ? error.code : String(error);
  }
}
