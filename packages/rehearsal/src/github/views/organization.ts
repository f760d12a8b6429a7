import type { JsonObject } from '../http/json.ts';
import type { Organization, Team } from '../state/account.ts';
import type { World } from '../world.ts';
import { simpleUser, team } from './account.ts';
import { instant, nodeId } from './time.ts';

/** `organization-simple`. */
export function simpleOrganization({ urls }: World, { id, login }: Organization): JsonObject {
  const url = `${urls.api}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId('Organization', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${urls.web}/avatars/${id}`,
    description: null,
  };
}

/** `organization-full`, which holds all of `team-organization`. */
export function organizationView(world: World, organization: Organization): JsonObject {
  const at = instant(organization.createdAt);
  return {
    ...simpleOrganization(world, organization),
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${world.urls.web}/${organization.login}`,
    type: 'Organization',
    created_at: at,
    updated_at: at,
    archived_at: null,
  };
}

/** `team-full`. */
export function teamView(world: World, organization: Organization, shown: Team): JsonObject {
  return {
    ...team(world, shown),
    members_count: shown.members.size,
    repos_count: 0,
    created_at: instant(shown.createdAt),
    updated_at: instant(shown.createdAt),
    organization: organizationView(world, organization),
  };
}

/** `org-membership`. */
export function membershipView(
  world: World,
  organization: Organization,
  { login, role }: { readonly login: string; readonly role: string },
): JsonObject {
  const { url, ...rest } = simpleOrganization(world, organization);
  return {
    url: `${String(url)}/memberships/${login}`,
    state: 'active',
    role,
    organization_url: url,
    organization: { url, ...rest },
    user: simpleUser(world, login),
  };
}
