import { createHash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Without angle brackets; the same mail to the same recipient has the same, whoever sends it. */
export function messageIdOf(token: string, domain: string): string {
  return `${token}@${domain}`;
}

/**
 * By what HyperKitty names a mail: the SHA-1 of its Message-ID without angle brackets, in base32
 * (https://wiki.list.org/DEV/Stable%20URLs), so the link is known before the mail is sent.
 */
export function messageIdHash(messageId: string): string {
  const digest = createHash('sha1').update(messageId).digest();
  let bits = 0n;
  for (const byte of digest) bits = (bits << 8n) | BigInt(byte);
  // 160 bits are exactly 32 digits of 5.
  return Array.from({ length: 32 }, (_, index) =>
    BASE32.charAt(Number((bits >> BigInt(155 - 5 * index)) & 31n)),
  ).join('');
}
