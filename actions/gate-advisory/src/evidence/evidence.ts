import type { CaseRecord, People, Promises } from '@embargo/case';
import type { Advisory, Embargoed, Observed, RepositoryName } from '@embargo/core';

import type { Stage } from '../check.ts';
import type { BinariesReport } from './binaries.ts';

/** What the checks may look at: gathered once, before any of them runs. */
export interface Evidence extends Promises {
  readonly stage: Stage;
  readonly now: Date;
  /** Whether anyone can see this run and what it signs, as in a public repository. */
  readonly isRunPublic: boolean;
  /** The public repository that the advisory belongs to. */
  readonly repository: RepositoryName;
  readonly advisory: Advisory;
  /** What GitHub does not keep, from the ledger. */
  readonly record: Observed<CaseRecord>;
  /** The temporary fork's open and merged pull requests; nothing where there is no fork. */
  readonly fork: Observed<Fork | undefined>;
  /** What verify-release found of the release's binaries. */
  readonly binaries: Observed<BinariesReport>;
  readonly people: People;
  readonly upstream: Upstream;
}

export interface Fork {
  readonly pullRequests: readonly ForkPullRequest[];
}

/** A pull request of a temporary fork. Its number and its target branch give nothing away. */
export interface ForkPullRequest {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
  readonly author: string;
  /** Everyone who wrote a commit of it; a commit of nobody known is `undefined`. */
  readonly commitAuthors: Observed<readonly (string | undefined)[]>;
  readonly targetBranch: string;
  readonly headBranch: Embargoed<string>;
  readonly headSha: string;
  /** `git patch-id --stable` of its diff. */
  readonly patchId: Observed<string>;
  /** Absent while GitHub still works it out. */
  readonly isMergeable?: boolean;
  readonly reviews: Observed<readonly Review[]>;
}

export interface Review {
  readonly reviewer: string;
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  /** The commit it was given on. */
  readonly commit: string;
  readonly submittedAt: Date;
}

/** The public repository that the advisory belongs to. */
export interface Upstream {
  readonly defaultBranch: string;
  readonly branches: Observed<readonly string[]>;
  /** Commits of the target branches that came from forks, newest first, with their patch ids. */
  readonly landed: Observed<readonly LandedPatch[]>;
}

export interface LandedPatch {
  readonly branch: string;
  readonly sha: string;
  readonly patchId: string;
}
