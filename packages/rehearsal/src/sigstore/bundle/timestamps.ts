import type { Parts } from '../parts.ts';
import { createTimestampAuthority } from '../time/timestamp-authority.ts';
import { sha256 } from '../x509/keys.ts';
import type { BundleRequest } from './make-bundle.ts';

/** What is wrong with the timestamp. */
export type TimeFlaw = 'another-signature' | 'another-authority' | 'too-late' | 'too-early';

export const TIME_FLAWS: readonly TimeFlaw[] = [
  'another-signature',
  'another-authority',
  'too-late',
  'too-early',
];

const HOUR = 3_600_000;
const OFFSETS: Readonly<Record<TimeFlaw, number>> = {
  'another-signature': 0,
  'another-authority': 0,
  'too-late': HOUR,
  'too-early': -HOUR,
};

interface Signed extends Pick<BundleRequest, 'log' | 'isTimestamped' | 'timeFlaw'> {
  readonly signature: Buffer;
}

/** The bundle's `timestampVerificationData`; nothing where the log tells the time. */
export function timestamps(parts: Parts, signed: Signed): object {
  const { log = parts.instance === 'public-good' ? 'v1' : 'none', timeFlaw } = signed;
  if (!(signed.isTimestamped ?? log !== 'v1')) return {};
  const now = parts.now();
  const authority =
    timeFlaw === 'another-authority' ? createTimestampAuthority(now) : parts.timestamps;
  const digest =
    timeFlaw === 'another-signature' ? sha256('another signature') : sha256(signed.signature);
  const at = new Date(now.getTime() + (timeFlaw === undefined ? 0 : OFFSETS[timeFlaw]));
  const stamp = authority.timestamp({ hash: 'sha256', digest, wantsCertificates: true }, at);
  const signedTimestamp = stamp.toString('base64');
  return { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp }] } };
}
