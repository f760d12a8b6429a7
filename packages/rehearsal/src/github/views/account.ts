import { roleOf } from '../access/roles.ts';
import type { JsonObject } from '../http/json.ts';
import { reaches } from '../state/account.ts';
import type { Organization, Role, Team } from '../state/account.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { instant, nodeId } from './time.ts';

interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

const GHOST: Account = { id: 10_137, login: 'ghost', type: 'User' };

/** `simple-user`; a login that is no account any more is the ghost. */
export function simpleUser({ state, urls }: World, login: string): JsonObject {
  const key = login.toLowerCase();
  const organization = state.organizations.get(key);
  const user = state.users.get(key);
  const { id, login: name, type } = user ?? accountOf(organization) ?? GHOST;
  const url = `${urls.api}/users/${encodeURIComponent(name)}`;
  return {
    login: name,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${urls.web}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${urls.web}/${encodeURIComponent(name)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** `public-user`. */
export function publicUser(world: World, login: string): JsonObject {
  const user = world.state.users.get(login.toLowerCase());
  const organization = world.state.organizations.get(login.toLowerCase());
  const at = instant((user ?? organization)?.createdAt ?? world.now());
  return {
    ...simpleUser(world, login),
    name: user?.name ?? null,
    company: null,
    blog: null,
    location: null,
    email: user?.email ?? null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: at,
    updated_at: at,
  };
}

/** `team`. */
export function team(world: World, { id, slug, name, ...rest }: Team): JsonObject {
  const url = `${world.urls.api}/orgs/${rest.organization}/teams/${slug}`;
  return {
    id,
    node_id: nodeId('Team', id),
    name,
    slug,
    description: rest.description,
    privacy: rest.privacy,
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url,
    html_url: `${world.urls.web}/orgs/${rest.organization}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
  };
}

/** What a role lets do, as the API spells it. */
export function permissionsOf(role: Role | undefined): JsonObject {
  return {
    admin: reaches(role, 'admin'),
    maintain: reaches(role, 'maintain'),
    push: reaches(role, 'write'),
    triage: reaches(role, 'triage'),
    pull: reaches(role, 'read'),
  };
}

/** `collaborator`. */
export function collaborator(world: World, login: string, role: Role): JsonObject {
  return { ...simpleUser(world, login), permissions: permissionsOf(role), role_name: role };
}

/** What GitHub says of somebody's relation to a repository beside what they wrote. */
export function association(world: World, login: string, repository: Repository): string {
  const { owner, collaborators } = repository;
  if (owner.toLowerCase() === login.toLowerCase()) return 'OWNER';
  const organization = world.state.organizations.get(owner.toLowerCase());
  if (organization?.members.has(login.toLowerCase()) === true) return 'MEMBER';
  if (collaborators.has(login.toLowerCase())) return 'COLLABORATOR';
  return reaches(roleOf(world, login, repository), 'write') ? 'CONTRIBUTOR' : 'NONE';
}

function accountOf(organization: Organization | undefined): Account | undefined {
  return organization && { id: organization.id, login: organization.login, type: 'Organization' };
}
