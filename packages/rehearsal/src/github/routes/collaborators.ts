import { roleOf } from '../access/roles.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { reaches } from '../state/account.ts';
import type { Role } from '../state/account.ts';
import { collaborator, permissionsOf, team } from '../views/account.ts';

const READ = { permission: 'metadata', access: 'read', role: 'write', always: true } as const;
const TEAMS = { permission: 'administration', access: 'read', role: 'read', always: true } as const;
const ERRORS = { permission: 'contents', access: 'read' } as const;
const ONE = '/repos/{owner}/{repo}/collaborators/{username}';

/** Who may do what in a repository: never everybody's to read. */
export const collaboratorRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/collaborators', READ, list),
  repositoryRoute(`GET ${ONE}`, READ, check),
  repositoryRoute(`GET ${ONE}/permission`, READ, showPermission),
  repositoryRoute('GET /repos/{owner}/{repo}/teams', TEAMS, listTeams),
  repositoryRoute('GET /repos/{owner}/{repo}/codeowners/errors', ERRORS, ({ repository }) =>
    ok({ errors: repository.codeownersErrors }),
  ),
];

function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const affiliation = query.get('affiliation') ?? 'all';
  const logins = affiliation === 'all' ? world.state.users.keys() : repository.collaborators.keys();
  const organization = world.state.organizations.get(repository.owner.toLowerCase());
  const items = [...logins]
    .filter((login) => affiliation !== 'outside' || organization?.members.has(login) !== true)
    .map((login) => ({ login, role: grantedRole(call, login) }))
    .filter(({ role }) => fits(role, query.get('permission')))
    .filter(
      (one): one is { readonly login: string; readonly role: Role } => one.role !== undefined,
    );
  return pageReply(call, {
    items,
    show: ({ login, role }) => collaborator(world, login, role),
  });
}

const NAMES: Readonly<Record<string, Role>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
};

/** Whether a role is at least the one that the list was asked for. */
function fits(role: Role | undefined, permission: string | null): boolean {
  const wanted = NAMES[permission ?? ''];
  return wanted === undefined || reaches(role, wanted);
}

function check(call: RepositoryCall): Reply {
  if (grantedRole(call, param(call, 'username')) === undefined) throw notFound();
  return NO_CONTENT;
}

function showPermission(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const login = param(call, 'username');
  if (!world.state.users.has(login.toLowerCase())) throw notFound();
  const role = roleOf(world, login, repository);
  return ok({
    permission: role === undefined ? 'none' : legacyName(role),
    role_name: role ?? 'none',
    user: collaborator(world, login, role ?? 'read'),
  });
}

function listTeams(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const teams = world.state.organizations.get(repository.owner.toLowerCase())?.teams;
  return pageReply(call, {
    items: [...repository.teams],
    show: ([slug, role]) => {
      const found = teams?.get(slug);
      if (found === undefined) throw notFound();
      const permission = {
        triage: 'triage',
        maintain: 'maintain',
        admin: 'admin',
        read: 'pull',
        write: 'push',
      };
      return {
        ...team(world, found),
        permission: permission[role],
        permissions: permissionsOf(role),
      };
    },
  });
}

/** What somebody may do beyond what everybody may in a public repository. */
function grantedRole({ world, repository }: RepositoryCall, login: string): Role | undefined {
  const role = roleOf(world, login, repository);
  const isPublic = repository.visibility === 'public' && repository.temporaryFork === undefined;
  const isNamed = repository.collaborators.has(login.toLowerCase());
  return isPublic && !isNamed && !reaches(role, 'triage') ? undefined : role;
}

/** The older field knows four words only. */
function legacyName(role: Role): string {
  if (role === 'maintain') return 'write';
  return role === 'triage' ? 'read' : role;
}
