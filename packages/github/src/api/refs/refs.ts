import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { isStatus, unlessMissing } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';
import { openRepository } from '../repository/repository.ts';
import type { Visibility } from '../repository/repository.ts';
import { refusedOr } from '../repository/write-result.ts';
import type { WriteResult } from '../repository/write-result.ts';

/**
 * References of one repository, each to one text. GitHub creates a name once, so of two who create
 * it one gets `conflict`.
 */
export interface Refs {
  readonly visibility: () => Promise<Visibility>;
  /** All references under a prefix such as `refs/embargo/`, read anew each time. */
  readonly list: (prefix: string) => Promise<readonly NamedRef[]>;
  /** The text that a reference holds. */
  readonly read: (ref: NamedRef) => Promise<string>;
  /** Creates a reference to a text; an unknown outcome throws `OUTCOME_UNKNOWN`. */
  readonly create: (name: string, text: string) => Promise<WriteResult>;
}

export interface NamedRef {
  /** From `refs/` on. */
  readonly name: string;
  /** The commit that it points to. */
  readonly sha: string;
}

/** The one file of the commit that a reference points to. */
const FILE = 'text';

const READ: Omit<Area, 'subject'> = {
  permission: 'the permission `contents: read` (of a classic token the scope `repo`)',
};
const WRITE: Omit<Area, 'subject'> = {
  permission: 'the permission `contents: write` (of a classic token the scope `repo`)',
};

const GIT = '/repos/{owner}/{repo}/git';

export function openRefs(github: GitHub, repository: RepositoryName): Refs {
  const place = { owner: repository.owner, repo: repository.name };
  return {
    visibility: async () => (await openRepository(github, repository).about()).visibility,
    async list(prefix) {
      const path = `${GIT}/matching-refs/{ref}`;
      const parameters = { ...place, ref: prefix.replace(/^refs\//, '') };
      const area = { ...READ, subject: 'the references of a repository' };
      const found = await readList(
        github,
        { path, parameters, area, isFresh: true, isPageSizeFixed: true },
        'a reference',
      );
      return found.map((fields) => ({
        name: fields.text('ref'),
        sha: fields.object('object').text('sha'),
      }));
    },
    async read({ sha }) {
      const path = '/repos/{owner}/{repo}/contents/{path}';
      const parameters = { ...place, path: FILE, ref: sha };
      const area = { ...READ, subject: 'the text of a reference' };
      const accept = 'application/vnd.github.raw+json';
      return (await github.readBytes({ path, parameters, area, accept })).toString('utf8');
    },
    create: (name, text) => create(github, place, { name, text }),
  };
}

async function create(
  github: GitHub,
  place: { readonly owner: string; readonly repo: string },
  { name, text }: { readonly name: string; readonly text: string },
): Promise<WriteResult> {
  const post = async (what: string, body: Readonly<Record<string, unknown>>): Promise<Fields> => {
    const path = `${GIT}/${what}`;
    const area = { ...WRITE, subject: 'the creation of a reference' };
    const answer = await github.write({ method: 'POST', path, parameters: place, area, body });
    return new Fields(answer, 'what was created');
  };
  const file = { path: FILE, mode: '100644', type: 'blob', content: text };
  return refusedOr(async () => {
    const tree = (await post('trees', { tree: [file] })).text('sha');
    const commit = (await post('commits', { message: FILE, tree, parents: [] })).text('sha');
    try {
      await post('refs', { ref: name, sha: commit });
      return 'written';
    } catch (error) {
      // The same answer as to a name that git does not allow.
      if (isStatus(error, 409, 422) && (await exists(github, place, name))) return 'conflict';
      throw error;
    }
  });
}

async function exists(
  github: GitHub,
  place: { readonly owner: string; readonly repo: string },
  name: string,
): Promise<boolean> {
  const path = `${GIT}/ref/{ref}`;
  const parameters = { ...place, ref: name.replace(/^refs\//, '') };
  const area = { ...READ, subject: 'a reference' };
  return (
    (await unlessMissing(github.read({ path, parameters, area, isFresh: true }))) !== undefined
  );
}
