import { isAmong } from '../people/groups.ts';
import type { Group } from '../people/groups.ts';
import type { People } from '../people/people.ts';
import type { Observed } from '@embargo/core';
import type { CommandWord } from './command.ts';

/** What those who work on a fix say of their own work, and everyone of themselves. */
export const FOR_ALL_INSIDE: readonly CommandWord[] = ['approve', 'tests', 'agree', 'fixed'];

/**
 * Whether somebody may say a command: the security team and administrators all of them, those who
 * work on the case what they did. Whether it then counts, the checks decide.
 */
export function maySay(
  word: CommandWord,
  login: string,
  { people, reporter }: { readonly people: People; readonly reporter: string | undefined },
): Observed<boolean> {
  const { securityTeam, administrators, fixTeam, codeOwners, releaseDay } = people;
  const deciding: readonly Group[] = [securityTeam, administrators];
  if (!FOR_ALL_INSIDE.includes(word)) return isAmong(login, deciding);
  const itself: Group = {
    status: 'observed',
    value: word === 'agree' && reporter !== undefined ? [reporter] : [],
  };
  return isAmong(login, [...deciding, fixTeam, codeOwners, releaseDay, itself]);
}
