import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { unlessMissing } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';

/** Where a release comes from. */
export interface TaggedSource {
  /** GitHub's numbers, which a name that was taken over does not have. */
  readonly ids: () => Promise<{ readonly repositoryId: string; readonly ownerId: string }>;
  /** The commit that a tag, a branch or a commit stands for. */
  readonly commit: (ref: string) => Promise<{ readonly sha: string; readonly committedAt: Date }>;
  /** The tag of the release that GitHub shows as the latest. */
  readonly latestTag: () => Promise<string | undefined>;
}

const CONTENTS = 'the permission `contents: read`';

export function openTaggedSource(github: GitHub, { owner, name }: RepositoryName): TaggedSource {
  const read = async (path: string, ref: string, area: Area): Promise<Fields> => {
    const parameters = { owner, repo: name, ...(ref === '' ? {} : { ref }) };
    const answer = await github.read({ path, parameters, area, isFresh: true });
    return new Fields(answer, area.subject);
  };
  return {
    async ids() {
      const area = { subject: 'the repository', permission: 'the permission `metadata: read`' };
      const fields = await read('/repos/{owner}/{repo}', '', area);
      const repositoryId = String(fields.number('id'));
      return { repositoryId, ownerId: String(fields.object('owner').number('id')) };
    },
    async commit(ref) {
      const area = { subject: 'the commit of the tag', permission: CONTENTS };
      const fields = await read('/repos/{owner}/{repo}/commits/{ref}', ref, area);
      const committedAt = fields.object('commit').object('committer').date('date');
      return { sha: fields.text('sha'), committedAt };
    },
    async latestTag() {
      const area = { subject: 'the latest release', permission: CONTENTS };
      const fields = await unlessMissing(read('/repos/{owner}/{repo}/releases/latest', '', area));
      return fields?.text('tag_name');
    },
  };
}
