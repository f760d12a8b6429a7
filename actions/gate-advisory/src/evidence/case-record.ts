/** What the ledger says of one case, digested: facts that GitHub does not keep. */
export interface CaseRecord {
  /** When the report came in, where it came by another way than GitHub. */
  readonly receivedAt?: Date;
  readonly acknowledgedAt?: Date;
  /** When the vulnerability was confirmed, from which policies count their windows. */
  readonly confirmedAt?: Date;
  readonly fixTeamNamedAt?: Date;
  readonly fixLead?: { readonly login: string; readonly at: Date };
  readonly cveRequested?: { readonly at: Date; readonly source: string };
  /** Approvals read from comments or reviews, each bound to a patch. */
  readonly approvals: readonly RecordedApproval[];
  readonly testRuns: readonly RecordedTestRun[];
  /** Who agreed to which release day. */
  readonly agreements: readonly { readonly login: string; readonly releasesAt: Date }[];
  /** Outsiders whom somebody allowed into the advisory. */
  readonly admitted: readonly { readonly login: string; readonly by: string }[];
  /** What distributors were given, the latest last. */
  readonly distributorsTold: readonly { readonly at: Date; readonly patchIds: readonly string[] }[];
  /** The last readiness that let through: what it let through. */
  readonly readiness?: { readonly at: Date; readonly patches: readonly DecidedPatch[] };
  /** Since when the vulnerability is public, where it became so before its release. */
  readonly publicSince?: Date;
  readonly privacyAsked?: { readonly at: Date; readonly answer: 'agreed' | 'refused' | 'none' };
  /** The day that the other project agreed to, where the plan depends on one. */
  readonly upstreamReleasesAt?: Date;
  /** Whether another project's date counts at all, as a person recorded it. */
  readonly dependsOnUpstream?: boolean;
  readonly waivers: readonly Waiver[];
}

export interface RecordedApproval {
  readonly login: string;
  readonly patchId: string;
}

/** A run of the tests outside the fork, which runs none. */
export interface RecordedTestRun {
  readonly commit: string;
  readonly outcome: 'passed' | 'failed';
  readonly at: Date;
}

export interface DecidedPatch {
  readonly pullRequest: number;
  readonly targetBranch: string;
  readonly patchId: string;
}

/** A failed check that two people let pass, for ever shown. */
export interface Waiver {
  readonly checkId: string;
  readonly reason: string;
  readonly by: string;
  readonly secondedBy: string;
}
