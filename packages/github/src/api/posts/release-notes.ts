import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { readList } from '../lists.ts';

/** The notes of the releases of a repository. */
export interface ReleaseNotes {
  /** The release of a tag, published or draft; undefined where there is none. */
  readonly find: (tag: string) => Promise<NotesOfRelease | undefined>;
  readonly setNotes: (id: number, notes: string) => Promise<void>;
}

export interface NotesOfRelease {
  readonly id: number;
  readonly notes: string;
  readonly url: string;
  readonly isDraft: boolean;
}

const LIST = '/repos/{owner}/{repo}/releases';

const READ: Area = {
  subject: 'the releases of the repository',
  permission: 'the permission `contents: read`, for a draft `contents: write`',
};

const WRITE: Area = {
  subject: 'the notes of a release',
  permission: 'the permission `contents: write`',
};

/** Reads the list, for GitHub shows a draft under no tag, and a new release there first. */
export function openReleaseNotes(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
): ReleaseNotes {
  const place = { owner, repo };
  return {
    async find(tag) {
      const asked = { path: LIST, parameters: place, area: READ, isFresh: true };
      const releases = await readList(github, asked, 'a release');
      const release = releases.find((fields) => fields.text('tag_name') === tag);
      if (release === undefined) return undefined;
      return {
        id: release.number('id'),
        notes: release.optionalText('body') ?? '',
        url: release.text('html_url'),
        isDraft: release.flag('draft'),
      };
    },
    async setNotes(id, notes) {
      await github.write({
        method: 'PATCH',
        path: `${LIST}/{release_id}`,
        parameters: { ...place, release_id: id },
        body: { body: notes },
        area: WRITE,
      });
    },
  };
}
