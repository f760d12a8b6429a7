import { createHash } from 'node:crypto';

import { at, change, put, textAt } from '../json.ts';
import { forge, github, made, requested, STAMPS, stranger, TILED, trustedTiled } from './case.ts';
import type { Case } from './case.ts';

const AUTHORITIES = ['timestampAuthorities'];
const WINDOW = [...AUTHORITIES, 0, 'validFor'];
const tiled = forge.bundle(TILED);
const ENDED = { start: '2025-01-01T00:00:00Z', end: '2026-03-04T05:06:06Z' };
/** Trusted at the time, and it signed nothing. */
const IDLE = { certChain: {}, validFor: { start: '2025-01-01T00:00:00Z' } };

/** The times that an authority of RFC 3161 signed. */
export const TIMES: readonly Case[] = [
  ...requested('of another signature', 'TIMESTAMP_INVALID', {
    ...TILED,
    timeFlaw: 'another-signature',
  }),
  ...requested('by another authority', 'TIMESTAMP_INVALID', {
    ...TILED,
    timeFlaw: 'another-authority',
  }),
  ...requested('after the certificate', 'CERTIFICATE_EXPIRED', {
    of: github,
    timeFlaw: 'too-late',
  }),
  ...requested('before the certificate', 'CERTIFICATE_EXPIRED', {
    of: github,
    timeFlaw: 'too-early',
  }),
  made('missing', 'TIMESTAMP_MISSING', forge.bundle({ log: 'v2', isTimestamped: false })),
  made(
    'twice the same',
    'TIMESTAMP_INVALID',
    change(tiled, STAMPS, (old) => [old, old].flat()),
  ),
  made('two good ones', 'accepted', stampedAlso(1)),
  made('one good and one after the certificate', 'CERTIFICATE_EXPIRED', stampedAlso(3600)),
  made('one good and one before the certificate', 'CERTIFICATE_EXPIRED', stampedAlso(-3600)),
  made(
    'good, beside a log that promised another time',
    'CERTIFICATE_EXPIRED',
    forge.bundle({ logFlaw: 'too-late', isTimestamped: true }),
  ),
  made(
    'that is none',
    'TIMESTAMP_MALFORMED',
    put(tiled, [...STAMPS, 0, 'signedTimestamp'], 'AAAA'),
  ),
  made(
    'that was refused',
    'TIMESTAMP_MALFORMED',
    change(tiled, [...STAMPS, 0, 'signedTimestamp'], refuse),
  ),
  trustedTiled(
    'of an authority trusted no more',
    'TIMESTAMP_INVALID',
    put(forge.trustedRoot, WINDOW, ENDED),
  ),
  trustedTiled(
    'of an authority trusted no more, beside one that is',
    'TIMESTAMP_INVALID',
    beside(put(forge.trustedRoot, WINDOW, ENDED)),
  ),
  trustedTiled(
    'of an authority trusted to this second',
    'accepted',
    put(forge.trustedRoot, WINDOW, { ...ENDED, end: '2026-03-04T05:06:07Z' }),
  ),
  trustedTiled(
    'of an authority without a start',
    'TIMESTAMP_INVALID',
    put(forge.trustedRoot, WINDOW, {}),
  ),
  trustedTiled(
    'of an authority of the same name',
    'TIMESTAMP_INVALID',
    put(forge.trustedRoot, AUTHORITIES, at(stranger.trustedRoot, ...AUTHORITIES)),
  ),
  trustedTiled(
    'of one of two authorities',
    'accepted',
    change(forge.trustedRoot, AUTHORITIES, (own) =>
      [at(stranger.trustedRoot, ...AUTHORITIES), own].flat(),
    ),
  ),
];

function beside(root: unknown): unknown {
  return change(root, AUTHORITIES, (own) => [own, IDLE].flat());
}

/** The bundle with one more timestamp of its signature, some seconds off. */
function stampedAlso(seconds: number): unknown {
  const signature = Buffer.from(textAt(tiled, 'messageSignature', 'signature'), 'base64');
  const digest = createHash('sha256').update(signature).digest();
  const { timestamps, now } = forge.parts;
  const time = new Date(now().getTime() + seconds * 1000);
  const stamp = timestamps.timestamp({ hash: 'sha256', digest, wantsCertificates: false }, time);
  const more = { signedTimestamp: stamp.toString('base64') };
  return change(tiled, STAMPS, (old) => [old, more].flat());
}

/** Its status says that it was rejected. */
function refuse(stamp: unknown): string {
  const bytes = Buffer.from(String(stamp), 'base64');
  bytes[bytes.indexOf(Buffer.from('3003020100', 'hex')) + 4] = 2;
  return bytes.toString('base64');
}
