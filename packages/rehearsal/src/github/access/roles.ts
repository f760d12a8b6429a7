import { ROLES } from '../state/account.ts';
import type { Role, Team } from '../state/account.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

/** What a person may do in a repository; `undefined` where they may not even see it. */
export function roleOf(world: World, login: string, repository: Repository): Role | undefined {
  if (repository.temporaryFork !== undefined) return roleInFork(world, login, repository);
  return highest([
    ...grantedRoles(world, login, repository),
    repository.visibility === 'public' ? 'read' : undefined,
  ]);
}

/** Whether a person administers a repository or is one of its owner's security managers. */
export function managesSecurity(world: World, login: string, repository: Repository): boolean {
  return (
    roleOf(world, login, repository) === 'admin' || isSecurityManager(world, login, repository)
  );
}

export function isMember(world: World, login: string, organization: string): boolean {
  const found = world.state.organizations.get(organization.toLowerCase());
  return found?.members.has(login.toLowerCase()) ?? false;
}

export function teamsOf(world: World, login: string, organization: string): readonly Team[] {
  const teams = world.state.organizations.get(organization.toLowerCase())?.teams.values() ?? [];
  return [...teams].filter((team) => team.members.has(login.toLowerCase()));
}

/** Whether a person was added to an advisory, by name or by team. */
export function collaboratesOn(
  world: World,
  login: string,
  { repository, ghsaId }: { readonly repository: Repository; readonly ghsaId: string },
): boolean {
  const advisory = repository.advisories.get(ghsaId);
  if (advisory === undefined) return false;
  const named = [...advisory.collaboratingUsers, ...(advisory.submission ? [advisory.author] : [])];
  if (named.some((name) => name.toLowerCase() === login.toLowerCase())) return true;
  const teams = teamsOf(world, login, repository.owner).map(({ slug }) => slug);
  return advisory.collaboratingTeams.some((slug) => teams.includes(slug));
}

/**
 * Administrators of the parent, and collaborators of the advisory: members of the organisation at
 * once, anybody else when they have accepted the invitation, which makes them collaborators.
 */
function roleInFork(world: World, login: string, fork: Repository): Role | undefined {
  const { temporaryFork } = fork;
  if (temporaryFork === undefined) return undefined;
  const parent = world.state.repositories.get(temporaryFork.parent.toLowerCase());
  if (parent === undefined) return undefined;
  if (roleOf(world, login, parent) === 'admin') return 'admin';
  const { ghsaId } = temporaryFork;
  if (!collaboratesOn(world, login, { repository: parent, ghsaId })) return undefined;
  if (isMember(world, login, parent.owner)) return 'write';
  return fork.collaborators.get(login.toLowerCase());
}

function grantedRoles(
  world: World,
  login: string,
  repository: Repository,
): readonly (Role | undefined)[] {
  const name = login.toLowerCase();
  const organization = world.state.organizations.get(repository.owner.toLowerCase());
  const membership = organization?.members.get(name);
  return [
    repository.owner.toLowerCase() === name ? 'admin' : undefined,
    membership === 'admin' ? 'admin' : undefined,
    membership === undefined ? undefined : organization?.baseRole,
    isSecurityManager(world, login, repository) ? 'read' : undefined,
    repository.collaborators.get(name),
    ...teamsOf(world, login, repository.owner).map(({ slug }) => repository.teams.get(slug)),
  ];
}

function isSecurityManager(world: World, login: string, { owner }: Repository): boolean {
  return teamsOf(world, login, owner).some(({ securityManager }) => securityManager);
}

function highest(roles: readonly (Role | undefined)[]): Role | undefined {
  return ROLES.findLast((role) => roles.includes(role));
}
