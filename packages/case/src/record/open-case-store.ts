import { EmbargoError } from '@embargo/core';
import { openBranchFiles, openRefs } from '@embargo/github';
import { openContentsStore, openFileStore, openRefsStore } from '@embargo/ledger';
import type { Store } from '@embargo/ledger';

import type { Connections } from '../run/connections.ts';
import type { LedgerPlace } from '../run/read-place.ts';

/** Where a repository keeps the files of cases. */
const FOLDER = 'cases';

/** Opens the ledger's store; throws `INPUT_INVALID` where the workflow names none. */
export function openCaseStore(
  place: LedgerPlace | undefined,
  { by }: Pick<Connections, 'by'>,
): Store {
  if (place === undefined) {
    const message =
      'Input "ledger" is empty, expected a private repository as OWNER/NAME, or a folder; it keeps what GitHub does not';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const { key: secret } = place;
  switch (place.kind) {
    case 'folder':
      return openFileStore({ folder: place.path, secret });
    case 'file': {
      const port = openBranchFiles(by(place.token), place.repository);
      return openContentsStore({ port, folder: FOLDER, secret });
    }
    case 'refs':
      return openRefsStore({ port: openRefs(by(place.token), place.repository), secret });
  }
}
