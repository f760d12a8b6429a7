import type { Area } from '../client/failure.ts';

export const FORK_PERMISSION =
  'the token of a person who is a collaborator of the advisory (of a classic token the scope `repo`)';

/** What is asked of a temporary fork: `what` is one of the things listed. */
export function forkArea(what: string): Area {
  return { subject: `${what} of a temporary fork`, permission: FORK_PERMISSION };
}
