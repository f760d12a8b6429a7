import { createHash } from 'node:crypto';

/** The letters and digits that GitHub uses in these ids. */
const ALPHABET = '23456789cfghjmpqrvwx';

/** `GHSA-` and three groups of four: the same for the same number. */
export function ghsaIdOf(number: number): string {
  const bytes = createHash('sha256').update(`ghsa ${number}`).digest();
  const letters = [...bytes.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '2');
  const groups = [0, 4, 8].map((start) => letters.slice(start, start + 4).join(''));
  return `GHSA-${groups.join('-')}`;
}
