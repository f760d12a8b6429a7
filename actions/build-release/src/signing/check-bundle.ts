import { verify, X509Certificate } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

/** A signature bundle as its file holds it. */
export type BundleJson = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly data: Buffer;
  readonly payloadType: string;
  readonly subject: string;
}

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/**
 * Gives the bundle back where its certificate is the one that was asked for and its signature is
 * over what was to be signed; a certificate for somebody else must not leave this run.
 */
export function checkBundle(bundle: unknown, expected: Expected): BundleJson {
  if (!isRecord(bundle)) throw wrong('is no JSON object');
  const certificate = certificateOf(bundle);
  if (certificate.subjectAltName !== `URI:${expected.subject}`) {
    throw wrong('is by a certificate for another identity than this workflow');
  }
  // Absent where the certificate is for nothing in particular, whatever the type says.
  const purposes = certificate.keyUsage as readonly string[] | undefined;
  if (purposes?.includes(CODE_SIGNING) !== true) {
    throw wrong('is by a certificate that is not for signing code');
  }
  const { signed, signature } = signedPart(bundle, expected);
  if (verify('sha256', signed, certificate.publicKey, signature)) return bundle;
  throw wrong('is by another key than its certificate names');
}

function certificateOf(bundle: BundleJson): X509Certificate {
  const material = bundle['verificationMaterial'];
  const single = textAt(material, 'certificate', 'rawBytes');
  const chained = textAt(material, 'x509CertificateChain', 'certificates', '0', 'rawBytes');
  const text = single ?? chained;
  if (text === undefined) throw wrong('has no certificate');
  try {
    return new X509Certificate(Buffer.from(text, 'base64'));
  } catch {
    throw wrong('has a certificate that cannot be read');
  }
}

interface Signed {
  readonly signed: Buffer;
  readonly signature: Buffer;
}

function signedPart(bundle: BundleJson, { data, payloadType }: Expected): Signed {
  const message = textAt(bundle, 'messageSignature', 'signature');
  if (message !== undefined) return { signed: data, signature: Buffer.from(message, 'base64') };
  const text = textAt(bundle, 'dsseEnvelope', 'signatures', '0', 'sig') ?? '';
  // The pre-authentication encoding of DSSE.
  const head = `DSSEv1 ${payloadType.length} ${payloadType} ${data.length} `;
  const signed = Buffer.concat([Buffer.from(head), data]);
  return { signed, signature: Buffer.from(text, 'base64') };
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (inner, name) => (isRecord(inner) ? inner[name] : undefined),
    value,
  );
  return typeof found === 'string' ? found : undefined;
}

function isRecord(value: unknown): value is BundleJson {
  return typeof value === 'object' && value !== null;
}

function wrong(what: string): EmbargoError {
  const message = `The signature ${what}, expected one of this workflow; run the job again`;
  return new EmbargoError('SIGNING_FAILED', message);
}
