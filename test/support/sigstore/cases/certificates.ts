import { extensions } from '../../../../packages/rehearsal/src/sigstore/x509/extensions.ts';
import { bundleWith, unknownExtension } from '../issued.ts';
import { at, change, put } from '../json.ts';
import { forge, github, MATERIAL, made, requested, stranger, trusted } from './case.ts';
import type { Case } from './case.ts';

const AUTHORITIES = ['certificateAuthorities'];
const WINDOW = [...AUTHORITIES, 0, 'validFor'];
const RAW = [...MATERIAL, 'certificate', 'rawBytes'];

/** The chain: who issued it, when, and what for. */
export const CHAIN: readonly Case[] = [
  ...requested('good', 'accepted', {}),
  ...requested('good, of an instance without logs', 'accepted', { of: github }),
  ...requested('by another authority of the same name', 'CERTIFICATE_UNTRUSTED', {
    certificateFlaw: 'other-authority',
  }),
  ...requested('for no purpose', 'CERTIFICATE_PURPOSE', { certificateFlaw: 'no-purpose' }),
  ...requested('for servers', 'CERTIFICATE_PURPOSE', { certificateFlaw: 'server-purpose' }),
  trusted(
    'by one of two authorities of the same name',
    'accepted',
    change(forge.trustedRoot, AUTHORITIES, (own) =>
      [at(stranger.trustedRoot, ...AUTHORITIES), own].flat(),
    ),
  ),
  trusted(
    'by a root of others',
    'CERTIFICATE_UNTRUSTED',
    put(forge.trustedRoot, AUTHORITIES, at(stranger.trustedRoot, ...AUTHORITIES)),
  ),
  trusted(
    'by a root without authorities',
    'CERTIFICATE_UNTRUSTED',
    put(forge.trustedRoot, AUTHORITIES, []),
  ),
  made(
    'with an extension that nobody knows',
    'accepted',
    bundleWith(forge, [unknownExtension(false)]),
  ),
  made(
    'with a critical one that nobody knows',
    'CERTIFICATE_MALFORMED',
    bundleWith(forge, [unknownExtension(true)]),
  ),
  made(
    'with an extension twice',
    'CERTIFICATE_MALFORMED',
    bundleWith(forge, [unknownExtension(false), unknownExtension(false)]),
  ),
  made(
    'of an authority itself',
    'CERTIFICATE_PURPOSE',
    bundleWith(forge, [extensions.basicConstraints(true)]),
  ),

  made('that is none', 'CERTIFICATE_MALFORMED', put(forge.bundle(), RAW, 'AAAA')),
  made('with a bit changed', 'LOG_BODY_MISMATCH', change(forge.bundle(), RAW, flipLast)),
];

/** The windows of the certificate and of who issued it. */
export const VALIDITY: readonly Case[] = [
  ...requested('signed after it', 'CERTIFICATE_EXPIRED', { certificateFlaw: 'expired' }),
  ...requested('signed before it', 'CERTIFICATE_EXPIRED', { certificateFlaw: 'not-yet-valid' }),
  trusted(
    'an authority not trusted yet',
    'CERTIFICATE_UNTRUSTED',
    put(forge.trustedRoot, WINDOW, { start: '2026-03-05T00:00:00Z' }),
  ),
  trusted(
    'an authority trusted no more',
    'CERTIFICATE_UNTRUSTED',
    put(forge.trustedRoot, WINDOW, { start: '2025-01-01T00:00:00Z', end: '2026-03-04T05:06:06Z' }),
  ),
  trusted(
    'an authority trusted to this second',
    'accepted',
    put(forge.trustedRoot, WINDOW, { start: '2025-01-01T00:00:00Z', end: '2026-03-04T05:06:07Z' }),
  ),
  trusted(
    'an authority without a start',
    'CERTIFICATE_UNTRUSTED',
    put(forge.trustedRoot, WINDOW, {}),
  ),
];

const LOG = ['ctlogs', 0, 'publicKey', 'validFor'];

/** The promise of a certificate log (SCT). */
export const PROMISES: readonly Case[] = [
  ...requested('missing', 'SCT_MISSING', { certificateFlaw: 'no-log-promise' }),
  ...requested('of another log', 'SCT_INVALID', { certificateFlaw: 'promise-of-another-log' }),
  trusted(
    'of a log that the root does not hold',
    'SCT_INVALID',
    put(forge.trustedRoot, ['ctlogs'], at(stranger.trustedRoot, 'ctlogs')),
  ),
  trusted(
    'of a log trusted no more',
    'SCT_INVALID',
    put(forge.trustedRoot, [...LOG, 'end'], '2026-01-01T00:00:00Z'),
  ),
  trusted('of a log without a start', 'SCT_INVALID', put(forge.trustedRoot, LOG, {})),
];

function flipLast(rawBytes: unknown): string {
  const bytes = Buffer.from(String(rawBytes), 'base64');
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes.toString('base64');
}
