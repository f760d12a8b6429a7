import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';

/** What a repository says about itself. */
export interface Repository {
  readonly about: () => Promise<AboutRepository>;
  /** What the token's user may do; an App's installation is shown no rights. */
  readonly permissions: () => Promise<RepositoryPermissions>;
  readonly branches: () => Promise<readonly string[]>;
}

export interface AboutRepository {
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  /** Whether an organisation owns it, which alone has teams. */
  readonly isOfOrganization: boolean;
}

export interface RepositoryPermissions {
  readonly isAdministrator: boolean;
  readonly mayPush: boolean;
}

const METADATA = 'the App permission `metadata: read` (of a classic token the scope `repo`)';
const CONTENTS = 'the App permission `contents: read` (of a classic token the scope `repo`)';

export function openRepository(github: GitHub, { owner, name: repo }: RepositoryName): Repository {
  const parameters = { owner, repo };
  const read = async (): Promise<Fields> => {
    const area: Area = { subject: 'the repository', permission: METADATA };
    const answer = await github.read({ path: '/repos/{owner}/{repo}', parameters, area });
    return new Fields(answer, 'a repository');
  };
  return {
    async about() {
      const fields = await read();
      return {
        defaultBranch: fields.text('default_branch'),
        isPrivate: fields.flag('private'),
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
    async branches() {
      const area: Area = { subject: 'the branches of the repository', permission: CONTENTS };
      const path = '/repos/{owner}/{repo}/branches';
      const branches = await readList(github, { path, parameters, area }, 'a branch');
      return branches.map((branch) => branch.text('name'));
    },
  };
}
