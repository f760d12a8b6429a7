import type { Embargoed } from '../embargo/embargoed.ts';
import type { Severity } from '../facts/facts.ts';

/** `triage`: a private report nobody has accepted yet. */
export type AdvisoryState = 'triage' | 'draft' | 'published' | 'closed' | 'withdrawn';

/** A repository security advisory as GitHub keeps it, whichever API version answered. */
export interface Advisory {
  /** `GHSA-xxxx-xxxx-xxxx`; while the advisory is not public, the id is embargoed like its text. */
  readonly ghsaId: string;
  readonly cveId?: string;
  readonly state: AdvisoryState;
  readonly summary: Embargoed<string>;
  readonly description: Embargoed<string>;
  readonly severity?: Severity;
  /** At most one of CVSS 3 and one of CVSS 4, as they were entered. */
  readonly cvss: readonly ClaimedCvss[];
  /** Absent where nobody asked for them. */
  readonly weaknesses?: readonly Weakness[];
  readonly affected: readonly AffectedPackage[];
  readonly credits: readonly Credit[];
  readonly collaborators: Collaborators;
  /** Present where the advisory began as a private report. */
  readonly report?: PrivateReport;
  /** Where the fix is written; gone once the advisory is published. */
  readonly temporaryFork?: Embargoed<RepositoryName>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt?: Date;
  readonly closedAt?: Date;
}

/** A vector with the score that GitHub shows beside it. */
export interface ClaimedCvss {
  readonly vector: string;
  readonly score?: number;
}

/** An entry of the CWE list: `CWE-79`. */
export interface Weakness {
  readonly id: string;
  readonly name?: string;
}

export interface AffectedPackage {
  readonly ecosystem?: string;
  readonly name?: string;
  /** A range as it was entered: `>= 1.0, < 1.4.2`. */
  readonly affectedVersions?: string;
  /** The fixed versions as they were entered: `1.4.2`. */
  readonly fixedVersions?: string;
}

/** Somebody credited; `state` is their answer, absent where GitHub does not tell it. */
export interface Credit {
  readonly login: string;
  readonly type: string;
  readonly state?: 'accepted' | 'declined' | 'pending';
}

/** Who was let into the advisory beside the repository's administrators: logins and team slugs. */
export interface Collaborators {
  readonly users: readonly string[];
  readonly teams: readonly string[];
}

export interface PrivateReport {
  /** Absent where the account is gone. */
  readonly reporter?: string;
  readonly isAccepted: boolean;
}

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** Whether work on the advisory goes on: it is neither published nor closed nor withdrawn. */
export function isOpen({ state }: Pick<Advisory, 'state'>): boolean {
  return state === 'triage' || state === 'draft';
}
