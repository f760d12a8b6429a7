/** The letters and digits of a GHSA id, which leave out those that people confuse. */
const LETTERS = '[23456789cfghjmpqrvwx]';

const GHSA_ID = new RegExp(`^GHSA(?:-${LETTERS}{4}){3}$`);
// GitHub cuts the repository's name to 80 characters before it adds the id.
const TEMPORARY_FORK = new RegExp(`^.{1,80}-ghsa(?:-${LETTERS}{4}){3}$`);

/** Whether a text is one GHSA id, in the case that GitHub writes it. */
export function isGhsaId(text: string): boolean {
  return GHSA_ID.test(text);
}

/** Whether a repository's name is that of a temporary private fork. */
export function isTemporaryForkName(name: string): boolean {
  return TEMPORARY_FORK.test(name);
}
