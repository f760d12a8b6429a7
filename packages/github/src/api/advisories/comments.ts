import { Embargoed } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';

import type { GitHub, Write } from '../client/client.ts';
import { isStatus } from '../client/failure.ts';
import { Fields, present } from '../json.ts';
import { readList } from '../lists.ts';
import { openAdvisories } from './advisories.ts';
import { reading, writing } from './areas.ts';

/**
 * The comments of security advisories, which GitHub has as a public preview since 2026-10-02: not
 * every host, repository or token has them. Collaborators can edit all of them, so none is a proof.
 */
export interface AdvisoryComments {
  /** The oldest first, without the confidential ones; `unsupported` where there are none to have. */
  readonly list: (ghsaId: string) => Promise<readonly AdvisoryComment[] | 'unsupported'>;
  readonly create: (
    ghsaId: string,
    body: Embargoed<string>,
  ) => Promise<AdvisoryComment | 'unsupported'>;
  readonly edit: (
    ghsaId: string,
    comment: { readonly id: number; readonly body: Embargoed<string> },
  ) => Promise<AdvisoryComment>;
}

export interface AdvisoryComment {
  readonly id: number;
  /** Absent where the account is gone. */
  readonly author?: string;
  readonly body: Embargoed<string>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whether it was changed after it was written. */
  readonly isEdited: boolean;
}

const PATH = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';
const WHAT = 'a comment of a security advisory';

export function openAdvisoryComments(github: GitHub, repository: RepositoryName): AdvisoryComments {
  const at = (ghsaId: string) => ({
    owner: repository.owner,
    repo: repository.name,
    ghsa_id: ghsaId,
  });
  const ifSupported = <T>(ghsaId: string, asked: Promise<T>): Promise<T | 'unsupported'> =>
    unsupportedWhereMissing(asked, () => openAdvisories(github, repository).get(ghsaId));
  return {
    async list(ghsaId) {
      const area = reading('the comments of a security advisory');
      const asked = readList(github, { path: PATH, parameters: at(ghsaId), area }, WHAT);
      const found = await ifSupported(ghsaId, asked);
      return found === 'unsupported' ? found : found.map(readComment);
    },
    create(ghsaId, body) {
      const place = { path: PATH, parameters: at(ghsaId) };
      const asked = send(github, { ...place, method: 'POST', area: writing(WHAT) }, body);
      return ifSupported(ghsaId, asked);
    },
    edit(ghsaId, { id, body }) {
      const parameters = { ...at(ghsaId), comment_id: id };
      const place = { path: `${PATH}/{comment_id}`, parameters };
      const area = writing('an edit of a comment of a security advisory');
      return send(github, { ...place, method: 'PATCH', area }, body);
    },
  };
}

/** Where the advisory itself can be read, it is the comments that are not there. */
async function unsupportedWhereMissing<T>(
  asked: Promise<T>,
  readAdvisory: () => Promise<unknown>,
): Promise<T | 'unsupported'> {
  try {
    return await asked;
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    await readAdvisory();
    return 'unsupported';
  }
}

async function send(
  github: GitHub,
  place: Omit<Write, 'body'>,
  body: Embargoed<string>,
): Promise<AdvisoryComment> {
  const answer = await github.write({ ...place, body: { body: body.reveal() } });
  return readComment(new Fields(answer, WHAT));
}

function readComment(fields: Fields): AdvisoryComment {
  const createdAt = fields.date('created_at');
  const updatedAt = fields.date('updated_at');
  return present({
    id: fields.number('id'),
    author: fields.optionalObject('user')?.optionalText('login'),
    body: new Embargoed(fields.optionalText('body') ?? ''),
    createdAt,
    updatedAt,
    isEdited: updatedAt.getTime() !== createdAt.getTime(),
  });
}
