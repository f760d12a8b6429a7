import {
  commentOnAdvisory,
  createAdvisory,
  publishAdvisory,
  setCollaborators,
} from '../changes/advisory.ts';
import type { NewAdvisory } from '../changes/advisory.ts';
import { acceptInvitation, createFork } from '../changes/fork.ts';
import { mergeAdvisory } from '../changes/merge-advisory.ts';
import type { MergeResult } from '../changes/merge-advisory.ts';
import { advisoryNamed, repositoryNamed } from '../state/find.ts';
import type { Advisory, AdvisoryComment } from '../state/advisory.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { ensureUser } from './accounts.ts';

export interface SeededAdvisory extends Partial<Omit<NewAdvisory, 'temporaryFork'>> {
  /** Comments that stand there already. */
  readonly comments?: readonly { readonly author: string; readonly body: string }[];
  /** Opens the fork, ready at once. */
  readonly fork?: boolean;
}

/** What people do with an advisory on the web, where the API has no call for it. */
export interface AdvisoryBuilder {
  /** A draft unless `state` says otherwise; `submission` makes it a private report. */
  readonly addAdvisory: (repository: string, given?: SeededAdvisory) => Advisory;
  readonly advisory: (ghsaId: string) => Advisory;
  readonly comment: (ghsaId: string, author: string, body: string) => AdvisoryComment;
  /** The CNA's answer, some days after the request. */
  readonly assignCve: (ghsaId: string, cveId: string) => void;
  /** Opens the temporary fork, ready at once. */
  readonly openFork: (ghsaId: string) => Repository;
  readonly setCollaborators: (ghsaId: string, people: People) => void;
  /** The invited person accepts every invitation that waits. */
  readonly acceptInvitations: (login: string) => void;
  /** Merges every open pull request of the fork, as the button in the advisory does. */
  readonly mergeAdvisory: (ghsaId: string, by: string) => MergeResult;
  readonly publishAdvisory: (ghsaId: string, by: string) => void;
}

export interface People {
  readonly users?: readonly string[];
  readonly teams?: readonly string[];
}

export function buildAdvisories(world: World): AdvisoryBuilder {
  const named = (ghsaId: string): Advisory => advisoryNamed(world, ghsaId).advisory;
  return {
    addAdvisory: (name, given = {}) => addAdvisory(world, repositoryNamed(world, name), given),
    advisory: named,
    comment: (ghsaId, author, body) => commentOnAdvisory(world, named(ghsaId), { author, body }),
    assignCve: (ghsaId, cveId) => {
      Object.assign(named(ghsaId), { cveId, updatedAt: world.now() });
    },
    openFork: (ghsaId) =>
      createFork(world, { ...advisoryNamed(world, ghsaId), readyAt: world.now() }),
    setCollaborators: (ghsaId, { users, teams }) => {
      for (const login of users ?? []) ensureUser(world, login);
      setCollaborators(world, named(ghsaId), { users, teams });
    },
    acceptInvitations: (login) => {
      acceptAll(world, login);
    },
    mergeAdvisory: (ghsaId, by) => mergeAdvisory(world, { ...advisoryNamed(world, ghsaId), by }),
    publishAdvisory: (ghsaId, by) => {
      publishAdvisory(world, named(ghsaId), by);
    },
  };
}

function addAdvisory(world: World, repository: Repository, given: SeededAdvisory): Advisory {
  const { comments = [], fork = false, ...fields } = given;
  const author = fields.author ?? repository.owner;
  for (const login of [author, ...(fields.collaboratingUsers ?? [])]) ensureAccount(world, login);
  const advisory = createAdvisory(world, repository, {
    summary: 'A summary that nobody may read yet',
    ...fields,
    author,
  });
  if (advisory.state === 'published') advisory.publishedAt ??= world.now();
  for (const comment of comments) commentOnAdvisory(world, advisory, comment);
  if (fork) createFork(world, { repository, advisory, readyAt: world.now() });
  return advisory;
}

function ensureAccount(world: World, login: string): void {
  if (!world.state.organizations.has(login.toLowerCase())) ensureUser(world, login);
}

function acceptAll(world: World, login: string): void {
  for (const repository of world.state.repositories.values()) {
    for (const { id, invitee } of [...repository.invitations]) {
      if (invitee.toLowerCase() === login.toLowerCase()) acceptInvitation(repository, id);
    }
  }
}
