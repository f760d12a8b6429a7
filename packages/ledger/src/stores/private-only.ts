import { EmbargoError } from '@embargo/core';

import type { Visibility } from '../ports.ts';

/**
 * Asks once whether a repository is private. Throws `CONFIG_INVALID` for any other, also for one
 * that a whole enterprise can see, and `EVIDENCE_UNAVAILABLE` where nobody says.
 */
export function privateOnly(visibility: () => Promise<Visibility>): () => Promise<void> {
  let known: Visibility | undefined;
  return async () => {
    known ??= await visibility();
    if (known === 'private') return;
    if (known === 'unknown') {
      known = undefined;
      const message =
        'The repository of the ledger does not say who can see it, expected a private one; give the token the permission "metadata: read".';
      throw new EmbargoError('EVIDENCE_UNAVAILABLE', message);
    }
    const message = `The repository of the ledger is ${known}, expected a private one; name a private control repository.`;
    throw new EmbargoError('CONFIG_INVALID', message);
  };
}
