import { commitFiles, moveRef } from '../changes/commit.ts';
import type { CommitChange } from '../changes/commit.ts';
import { mergePull } from '../changes/merge-pull.ts';
import { openPull, reviewPull } from '../changes/pull.ts';
import type { NewPull, NewReview } from '../changes/pull.ts';
import type { Changes } from '../git/store.ts';
import { repositoryNamed } from '../state/find.ts';
import { createRepository } from '../state/new-repository.ts';
import type { Role } from '../state/account.ts';
import type { Pull, Review } from '../state/pull.ts';
import type { Repository, Ruleset } from '../state/repository.ts';
import type { World } from '../world.ts';
import { ensureUser } from './accounts.ts';

export interface SeededRepository {
  readonly visibility?: Repository['visibility'];
  readonly description?: string;
  readonly defaultBranch?: string;
  /** The first commit; a README where absent. */
  readonly files?: Changes;
  /** Further branches, by what they change of the first commit. */
  readonly branches?: Readonly<Record<string, Changes>>;
  /** Tags by name, on the branch that is given. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Roles by login. */
  readonly collaborators?: Readonly<Record<string, Role>>;
  readonly privateVulnerabilityReporting?: boolean;
  readonly immutableReleases?: boolean;
}

export interface RepositoryBuilder {
  /** `owner/name`; the owner is a person unless it was added as an organisation. */
  readonly addRepository: (name: string, given?: SeededRepository) => Repository;
  readonly repository: (name: string) => Repository;
  /** Commits to a branch, a new one begins at the default branch; gives the SHA. */
  readonly commit: (repository: string, change: CommitChange) => string;
  /** Points `refs/…` at a commit. */
  readonly setRef: (repository: string, ref: string, sha: string) => void;
  readonly openPull: (repository: string, pull: NewPull) => Pull;
  readonly review: (repository: string, number: number, review: NewReview) => Review;
  /** Merges as the button does; gives the commit, `undefined` where there is a conflict. */
  readonly mergePull: (repository: string, number: number, how: MergeHow) => string | undefined;
  readonly addRuleset: (repository: string, ruleset: NewRuleset) => Ruleset;
}

export interface MergeHow {
  readonly by: string;
  readonly method?: 'merge' | 'squash';
}

export type NewRuleset = Pick<Ruleset, 'rules'> & Partial<Omit<Ruleset, 'id' | 'createdAt'>>;

export function buildRepositories(world: World): RepositoryBuilder {
  const repository = (name: string): Repository => repositoryNamed(world, name);
  return {
    addRepository: (name, given = {}) => addRepository(world, name, given),
    repository,
    commit: (name, change) => commitFiles(world, repository(name), change),
    setRef: (name, ref, sha) => {
      moveRef(world, repository(name), [ref, sha]);
    },
    openPull: (name, pull) => openPull(world, repository(name), pull),
    review: (name, number, review) =>
      reviewPull(world, pullNamed(repository(name), number), review),
    mergePull: (name, number, how) => {
      const place = { repository: repository(name), pull: pullNamed(repository(name), number) };
      return mergePull(world, { ...place, ...how });
    },
    addRuleset: (name, ruleset) => addRuleset(world, repository(name), ruleset),
  };
}

function addRepository(world: World, name: string, given: SeededRepository): Repository {
  const [owner = '', short = ''] = name.split('/');
  if (short === '') throw new RangeError(`"${name}" is not OWNER/NAME`);
  if (!world.state.organizations.has(owner.toLowerCase())) ensureUser(world, owner);
  const repository = createRepository(world, {
    owner,
    name: short,
    description: given.description,
    visibility: given.visibility,
    defaultBranch: given.defaultBranch,
  });
  repository.privateVulnerabilityReporting = given.privateVulnerabilityReporting ?? false;
  repository.immutableReleases = given.immutableReleases ?? false;
  addRefs(world, repository, given);
  for (const [login, role] of Object.entries(given.collaborators ?? {})) {
    ensureUser(world, login);
    repository.collaborators.set(login.toLowerCase(), role);
  }
  return repository;
}

function addRefs(world: World, repository: Repository, given: SeededRepository): void {
  const { files = { 'README.md': `# ${repository.name}\n` }, branches = {}, tags = {} } = given;
  commitFiles(world, repository, { files, message: 'Initial commit' });
  for (const [branch, changes] of Object.entries(branches)) {
    commitFiles(world, repository, { branch, files: changes, message: `Begin ${branch}` });
  }
  for (const [tag, branch] of Object.entries(tags)) {
    const sha = repository.refs.get(`refs/heads/${branch}`);
    if (sha === undefined) throw new RangeError(`The tag ${tag} is on no branch "${branch}"`);
    repository.refs.set(`refs/tags/${tag}`, sha);
  }
}

function addRuleset(world: World, repository: Repository, given: NewRuleset): Ruleset {
  const ruleset: Ruleset = {
    id: world.nextId(),
    name: given.name ?? 'Protection',
    target: given.target ?? 'branch',
    enforcement: given.enforcement ?? 'active',
    include: given.include ?? ['~DEFAULT_BRANCH'],
    exclude: given.exclude ?? [],
    rules: given.rules,
    createdAt: world.now(),
  };
  repository.rulesets.push(ruleset);
  return ruleset;
}

function pullNamed({ pulls }: Repository, number: number): Pull {
  const pull = pulls.get(number);
  if (pull === undefined) throw new RangeError(`The repository has no pull request ${number}`);
  return pull;
}
