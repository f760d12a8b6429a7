export type AdvisoryState = 'triage' | 'draft' | 'published' | 'closed' | 'withdrawn';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Advisory {
  readonly ghsaId: string;
  cveId: string | undefined;
  summary: string;
  description: string;
  state: AdvisoryState;
  /** What was chosen by hand; a vector comes before it. */
  severity: Severity | undefined;
  cvssVector: string | undefined;
  cweIds: readonly string[];
  vulnerabilities: readonly AffectedProduct[];
  credits: readonly Credit[];
  readonly author: string;
  publisher: string | undefined;
  /** Set where it came as a private report. */
  submission: { readonly accepted: boolean } | undefined;
  collaboratingUsers: readonly string[];
  /** Slugs. */
  collaboratingTeams: readonly string[];
  /** `owner/name` while the fork exists. */
  temporaryFork: string | undefined;
  readonly comments: AdvisoryComment[];
  /** When a CVE was asked for: nothing that the API shows. */
  readonly cveRequests: Date[];
  readonly createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | undefined;
  closedAt: Date | undefined;
  withdrawnAt: Date | undefined;
}

export interface AffectedProduct {
  readonly ecosystem: string;
  readonly name: string | undefined;
  readonly vulnerableVersionRange: string | undefined;
  readonly patchedVersions: string | undefined;
  readonly vulnerableFunctions: readonly string[];
}

export interface Credit {
  readonly login: string;
  readonly type: string;
  state: 'accepted' | 'declined' | 'pending';
}

export interface AdvisoryComment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
}
