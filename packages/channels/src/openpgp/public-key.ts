/** An OpenPGP certificate as a sender sees it. */
export interface PublicKey {
  /** In capital hexadecimal. */
  readonly fingerprint: string;
  /** Of its user ids that are not revoked, in small letters. */
  readonly addresses: readonly string[];
  readonly isRevoked: boolean;
  /** Whether it has a key to encrypt to, whatever its age. */
  readonly canEncrypt: boolean;
  /** Until when it can be encrypted to; absent where for ever. */
  readonly expiresAt?: Date;
}

/** The certificates in what `gpg --show-keys --with-colons` prints (GnuPG's doc/DETAILS). */
export function publicKeysIn(listing: string): readonly PublicKey[] {
  const records = listing.split('\n').map((line) => line.split(':'));
  const starts = records.flatMap(([type], index) => (type === 'pub' ? [index] : []));
  return starts.map((start, index) => readKey(records.slice(start, starts[index + 1])));
}

type Record = readonly string[];

function readKey(records: readonly Record[]): PublicKey {
  const [primary = []] = records;
  const encrypting = records.filter(
    (record) => isKey(record) && !isOff(record) && (record[11] ?? '').includes('e'),
  );
  const lasts = Math.min(lastsUntil(primary), Math.max(0, ...encrypting.map(lastsUntil)));
  return {
    fingerprint: records.find(([type]) => type === 'fpr')?.[9] ?? '',
    addresses: records.filter((record) => record[0] === 'uid' && !isOff(record)).flatMap(addressIn),
    isRevoked: isOff(primary),
    canEncrypt: encrypting.length > 0,
    ...(Number.isFinite(lasts) && encrypting.length > 0 ? { expiresAt: new Date(lasts) } : {}),
  };
}

function isKey([type]: Record): boolean {
  return type === 'pub' || type === 'sub';
}

/** Revoked or invalid; that it is expired is left to the dates. */
function isOff([, validity = '']: Record): boolean {
  return validity === 'r' || validity === 'i' || validity === 'd';
}

/** In milliseconds; seconds since 1970 stand in the field. */
function lastsUntil(record: Record): number {
  const expires = record[6] ?? '';
  return expires === '' ? Infinity : Number(expires) * 1000;
}

function addressIn(record: Record): readonly string[] {
  const text = (record[9] ?? '').replace(/\\x([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  const address = text.includes('<') ? text.slice(text.lastIndexOf('<') + 1, -1) : text.trim();
  return address.includes('@') ? [address.toLowerCase()] : [];
}
