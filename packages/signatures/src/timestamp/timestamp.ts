import { RFC3161Timestamp } from '@sigstore/core';
import type { ASN1Obj } from '@sigstore/core';

import { parseDer } from '../certificate/der.ts';
import { RefusedError } from '../refusal/refusal.ts';

/** RFC 3161, section 2.4.2: granted, and granted with modifications. */
const GRANTED: readonly bigint[] = [0n, 1n];

const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/;

/** A timestamp response that was read; who signed it is not checked yet. */
export class Timestamp extends RFC3161Timestamp {
  /** The parent takes fractions of exactly three digits only, and DER writes any number. */
  override get signingTime(): Date {
    return genTimeOf(this.tstInfo.root);
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
    const timestamp = new Timestamp(parseDer(der));
    if (timestamp.root.subs.length !== 2) throw new Error('more than a status and a token');
    if (timestamp.tstInfo.version !== 1n) throw new Error('another version');
    if (signersOf(timestamp).length !== 1) throw new Error('not one signer');
    const { signingTime, status, signerIssuer } = timestamp;
    if (status < 0n || signerIssuer.length === 0 || Number.isNaN(signingTime.getTime())) {
      throw new Error('no status, signer or time');
    }
    return timestamp;
  } catch (cause) {
    throw malformed('cannot be read', cause);
  }
}

function signersOf({ root }: Timestamp): readonly ASN1Obj[] {
  return root.subs[1]?.subs[1]?.subs[0]?.subs.at(-1)?.subs ?? [];
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
