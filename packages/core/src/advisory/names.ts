/** The letters and digits of a GHSA id, which leave out those that people confuse. */
const LETTERS = '[23456789cfghjmpqrvwx]';

const GHSA_ID = new RegExp(`^GHSA(?:-${LETTERS}{4}){3}$`);
const GHSA_IDS = new RegExp(`\\bghsa(?:-${LETTERS}{4}){3}\\b`, 'gi');
// GitHub cuts the repository's name to 80 characters before it adds the id.
const TEMPORARY_FORK = new RegExp(`^.{1,80}-ghsa(?:-${LETTERS}{4}){3}$`);

/** Whether a text is one GHSA id, in the case that GitHub writes it. */
export function isGhsaId(text: string): boolean {
  return GHSA_ID.test(text);
}

/** The GHSA ids that a text names in any case, each once, as GitHub writes them. */
export function ghsaIdsIn(text: string): string[] {
  const found = [...text.matchAll(GHSA_IDS)].map(([id]) => `GHSA${id.slice(4).toLowerCase()}`);
  return [...new Set(found)];
}

/** Whether a repository's name is that of a temporary private fork. */
export function isTemporaryForkName(name: string): boolean {
  return TEMPORARY_FORK.test(name);
}
