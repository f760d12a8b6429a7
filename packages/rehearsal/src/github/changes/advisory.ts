import { ghsaIdOf } from '../state/ghsa-id.ts';
import type { Advisory } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { inviteToFork } from './fork.ts';

export type NewAdvisory = Pick<Advisory, 'summary' | 'author'> &
  Partial<Omit<Advisory, 'comments'>>;

/** Opens an advisory: a draft, or what `state` says. */
export function createAdvisory(world: World, repository: Repository, given: NewAdvisory): Advisory {
  const at = given.createdAt ?? world.now();
  const advisory: Advisory = {
    ghsaId: ghsaIdOf(world.nextId()),
    cveId: undefined,
    description: '',
    state: 'draft',
    severity: undefined,
    cvssVector: undefined,
    cweIds: [],
    vulnerabilities: [],
    credits: [],
    publisher: undefined,
    submission: undefined,
    collaboratingUsers: [],
    collaboratingTeams: [],
    temporaryFork: undefined,
    cveRequests: [],
    createdAt: at,
    updatedAt: at,
    publishedAt: undefined,
    closedAt: undefined,
    withdrawnAt: undefined,
    ...given,
    comments: [],
  };
  repository.advisories.set(advisory.ghsaId, advisory);
  return advisory;
}

/** Publishes an advisory, which deletes its temporary fork and what did not land from it. */
export function publishAdvisory(world: World, advisory: Advisory, publisher: string): void {
  advisory.state = 'published';
  advisory.publisher = publisher;
  advisory.publishedAt = world.now();
  advisory.updatedAt = world.now();
  if (advisory.temporaryFork === undefined) return;
  world.state.repositories.delete(advisory.temporaryFork.toLowerCase());
  advisory.temporaryFork = undefined;
}

/** Replaces the people who may see an advisory; those who are new are invited to its fork. */
export function setCollaborators(
  world: World,
  advisory: Advisory,
  people: {
    readonly users: readonly string[] | undefined;
    readonly teams: readonly string[] | undefined;
  },
): void {
  advisory.collaboratingUsers = people.users ?? advisory.collaboratingUsers;
  advisory.collaboratingTeams = people.teams ?? advisory.collaboratingTeams;
  const fork = world.state.repositories.get(advisory.temporaryFork?.toLowerCase() ?? '');
  if (fork !== undefined) inviteToFork(world, fork, advisory);
}

/** Adds a comment, of a person or an App. */
export function commentOnAdvisory(
  world: World,
  advisory: Advisory,
  { author, body }: { readonly author: string; readonly body: string },
): Advisory['comments'][number] {
  const at = world.now();
  const comment = { id: world.nextId(), author, body, createdAt: at, updatedAt: at };
  advisory.comments.push(comment);
  advisory.updatedAt = at;
  return comment;
}
