import { CODEOWNERS_PATHS } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus, unlessMissing } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields, objectsOf } from '../json.ts';

/** The files of a repository, without a checkout. */
export interface Contents {
  /** A file's text, or `undefined` where there is none; at the default branch unless told. */
  readonly text: (path: string, ref?: string) => Promise<string | undefined>;
  /** A file with the id to write it by, read again each time. */
  readonly file: (path: string, ref?: string) => Promise<StoredFile | undefined>;
  /** What a folder holds, at most 1,000 entries; `undefined` where there is none. */
  readonly folder: (path: string, ref?: string) => Promise<readonly FolderEntry[] | undefined>;
  /** Writes a file only where it still is as it was read: compare and set. */
  readonly put: (file: FileToWrite) => Promise<'written' | 'conflict'>;
  /** The CODEOWNERS file that GitHub uses. */
  readonly codeowners: (ref?: string) => Promise<string | undefined>;
}

export interface StoredFile {
  readonly text: string;
  /** The blob's id. */
  readonly sha: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'dir' | 'symlink' | 'submodule';
}

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
  /** Of the commit. */
  readonly message: string;
  /** The default branch unless set. */
  readonly branch?: string;
  /** The blob that it replaces; absent where the file must not exist yet. */
  readonly sha?: string;
}

const PATH = '/repos/{owner}/{repo}/contents/{path}';
const RAW = 'application/vnd.github.raw+json';
const TYPES = ['file', 'dir', 'symlink', 'submodule'] as const;

/** Above this GitHub lists no more, and says nothing of it. */
const MAX_ENTRIES = 1000;

const READ: Area = {
  subject: 'a file or folder of the repository',
  permission: 'the App permission `contents: read` (of a classic token the scope `repo`)',
};

const WRITE: Area = {
  subject: 'writing a file of the repository',
  permission: 'the App permission `contents: write` (of a classic token the scope `repo`)',
  refusal: "check that the branch exists and that its rules let this token's account push",
};

export function openContents(github: GitHub, { owner, name: repo }: RepositoryName): Contents {
  const at = (path: string, ref?: string) => ({
    path: PATH,
    parameters: { owner, repo, path, ...(ref === undefined ? {} : { ref }) },
    area: READ,
  });
  const unlessAbsent = async <T>(read: Promise<T>, ref?: string): Promise<T | undefined> => {
    const found = await unlessMissing(read);
    if (found === undefined) await proveReadable(github, { owner, repo, ref: ref ?? 'HEAD' });
    return found;
  };
  const text: Contents['text'] = async (path, ref) => {
    const asked = { ...at(path, ref), accept: RAW };
    return (await unlessAbsent(github.readBytes(asked), ref))?.toString('utf8');
  };
  return {
    text,
    async file(path, ref) {
      const answer = await unlessAbsent(github.read({ ...at(path, ref), isFresh: true }), ref);
      return answer === undefined ? undefined : storedFile(new Fields(answer, 'a file'));
    },
    async folder(path, ref) {
      const answer = await unlessAbsent(github.read(at(path, ref)), ref);
      return answer === undefined ? undefined : entriesOf(answer);
    },
    put: (file) => put(github, { owner, repo }, file),
    async codeowners(ref) {
      for (const path of CODEOWNERS_PATHS) {
        const found = await text(path, ref);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** Throws where a file may be hidden instead of absent, which GitHub answers alike. */
async function proveReadable(
  github: GitHub,
  parameters: { readonly owner: string; readonly repo: string; readonly ref: string },
): Promise<void> {
  try {
    const path = '/repos/{owner}/{repo}/commits/{ref}';
    const accept = 'application/vnd.github.sha';
    await github.readBytes({ path, parameters, accept, area: READ });
  } catch (error) {
    // A repository without any commit has no file.
    if (!isStatus(error, 409)) throw error;
  }
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

function entriesOf(answer: unknown): FolderEntry[] {
  const entries = objectsOf([answer], 'an entry of a folder');
  if (entries.length >= MAX_ENTRIES) {
    throw new GitHubError({
      code: 'EVIDENCE_UNAVAILABLE',
      reason: `A folder of the repository has ${MAX_ENTRIES} entries or more, of which GitHub lists no more`,
      remedy: 'keep fewer files in one folder',
    });
  }
  return entries.map((entry) => ({
    name: entry.text('name'),
    type: entry.oneOf('type', TYPES) ?? 'file',
  }));
}

async function put(
  github: GitHub,
  place: { readonly owner: string; readonly repo: string },
  { path, text, message, branch, sha }: FileToWrite,
): Promise<'written' | 'conflict'> {
  const body = {
    message,
    content: Buffer.from(text, 'utf8').toString('base64'),
    ...(branch === undefined ? {} : { branch }),
    ...(sha === undefined ? {} : { sha }),
  };
  try {
    const parameters = { ...place, path };
    await github.write({ method: 'PUT', path: PATH, parameters, area: WRITE, body });
    return 'written';
  } catch (error) {
    // 422 is the answer to a file that exists though no blob to replace is named.
    if (isStatus(error, 409) || (sha === undefined && isStatus(error, 422))) return 'conflict';
    throw error;
  }
}
