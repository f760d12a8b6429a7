import { X509Certificate as NodeCertificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { ASN1Obj, X509Certificate } from '@sigstore/core';

import { RefusedError } from '../refusal/refusal.ts';
import { hasTag, lastPart, part, TAGS, utf8 } from './der.ts';
import { KeptCertificate } from './kept-certificate.ts';
import { purposesOf } from './purposes.ts';

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const SUBJECT_ALT_NAME = '2.5.29.17';

/** Fulcio's name for a person or a machine that has neither an address nor a URL. */
const OTHER_NAME = '1.3.6.1.4.1.57264.1.7';

/** The critical extensions that a verifier here understands; an unknown one ends the matter. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.37',
  SUBJECT_ALT_NAME,
]);

/** A signing certificate that was read; who issued it is not checked yet. */
export interface SigningCertificate {
  readonly parsed: X509Certificate;
  readonly der: Buffer;
  /** The same, as Node reads it. */
  readonly node: NodeCertificate;
  readonly publicKey: KeyObject;
  /** Who it was issued to: URIs, mail addresses, or Fulcio's other names. */
  readonly names: readonly string[];
  readonly extensions: ReadonlyMap<string, ASN1Obj>;
}

/** Reads the leaf of a bundle: canonical DER, for signing code, no authority itself. */
export function readCertificate(der: Buffer): SigningCertificate {
  try {
    return read(der);
  } catch (cause) {
    throw cause instanceof RefusedError ? cause : malformed('cannot be read', cause);
  }
}

function read(der: Buffer): SigningCertificate {
  const parsed = new KeptCertificate(der);
  const node = new NodeCertificate(der);
  const { version, notBefore, notAfter } = parsed;
  if (version !== 'v3' || notBefore > notAfter) throw malformed('is no version 3, or never valid');
  const extensions = readExtensions(parsed);
  checkPurpose(node, parsed);
  return {
    parsed,
    der,
    node,
    publicKey: node.publicKey,
    names: readNames(extensions.get(SUBJECT_ALT_NAME)),
    extensions,
  };
}

function readExtensions(parsed: X509Certificate): ReadonlyMap<string, ASN1Obj> {
  const extensions = new Map<string, ASN1Obj>();
  for (const extension of parsed.extensions) {
    const oid = part(extension, 0).toOID();
    if (extensions.has(oid)) throw malformed(`says its extension ${oid} twice`);
    if (extension.subs.length === 3 && !UNDERSTOOD.has(oid)) {
      throw malformed(`has a critical extension ${oid}, which is not understood`);
    }
    extensions.set(oid, lastPart(extension));
  }
  return extensions;
}

function checkPurpose(node: NodeCertificate, parsed: X509Certificate): void {
  const purposes = purposesOf(node);
  if (!purposes.includes(CODE_SIGNING)) {
    throw purpose(`is for ${purposes.join(', ') || 'no named purpose'}, expected code signing`);
  }
  // Node says so only where the key may sign certificates too.
  if (parsed.extBasicConstraints?.isCA === true) {
    throw purpose('is that of an authority, expected that of a signer');
  }
  if (parsed.extKeyUsage?.digitalSignature === false) {
    throw purpose('is not for digital signatures');
  }
}

function readNames(extension: ASN1Obj | undefined): readonly string[] {
  if (extension === undefined) throw malformed('names nobody that it was issued to');
  return part(extension, 0).subs.flatMap((name) => readName(name) ?? []);
}

function readName(name: ASN1Obj): string | undefined {
  if (hasTag(name, TAGS.uri) || hasTag(name, TAGS.rfc822Name)) return utf8(name.value);
  if (!hasTag(name, TAGS.otherName) || part(name, 0).toOID() !== OTHER_NAME) return undefined;
  const value = part(part(name, 1), 0);
  return hasTag(value, TAGS.utf8String) ? utf8(value.value) : undefined;
}

function malformed(what: string, cause?: unknown): RefusedError {
  return new RefusedError('CERTIFICATE_MALFORMED', `The certificate ${what}`, { cause });
}

function purpose(what: string): RefusedError {
  return new RefusedError('CERTIFICATE_PURPOSE', `The certificate ${what}`);
}
