import type { CveSource, PrivacyAnswer } from '../commands/command.ts';

/** What happened in the case or was said about it, as the ledger keeps it. */
export interface Recorded {
  /** When it happened, which may be long before it was written down. */
  readonly at: Date;
  /** The login of who said so, or `SUITE`; whether that person may say so, the checks decide. */
  readonly by: string;
}

/** Who recorded it where one of our own actions did; no login has brackets around it. */
export const SUITE = '[suite]';

/** What the ledger says of one case, digested: facts that GitHub does not keep. */
export interface CaseRecord {
  /** The report came in. */
  readonly received?: Recorded;
  readonly acknowledged?: Recorded;
  /** The vulnerability was confirmed. */
  readonly confirmed?: Recorded;
  readonly fixTeamNamed?: Recorded;
  readonly fixLead?: Recorded & { readonly login: string };
  readonly cveRequested?: Recorded & { readonly source: CveSource };
  /** Approvals by comment; one whose comment was edited later is none. */
  readonly approvals: readonly RecordedApproval[];
  readonly testRuns: readonly RecordedTestRun[];
  /** Who agreed to which release instant; of a login the latest counts. */
  readonly agreements: readonly (Recorded & { readonly releasesAt: Date })[];
  /** Outsiders whom somebody allowed into the advisory. */
  readonly admitted: readonly (Recorded & { readonly login: string })[];
  readonly distributorsTold: readonly DistributorsTold[];
  /** The last readiness that let through: what it let through. */
  readonly readiness?: Recorded & { readonly patches: readonly DecidedPatch[] };
  /** The vulnerability became public before its release. */
  readonly madePublic?: Recorded;
  /** Whoever goes public was asked for private disclosure. */
  readonly privacyAsked?: Recorded & { readonly answer: PrivacyAnswer };
  /** When another project releases, on whose date the plan depends; `none` where on nobody's. */
  readonly upstream?: Recorded & { readonly releasesAt: Date | 'none' };
  readonly waivers: readonly Waiver[];
}

/** Somebody's approval of a patch, which `by` gave. */
export interface RecordedApproval extends Recorded {
  readonly patchId: string;
}

/** A run of the tests outside the fork, which runs none. */
export interface RecordedTestRun extends Recorded {
  readonly commit: string;
  readonly outcome: 'passed' | 'failed';
}

export interface DistributorsTold extends Recorded {
  /** The patches that they were given, empty for none; absent where nobody recorded which. */
  readonly patchIds?: readonly string[];
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
