import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';

/** What a repository says about itself. */
export interface Repository {
  readonly about: () => Promise<AboutRepository>;
  /** What the token's user may do; an App's installation is shown no rights. */
  readonly permissions: () => Promise<RepositoryPermissions>;
}

export interface AboutRepository {
  readonly defaultBranch: string;
  readonly visibility: Visibility;
  readonly isArchived: boolean;
  /** The last push to any branch, which keeps schedules running. */
  readonly pushedAt?: Date;
  /** Whether an organisation owns it, which alone has teams. */
  readonly isOfOrganization: boolean;
}

/** Who can see a repository; `unknown` where GitHub shows only that not everybody can. */
export type Visibility = 'private' | 'internal' | 'public' | 'unknown';

export interface RepositoryPermissions {
  readonly isAdministrator: boolean;
  readonly mayPush: boolean;
}

const VISIBILITIES = ['private', 'internal', 'public'] as const;

const METADATA = 'the App permission `metadata: read` (of a classic token the scope `repo`)';

export function openRepository(github: GitHub, { owner, name: repo }: RepositoryName): Repository {
  const parameters = { owner, repo };
  const read = async (): Promise<Fields> => {
    const area: Area = { subject: 'the repository', permission: METADATA };
    const answer = await github.read({ path: '/repos/{owner}/{repo}', parameters, area });
    const fields = new Fields(answer, 'a repository');
    // What is no repository would show no permissions either.
    fields.text('full_name');
    return fields;
  };
  return {
    async about() {
      const fields = await read();
      const pushedAt = fields.optionalDate('pushed_at');
      return {
        ...(pushedAt === undefined ? {} : { pushedAt }),
        defaultBranch: fields.text('default_branch'),
        visibility: visibilityOf(fields),
        isArchived: fields.optionalFlag('archived') ?? false,
        isOfOrganization: fields.object('owner').optionalText('type') === 'Organization',
      };
    },
    async permissions() {
      const granted = (await read()).optionalObject('permissions');
      return {
        isAdministrator: granted?.optionalFlag('admin') ?? false,
        mayPush: granted?.optionalFlag('push') ?? false,
      };
    },
  };
}

function visibilityOf(fields: Fields): Visibility {
  const named = fields.oneOf('visibility', VISIBILITIES);
  // A repository that is private by one field is never taken for public by the other.
  if (fields.flag('private')) return named === undefined || named === 'public' ? 'unknown' : named;
  return named ?? 'public';
}
