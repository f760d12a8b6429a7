import type { Organization, Role, Team, User } from '../state/account.ts';
import type { World } from '../world.ts';

export interface NewUser {
  readonly name?: string;
  readonly email?: string;
  readonly type?: User['type'];
}

export interface NewOrganization {
  readonly owners?: readonly string[];
  readonly members?: readonly string[];
  /** What members may do in every repository; `read` where absent, `undefined` for nothing. */
  readonly baseRole?: Role | undefined;
}

export interface NewTeam {
  readonly members?: readonly string[];
  readonly maintainers?: readonly string[];
  readonly description?: string;
  /** Whether the organisation makes its members security managers. */
  readonly securityManager?: boolean;
  /** Roles by `owner/name`. */
  readonly repositories?: Readonly<Record<string, Role>>;
}

export interface AccountBuilder {
  /** People are made as they are named; this one says more of them. */
  readonly addUser: (login: string, given?: NewUser) => User;
  readonly addOrganization: (login: string, given?: NewOrganization) => Organization;
  /** `organisation/slug`; its members become members of the organisation. */
  readonly addTeam: (name: string, given?: NewTeam) => Team;
  readonly removeFromTeam: (name: string, login: string) => void;
}

export function buildAccounts(world: World): AccountBuilder {
  return {
    addUser: (login, given) => addUser(world, login, given),
    addOrganization: (login, given = {}) => addOrganization(world, login, given),
    addTeam: (name, given = {}) => addTeam(world, name, given),
    removeFromTeam: (name, login) => {
      teamNamed(world, name).members.delete(login.toLowerCase());
    },
  };
}

/** The user of a login, made where there is none. */
export function ensureUser(world: World, login: string): User {
  return world.state.users.get(login.toLowerCase()) ?? addUser(world, login);
}

function addUser(world: World, login: string, given: NewUser = {}): User {
  const user: User = {
    id: world.state.users.get(login.toLowerCase())?.id ?? world.nextId(),
    login,
    name: given.name,
    email: given.email ?? `${login}@users.noreply.github.com`,
    type: given.type ?? (login.endsWith('[bot]') ? 'Bot' : 'User'),
    createdAt: world.now(),
  };
  world.state.users.set(login.toLowerCase(), user);
  return user;
}

function addOrganization(world: World, login: string, given: NewOrganization): Organization {
  const organization: Organization = {
    id: world.nextId(),
    login,
    createdAt: world.now(),
    members: new Map(),
    teams: new Map(),
    baseRole: 'baseRole' in given ? given.baseRole : 'read',
  };
  for (const member of given.members ?? []) join(world, organization, [member, 'member']);
  for (const owner of given.owners ?? []) join(world, organization, [owner, 'admin']);
  world.state.organizations.set(login.toLowerCase(), organization);
  return organization;
}

function addTeam(world: World, name: string, given: NewTeam): Team {
  const { organization, slug } = split(world, name);
  const team: Team = {
    id: world.nextId(),
    organization: organization.login,
    slug,
    name: slug,
    description: given.description ?? '',
    privacy: 'closed',
    securityManager: given.securityManager ?? false,
    members: new Map(),
    createdAt: world.now(),
  };
  for (const login of given.members ?? []) joinTeam(world, team, [login, 'member']);
  for (const login of given.maintainers ?? []) joinTeam(world, team, [login, 'maintainer']);
  organization.teams.set(slug, team);
  for (const [repository, role] of Object.entries(given.repositories ?? {})) {
    world.state.repositories.get(repository.toLowerCase())?.teams.set(slug, role);
  }
  return team;
}

function joinTeam(
  world: World,
  team: Team,
  [login, role]: readonly [string, 'member' | 'maintainer'],
): void {
  const organization = world.state.organizations.get(team.organization.toLowerCase());
  const isMember = organization?.members.has(login.toLowerCase()) ?? true;
  if (organization !== undefined && !isMember) join(world, organization, [login, 'member']);
  team.members.set(login.toLowerCase(), role);
}

function teamNamed(world: World, name: string): Team {
  const { organization, slug } = split(world, name);
  const team = organization.teams.get(slug);
  if (team === undefined) throw new RangeError(`The local GitHub has no team "${name}"`);
  return team;
}

function split(
  world: World,
  name: string,
): { readonly organization: Organization; readonly slug: string } {
  const [login = '', slug = ''] = name.split('/');
  const organization = world.state.organizations.get(login.toLowerCase());
  if (organization === undefined || slug === '') {
    throw new RangeError(`"${name}" is not ORGANISATION/TEAM of an organisation that was added`);
  }
  return { organization, slug };
}

function join(
  world: World,
  organization: Organization,
  [login, role]: readonly [string, 'admin' | 'member'],
): void {
  ensureUser(world, login);
  organization.members.set(login.toLowerCase(), role);
}
