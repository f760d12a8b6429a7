import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { READ_CONTENTS, undefinedWhereAbsent } from './absence.ts';
import { openRepository } from './repository.ts';
import type { Visibility } from './repository.ts';
import { refusedOr } from './write-result.ts';
import type { WriteResult } from './write-result.ts';

/** Files on one branch, each replaced only where it still is as it was read. */
export interface BranchFiles {
  readonly visibility: () => Promise<Visibility>;
  /** Read anew each time; `undefined` where there is no such file. At most 1 MB. */
  readonly read: (path: string) => Promise<StoredFile | undefined>;
  /** Compare and set by the `sha`; an unknown outcome throws `OUTCOME_UNKNOWN`. */
  readonly write: (file: FileToWrite) => Promise<WriteResult>;
}

export interface StoredFile {
  readonly text: string;
  /** The git blob that it is. */
  readonly sha: string;
}

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
  /** The blob that it replaces; `undefined` where the file must not exist yet. */
  readonly sha: string | undefined;
  /** Of the commit. */
  readonly message: string;
}

const PATH = '/repos/{owner}/{repo}/contents/{path}';

const WRITE: Area = {
  subject: 'writing a file of the repository',
  permission: 'the permission `contents: write` (of a classic token the scope `repo`)',
  refusal: "check that the branch exists and that its rules let the token's account push",
};

/** The files of a branch, of the default one where none is named. */
export function openBranchFiles(
  github: GitHub,
  repository: RepositoryName,
  branch?: string,
): BranchFiles {
  const place = { owner: repository.owner, repo: repository.name };
  const at = branch === undefined ? {} : { ref: branch };
  const on = branch === undefined ? {} : { branch };
  const read: BranchFiles['read'] = async (path) => {
    const asked = { path: PATH, parameters: { ...place, path, ...at }, area: READ_CONTENTS };
    const where = { github, place: { ...place, ref: branch ?? 'HEAD' } };
    const answer = await undefinedWhereAbsent(github.read({ ...asked, isFresh: true }), where);
    return answer === undefined ? undefined : storedFile(new Fields(answer, 'a file'));
  };
  const put = async ({ path, text, sha, message }: FileToWrite): Promise<void> => {
    const content = Buffer.from(text, 'utf8').toString('base64');
    const body = { message, content, ...on, ...(sha === undefined ? {} : { sha }) };
    const parameters = { ...place, path };
    await github.write({ method: 'PUT', path: PATH, parameters, area: WRITE, body });
  };
  return {
    visibility: async () => (await openRepository(github, repository).about()).visibility,
    read,
    write: (file) =>
      refusedOr(async () => {
        try {
          await put(file);
          return 'written';
        } catch (error) {
          // 409: another blob is there, or the branch moved; 422: one is there and none was named.
          if (isStatus(error, 409)) return 'conflict';
          const isTaken = file.sha === undefined && isStatus(error, 422);
          if (isTaken && (await read(file.path)) !== undefined) return 'conflict';
          throw error;
        }
      }),
  };
}

function storedFile(fields: Fields): StoredFile {
  if (fields.optionalText('encoding') !== 'base64') {
    throw new GitHubError({
      code: 'ANSWER_INVALID',
      reason: 'GitHub gives a file of the repository without its content, expected at most 1 MB',
      remedy: 'make the file smaller',
    });
  }
  const text = Buffer.from(fields.text('content'), 'base64').toString('utf8');
  return { text, sha: fields.text('sha') };
}
