import type { World } from '../world.ts';
import { fullName } from './repository.ts';
import type { Repository, TemporaryFork } from './repository.ts';

/** Those that discussions have from the start. */
const CATEGORIES = ['Announcements', 'General', 'Ideas', 'Polls', 'Q&A', 'Show and tell'];

export interface NewRepository {
  readonly owner: string;
  readonly name: string;
  readonly visibility?: Repository['visibility'] | undefined;
  readonly description?: string | undefined;
  readonly defaultBranch?: string | undefined;
  readonly temporaryFork?: TemporaryFork;
}

/** Makes an empty repository and puts it in its place. */
export function createRepository(world: World, given: NewRepository): Repository {
  const at = world.now();
  const repository: Repository = {
    id: world.nextId(),
    owner: given.owner,
    name: given.name,
    visibility: given.visibility ?? 'public',
    description: given.description,
    defaultBranch: given.defaultBranch ?? 'main',
    temporaryFork: given.temporaryFork,
    createdAt: at,
    pushedAt: at,
    archived: false,
    refs: new Map(),
    protectedBranches: new Set(),
    collaborators: new Map(),
    teams: new Map(),
    invitations: [],
    pulls: new Map(),
    issues: new Map(),
    discussions: new Map(),
    discussionCategories: given.temporaryFork === undefined ? [...CATEGORIES] : [],
    nextNumber: 1,
    advisories: new Map(),
    releases: new Map(),
    attestations: [],
    dispatches: [],
    rulesets: [],
    environments: new Map(),
    privateVulnerabilityReporting: false,
    immutableReleases: false,
    lockedTags: new Set(),
    codeownersErrors: [],
  };
  world.state.repositories.set(fullName(repository).toLowerCase(), repository);
  return repository;
}
