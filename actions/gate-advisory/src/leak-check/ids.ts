import { fold } from './fold.ts';

const GHSA_ID =
  /ghsa[^a-z0-9]{0,4}([2-9cfghjmpqrvwx]{4})[^a-z0-9]{0,4}([2-9cfghjmpqrvwx]{4})[^a-z0-9]{0,4}([2-9cfghjmpqrvwx]{4})(?![a-z0-9])/g;
const CVE_ID = /cve[^a-z0-9]{0,4}([0-9]{4})[^a-z0-9]{1,4}([0-9]{4,19})(?![0-9])/g;

/**
 * The GHSA ids that a text names, each once, as GitHub writes them: in any case, encoded, with
 * other signs for the dashes or none, also as the end of a temporary fork's name.
 */
export function ghsaIdsNamedIn(text: string): string[] {
  const found = fold(text).toLowerCase().matchAll(GHSA_ID);
  return [...new Set([...found].map(([, ...parts]) => `GHSA-${parts.join('-')}`))];
}

/** The CVE IDs that a text names, each once, as the CVE programme writes them. */
export function cveIdsNamedIn(text: string): string[] {
  const found = fold(text).toLowerCase().matchAll(CVE_ID);
  return [...new Set([...found].map(([, ...parts]) => `CVE-${parts.join('-')}`))];
}
