import type { Facts, ReportChannel } from '@embargo/core';

/** A pull request of the temporary fork as it was when it was looked at. */
export interface Patch {
  readonly pullRequest: number;
  readonly targetBranch: string;
  /** By `git patch-id --stable`. */
  readonly patchId: string;
  readonly headSha: string;
}

/** Who gives the CVE ID. */
export type CveSource = NonNullable<NonNullable<Facts['cve']>['source']>;

/**
 * What each kind of entry says. Instants are ISO 8601 in UTC; `at` is when it happened, which may
 * be long before the entry was written. Logins are those of people, never of apps.
 */
export interface EntryData {
  readonly received: { readonly at: string; readonly channel: ReportChannel['kind'] };
  readonly acknowledged: { readonly at: string; readonly commentId?: number };
  readonly 'fix-team-named': {
    readonly at: string;
    readonly fixLead: string;
    readonly fixTeam: readonly string[];
  };
  /** Somebody who is neither code owner nor in the security team may see the case. */
  readonly 'collaborator-approved': {
    readonly login: string;
    /** Another person than the login. */
    readonly approvedBy: string;
    readonly reason: string;
  };
  readonly 'cve-requested': { readonly at: string; readonly source: CveSource };
  /** The gate's verdict; the entry's `decidedOn` is the hash of all that it looked at. */
  readonly readiness: { readonly verdict: 'allow' | 'deny'; readonly patches: readonly Patch[] };
  readonly waiver: {
    readonly checkId: string;
    readonly reason: string;
    readonly by: string;
    /** Another person than `by`. */
    readonly secondedBy: string;
  };
  /** Tests of exactly these commits together, outside of the fork, which runs none. */
  readonly 'test-run': {
    readonly commits: readonly string[];
    readonly outcome: 'passed' | 'failed';
    readonly place: 'local' | 'mirror';
    readonly url?: string;
  };
  /** An approving comment as it stood when it was read. */
  readonly approval: {
    readonly login: string;
    readonly pullRequest: number;
    readonly patchId: string;
    readonly commentId: number;
    readonly commentUpdatedAt: string;
  };
  /** What the distributors hold. */
  readonly 'patches-told': { readonly at: string; readonly patches: readonly Patch[] };
  readonly 'release-day-agreed': { readonly login: string; readonly releaseAt: string };
  readonly 'upstream-date': { readonly project: string; readonly releaseAt: string };
  readonly 'public-disclosure': { readonly at: string; readonly url?: string };
}

export type EntryKind = keyof EntryData;

/** `withdrawn` takes back the entry of the same kind and key that stands before it. */
export type EntryState = 'recorded' | 'withdrawn';

/** What the caller of the ledger says; the ledger adds the rest. */
export interface DraftOf<Kind extends EntryKind> {
  readonly kind: Kind;
  readonly state: EntryState;
  /** The login of the person or app that says so. */
  readonly by: string;
  /** SHA-256 of what was decided on, in hexadecimal. */
  readonly decidedOn?: string;
  readonly data: EntryData[Kind];
}

export type Draft = { readonly [Kind in EntryKind]: DraftOf<Kind> }[EntryKind];

/** What every entry has, also one of a kind that this version does not know. */
export interface Envelope {
  readonly schemaVersion: 1;
  /** SHA-256 of the entry's canonical JSON without this field. */
  readonly id: string;
  /** The id of the entry before it in the case; absent in the first. */
  readonly previous?: string;
  readonly case: string;
  /** Tells it from every other of its kind; the latest entry of a kind and key counts. */
  readonly key: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly time: string;
  readonly by: string;
  /** The run of the suite that wrote it; no two runs have the same. */
  readonly run: string;
  readonly decidedOn?: string;
}

/** One line of a case's ledger; never changed once written, only followed by a later one. */
export interface EntryOf<Kind extends EntryKind> extends Envelope {
  readonly kind: Kind;
  readonly state: EntryState;
  readonly data: EntryData[Kind];
}

export type Entry = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** An entry of a kind that a newer version knows. It is kept, and is evidence of nothing. */
export interface ForeignEntry extends Envelope {
  readonly foreignKind: string;
}
