import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import type { Fields } from '../json.ts';
import { readList } from '../lists.ts';

/** Who stands behind a repository. */
export interface People {
  /** Who may work on it: members of the organisation and of its teams, and outsiders. */
  readonly collaborators: () => Promise<readonly Collaborator[]>;
  /** The logins of those who administer it. */
  readonly administrators: () => Promise<readonly string[]>;
}

export interface Collaborator {
  readonly login: string;
  readonly role: 'admin' | 'maintain' | 'write' | 'triage' | 'read';
}

const ROLES = ['admin', 'maintain', 'write', 'triage', 'read'] as const;

/** As `permissions` names the roles, the strongest first. */
const GRANTS = [
  ['admin', 'admin'],
  ['maintain', 'maintain'],
  ['push', 'write'],
  ['triage', 'triage'],
] as const;

const COLLABORATORS: Area = {
  subject: 'the collaborators of the repository',
  permission:
    'the App permission `metadata: read` and push access (of a classic token the scope `repo`)',
};

export function openPeople(github: GitHub, { owner, name: repo }: RepositoryName): People {
  const read = async (filter: Readonly<Record<string, string>>): Promise<Collaborator[]> => {
    const path = '/repos/{owner}/{repo}/collaborators';
    const asked = { path, parameters: { owner, repo, ...filter }, area: COLLABORATORS };
    const found = await readList(github, asked, 'a collaborator');
    return found.map((fields) => ({ login: fields.text('login'), role: roleOf(fields) }));
  };
  return {
    collaborators: () => read({}),
    async administrators() {
      const found = await read({ permission: 'admin' });
      return found.filter(({ role }) => role === 'admin').map(({ login }) => login);
    },
  };
}

/** A role of the organisation's own making counts as what it grants. */
function roleOf(fields: Fields): Collaborator['role'] {
  const named = fields.oneOf('role_name', ROLES);
  if (named !== undefined) return named;
  const granted = fields.optionalObject('permissions');
  const [, role] = GRANTS.find(([grant]) => granted?.optionalFlag(grant) === true) ?? [];
  return role ?? 'read';
}
