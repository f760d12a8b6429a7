import { isMember } from '../access/roles.ts';
import type { Advisory } from '../state/advisory.ts';
import { createRepository } from '../state/new-repository.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

/** Names are at most 100 characters, so GitHub cuts the first part. */
const LONGEST_FIRST_PART = 80;

export interface NewFork {
  readonly repository: Repository;
  readonly advisory: Advisory;
  readonly readyAt: Date;
}

/** Makes the temporary private fork of an advisory; nobody can reach it before it is ready. */
export function createFork(world: World, { repository, advisory, readyAt }: NewFork): Repository {
  const { ghsaId } = advisory;
  const fork = createRepository(world, {
    owner: repository.owner,
    name: `${repository.name.slice(0, LONGEST_FIRST_PART)}-${ghsaId.toLowerCase()}`,
    visibility: 'private',
    defaultBranch: repository.defaultBranch,
    temporaryFork: { parent: fullName(repository), ghsaId, readyAt },
  });
  for (const [ref, sha] of repository.refs) fork.refs.set(ref, sha);
  advisory.temporaryFork = fullName(fork);
  advisory.updatedAt = world.now();
  inviteToFork(world, fork, advisory);
  return fork;
}

/** Invites an advisory's collaborators from outside the organisation who have no invitation yet. */
export function inviteToFork(world: World, fork: Repository, advisory: Advisory): void {
  const reporter = advisory.submission === undefined ? [] : [advisory.author];
  const people = new Set([...advisory.collaboratingUsers, ...reporter]);
  for (const login of people) {
    const isInvited = fork.invitations.some(({ invitee }) => invitee === login);
    const isIn = fork.collaborators.has(login.toLowerCase());
    if (isInvited || isIn || isMember(world, login, fork.owner) || login === fork.owner) continue;
    fork.invitations.push({
      id: world.nextId(),
      invitee: login,
      inviter: advisory.author,
      role: 'write',
      createdAt: world.now(),
    });
  }
}

/** Accepts an invitation, by which the fork becomes visible to the invited. */
export function acceptInvitation(repository: Repository, id: number): void {
  const index = repository.invitations.findIndex((invitation) => invitation.id === id);
  const [accepted] = index < 0 ? [] : repository.invitations.splice(index, 1);
  if (accepted !== undefined) {
    repository.collaborators.set(accepted.invitee.toLowerCase(), accepted.role);
  }
}
