import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { READ_CONTENTS, undefinedWhereAbsent } from './absence.ts';

/** The files of a repository, without a checkout. */
export interface Contents {
  /** A file's text, or `undefined` where there is none; at the default branch unless told. */
  readonly text: (path: string, ref?: string) => Promise<string | undefined>;
}

export function openContents(github: GitHub, { owner, name: repo }: RepositoryName): Contents {
  return {
    async text(path, ref) {
      const asked = {
        path: '/repos/{owner}/{repo}/contents/{path}',
        parameters: { owner, repo, path, ...(ref === undefined ? {} : { ref }) },
        area: READ_CONTENTS,
        accept: 'application/vnd.github.raw+json',
      };
      const where = { github, place: { owner, repo, ref: ref ?? 'HEAD' } };
      return (await undefinedWhereAbsent(github.readBytes(asked), where))?.toString('utf8');
    },
  };
}
