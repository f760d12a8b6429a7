import type { PublicKey } from './public-key.ts';

/** What a recipient's key must be good for. */
export interface KeyNeeds {
  readonly address: string;
  /** As the roster pins it, in any case and spacing. */
  readonly fingerprint?: string;
  /** Usually the day of the release. */
  readonly until: Date;
}

/** What is wrong with a recipient's key, each a sentence that names no address; empty: nothing. */
export function judgeKey(keys: readonly PublicKey[], needs: KeyNeeds): readonly string[] {
  const [key, ...others] = keys;
  if (key === undefined) return ['It is no public key of OpenPGP.'];
  if (others.length > 0) return [`It holds ${keys.length} keys, expected one.`];
  return [
    ...(key.isRevoked ? ['It is revoked.'] : []),
    ...(key.canEncrypt ? [] : ['It has no key to encrypt to.']),
    ...ageOf(key, needs),
    ...(hasFingerprint(key, needs) ? [] : ['Its fingerprint is not the one that is pinned.']),
    ...(key.addresses.includes(needs.address.toLowerCase())
      ? []
      : ['None of its user ids has the address of the recipient.']),
  ];
}

function ageOf({ expiresAt }: PublicKey, { until }: KeyNeeds): readonly string[] {
  if (expiresAt === undefined || expiresAt.getTime() > until.getTime()) return [];
  const [day] = expiresAt.toISOString().split('T');
  return [`It expires on ${day ?? ''}, expected after ${until.toISOString()}.`];
}

function hasFingerprint({ fingerprint }: PublicKey, { fingerprint: pinned }: KeyNeeds): boolean {
  return pinned === undefined || pinned.replace(/\s/g, '').toUpperCase() === fingerprint;
}
