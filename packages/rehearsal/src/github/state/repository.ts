import type { JsonObject } from '../http/json.ts';
import type { Role } from './account.ts';
import type { Advisory } from './advisory.ts';
import type { Attestation, Release } from './release.ts';
import type { Discussion, Issue } from './issue.ts';
import type { Pull } from './pull.ts';

/** A repository with all that belongs to it. Texts that are logins keep the case they came with. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly createdAt: Date;
  visibility: 'public' | 'private' | 'internal';
  description: string | undefined;
  defaultBranch: string;
  archived: boolean;
  pushedAt: Date;
  /** Set on the temporary fork of an advisory. */
  readonly temporaryFork: TemporaryFork | undefined;
  /** Commits by full name: `refs/heads/main`. */
  readonly refs: Map<string, string>;
  readonly protectedBranches: Set<string>;
  /** By lower-cased login. */
  readonly collaborators: Map<string, Role>;
  /** By slug. */
  readonly teams: Map<string, Role>;
  readonly invitations: Invitation[];
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  readonly discussions: Map<number, Discussion>;
  /** By name; none where discussions are switched off. */
  readonly discussionCategories: string[];
  /** What the next issue, pull request or discussion is numbered. */
  nextNumber: number;
  /** By GHSA id. */
  readonly advisories: Map<string, Advisory>;
  readonly releases: Map<number, Release>;
  readonly attestations: Attestation[];
  readonly dispatches: Dispatch[];
  readonly rulesets: Ruleset[];
  readonly environments: Map<string, Environment>;
  privateVulnerabilityReporting: boolean;
  immutableReleases: boolean;
  /** The tags of immutable releases, which no other release gets, not even when they are deleted. */
  readonly lockedTags: Set<string>;
  /** What `codeowners/errors` answers. */
  codeownersErrors: readonly JsonObject[];
}

export interface TemporaryFork {
  /** `owner/name` of the repository that the fork is of. */
  readonly parent: string;
  readonly ghsaId: string;
  /** Before this instant the fork answers 404 to everybody. */
  readyAt: Date;
}

export interface Invitation {
  readonly id: number;
  readonly invitee: string;
  readonly inviter: string;
  readonly role: Role;
  readonly createdAt: Date;
}

export interface Dispatch {
  readonly kind: 'repository' | 'workflow';
  /** The event type, or the workflow's file name. */
  readonly name: string;
  readonly ref: string | undefined;
  readonly payload: JsonObject;
  readonly at: Date;
  readonly by: string;
}

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly target: 'branch' | 'tag';
  readonly enforcement: 'active' | 'evaluate' | 'disabled';
  /** Full ref names or patterns with `*`, `~DEFAULT_BRANCH` or `~ALL`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** As the API gives them: `type` and `parameters`. */
  readonly rules: readonly JsonObject[];
  readonly createdAt: Date;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  /** As the API gives them. */
  readonly protectionRules: readonly JsonObject[];
  readonly branchPolicy: JsonObject | undefined;
}

export function fullName(repository: Pick<Repository, 'owner' | 'name'>): string {
  return `${repository.owner}/${repository.name}`;
}
