import { notFound } from '../http/refusal.ts';
import type { World } from '../world.ts';
import type { Organization, Team } from './account.ts';
import type { Advisory } from './advisory.ts';
import type { Pull } from './pull.ts';
import type { Repository } from './repository.ts';

/** A repository that must be there: an error of the test where it is not. */
export function repositoryNamed({ state }: World, name: string): Repository {
  const repository = state.repositories.get(name.toLowerCase());
  if (repository !== undefined) return repository;
  throw new RangeError(`The local GitHub has no repository "${name}"`);
}

/** An advisory by its id, and the repository that it is about. */
export function advisoryNamed(
  { state }: World,
  ghsaId: string,
): { readonly repository: Repository; readonly advisory: Advisory } {
  for (const repository of state.repositories.values()) {
    const advisory = repository.advisories.get(ghsaId);
    if (advisory !== undefined) return { repository, advisory };
  }
  throw new RangeError(`The local GitHub has no advisory "${ghsaId}"`);
}

export function organizationOr404({ state }: World, name: string): Organization {
  const organization = state.organizations.get(name.toLowerCase());
  if (organization === undefined) throw notFound();
  return organization;
}

export function teamOr404(organization: Organization, slug: string): Team {
  const team = organization.teams.get(slug.toLowerCase());
  if (team === undefined) throw notFound();
  return team;
}

export function pullOr404(repository: Repository, number: string): Pull {
  const pull = repository.pulls.get(Number(number));
  if (pull === undefined) throw notFound();
  return pull;
}
