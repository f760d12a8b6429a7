import { ASN1Obj, RFC3161Timestamp } from '@sigstore/core';

import type { DigestAlgorithm } from '../digests/digest.ts';
import { RefusedError } from '../refusal/refusal.ts';
import { tokenParts } from './structure.ts';

/** RFC 3161, section 2.4.2: granted, and granted with modifications. */
const GRANTED: readonly bigint[] = [0n, 1n];

/** ECDSA and RSA with a digest that they name (RFC 5758, RFC 4055). */
const SIGNED_DIGESTS: ReadonlyMap<string, DigestAlgorithm> = new Map([
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
]);

/** RSA with the digest that the signer names beside it (RFC 3370, section 3.2). */
const RSA = '1.2.840.113549.1.1.1';

/** It signs the bytes themselves. */
const ED25519 = '1.3.101.112';

const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/;

/** A timestamp response that was read; who signed it is not checked yet. */
export class Timestamp extends RFC3161Timestamp {
  /** The parent takes fractions of exactly three digits only, and DER writes any number. */
  override get signingTime(): Date {
    return genTimeOf(this.tstInfo.root);
  }

  /** The parent knows those of ECDSA only, and has none for others, which means SHA-256 for RSA. */
  override get signatureAlgorithm(): string {
    const name = tokenParts(this.root)?.signatureAlgorithm ?? '';
    return name === RSA
      ? this.signerDigestAlgorithm
      : (SIGNED_DIGESTS.get(name) ?? super.signatureAlgorithm);
  }
}

/** Reads a timestamp response in canonical DER: granted, one signer, a time. */
export function readTimestamp(der: Buffer): Timestamp {
  const timestamp = parse(der);
  if (!GRANTED.includes(timestamp.status)) {
    throw malformed(`was not granted: its status is ${timestamp.status}`);
  }
  return timestamp;
}

function parse(der: Buffer): Timestamp {
  try {
    const timestamp = new Timestamp(ASN1Obj.parseBuffer(Buffer.from(der)));
    checkParts(timestamp.root);
    const { signingTime, status, signerIssuer, tstInfo } = timestamp;
    if (status < 0n || signerIssuer.length === 0 || Number.isNaN(signingTime.getTime())) {
      throw new Error('no status, signer or time');
    }
    if (tstInfo.version !== 1n) throw new Error('another version');
    return timestamp;
  } catch (cause) {
    throw malformed('cannot be read', cause);
  }
}

function checkParts(root: ASN1Obj): void {
  const parts = tokenParts(root);
  if (parts === undefined) throw new Error('another structure');
  const [version, signerVersion] = parts.versions;
  if (version !== 3n || signerVersion !== 1n) throw new Error('another version');
  const [stated, used] = parts.digestAlgorithms;
  if (stated !== used) throw new Error('two digest algorithms');
  if (!isKnown(parts.signatureAlgorithm)) throw new Error('unknown algorithm');
}

function isKnown(signatureAlgorithm: string): boolean {
  return SIGNED_DIGESTS.has(signatureAlgorithm) || [RSA, ED25519].includes(signatureAlgorithm);
}

function genTimeOf(tstInfo: ASN1Obj): Date {
  const text = tstInfo.subs[4]?.value.toString('latin1') ?? '';
  const iso = text.replace(GENERALIZED_TIME, '$1-$2-$3T$4:$5:$6.$7Z').replace('.Z', 'Z');
  const time = new Date(iso);
  if (iso !== text && !Number.isNaN(time.getTime())) return time;
  throw new Error('no time');
}

function malformed(what: string, cause?: unknown): RefusedError {
  return new RefusedError('TIMESTAMP_MALFORMED', `A timestamp ${what}`, { cause });
}
