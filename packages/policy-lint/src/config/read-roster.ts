import type { Roster } from '@embargo/core';

import { readDocumentOf } from './read-document-of.ts';

/** Reads the roster of a security team; throws `CONFIG_INVALID` with the place of what is wrong. */
export async function readRoster(path: string, text: string): Promise<Roster> {
  const { validateRoster } = await import('../generated/roster-validator.js');
  return (await readDocumentOf<Roster>({ path, text }, validateRoster, 'roster')).value;
}
