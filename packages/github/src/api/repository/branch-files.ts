import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { readStoredFiles } from '../graph/stored-files.ts';
import { Fields } from '../json.ts';
import { READ_CONTENTS, undefinedWhereAbsent } from './absence.ts';
import { openRepository } from './repository.ts';
import type { Visibility } from './repository.ts';
import { refusedOr } from './write-result.ts';
import type { WriteResult } from './write-result.ts';

/** Files on one branch, each replaced only where it still is as it was read. */
export interface BranchFiles {
  readonly visibility: () => Promise<Visibility>;
  /** Read anew each time; `undefined` where there is no such file. */
  readonly read: (path: string) => Promise<StoredFile | undefined>;
  /** Those of many that GitHub shows whole in one answer; one that is missing, `read` tells of. */
  readonly readMany: (paths: readonly string[]) => Promise<ReadonlyMap<string, StoredFile>>;
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

/** The form in which GitHub names files of up to 100 MB, those above 1 MB without their text. */
const OBJECT_TYPE = 'application/vnd.github.object+json';

/** GitHub refuses a write, too, when another file of the branch changes at the same moment. */
const MOST_TRIES = 3;

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
    const reading = github.readBytes({ ...asked, accept: OBJECT_TYPE, isFresh: true });
    const answer = await undefinedWhereAbsent(reading, where);
    return answer === undefined ? undefined : readStored(github, place, answer);
  };
  const put = async ({ path, text, sha, message }: FileToWrite): Promise<void> => {
    const content = Buffer.from(text, 'utf8').toString('base64');
    const body = { message, content, ...on, ...(sha === undefined ? {} : { sha }) };
    const parameters = { ...place, path };
    await github.write({ method: 'PUT', path: PATH, parameters, area: WRITE, body });
  };
  const compareAndSet = async (file: FileToWrite): Promise<'written' | 'conflict'> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await put(file);
        return 'written';
      } catch (error) {
        if (!isStatus(error, 409, 422)) throw error;
        if ((await read(file.path))?.sha !== file.sha) return 'conflict';
        // The file is as it was: the branch moved meanwhile, or its rules forbid the write.
        if (tries === MOST_TRIES || isStatus(error, 422)) throw error;
      }
    }
  };
  return {
    visibility: async () => (await openRepository(github, repository).about()).visibility,
    read,
    readMany: (paths) => readStoredFiles(github, { repository, branch: branch ?? 'HEAD', paths }),
    write: (file) => refusedOr(() => compareAndSet(file)),
  };
}

/** A file of more than 1 MB comes without its text, which its blob has. */
async function readStored(
  github: GitHub,
  place: { readonly owner: string; readonly repo: string },
  answer: Buffer,
): Promise<StoredFile> {
  const fields = new Fields(parsed(answer), 'a file');
  const sha = fields.text('sha');
  if (fields.text('encoding') !== 'none') return { text: decoded(fields), sha };
  const path = '/repos/{owner}/{repo}/git/blobs/{file_sha}';
  const parameters = { ...place, file_sha: sha };
  const blob = await github.read({ path, parameters, area: READ_CONTENTS });
  return { text: decoded(new Fields(blob, 'a file')), sha };
}

function parsed(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString('utf8'));
  } catch {
    throw unreadable('is no JSON');
  }
}

function decoded(fields: Fields): string {
  if (fields.text('encoding') !== 'base64') throw unreadable('holds it in another encoding');
  return Buffer.from(fields.text('content'), 'base64').toString('utf8');
}

function unreadable(found: string): GitHubError {
  return new GitHubError({
    code: 'ANSWER_INVALID',
    reason: `GitHub's answer with a file ${found}, expected JSON with its text in base64`,
    remedy: 'run again, and report it if it stays',
  });
}
