import type { Facts, Receipt, ReportChannel, SendKey } from '@embargo/core';

/** A pull request of the temporary fork as it was when it was looked at. */
export interface Patch {
  readonly pullRequest: number;
  readonly targetBranch: string;
  /** By `git patch-id --stable`. */
  readonly patchId: string;
  readonly headSha: string;
}

/** The advisory's comment that an entry was read from, as it stood then. */
export interface ReadComment {
  readonly id: number;
  /** Another instant there means that it was edited since. */
  readonly updatedAt: string;
}

/** Who gives the CVE ID. */
export type CveSource = NonNullable<NonNullable<Facts['cve']>['source']>;

/** Of kinds whose "when" and "who" say it all. */
export type Nothing = Readonly<Record<string, never>>;

/**
 * What each kind of entry says beside when (`at`) and who (`by`). Instants are ISO 8601 in UTC,
 * logins those of people, never of apps.
 */
export interface EntryData {
  readonly received: { readonly channel?: ReportChannel['kind'] };
  readonly acknowledged: Nothing;
  /** The vulnerability is one. */
  readonly confirmed: Nothing;
  readonly 'fix-lead-named': { readonly login: string };
  readonly 'fix-team-named': { readonly logins: readonly string[] };
  /** Somebody who is neither code owner nor in the security team may see the case. */
  readonly 'collaborator-allowed': { readonly login: string; readonly reason: string };
  readonly 'cve-requested': { readonly source: CveSource };
  /** The gate's verdict; the entry's `decidedOn` is the hash of all that it looked at. */
  readonly readiness: { readonly verdict: 'allow' | 'deny'; readonly patches: readonly Patch[] };
  readonly waiver: {
    readonly checkId: string;
    readonly reason: string;
    readonly by: string;
    /** Another person than `by`. */
    readonly secondedBy: string;
  };
  /** The tests on that commit, run outside of the fork, which runs none. */
  readonly 'test-run': {
    readonly commit: string;
    readonly outcome: 'passed' | 'failed';
    readonly url?: string;
  };
  /** The entry's `comment` is the one that approves; once edited it approves nothing. */
  readonly approval: { readonly login: string; readonly patchId: string };
  /** The distributors were told; absent `patchIds` where nobody said what they were given. */
  readonly 'patches-told': { readonly patchIds?: readonly string[] };
  readonly 'release-day-agreed': { readonly login: string; readonly releasesAt: string };
  /** When the other project releases, on whose date the plan depends; `none` where on nobody's. */
  readonly 'upstream-date': { readonly releasesAt: string };
  /** When the next patch release comes anyway; `none` where no one knows. */
  readonly 'next-patch': { readonly releasesAt: string };
  /** `at` is since when it is public. */
  readonly 'public-disclosure': { readonly url?: string };
  /** Whoever goes public was asked for private disclosure. */
  readonly 'privacy-asked': { readonly answer: 'agreed' | 'refused' | 'none' };
  /** A notice on its way to one recipient of one channel. */
  readonly send: Send;
  /** The report is none of a vulnerability, or of one that was known. */
  readonly declined: {
    readonly reason: string;
  };
  /** The reporter heard how the case stands. */
  readonly 'reporter-updated': Nothing;
  /** The fix team told the security team that the fix is complete. */
  readonly 'fix-completed': Nothing;
  /** The last word on how bad it is, by whom the policy names. */
  readonly 'severity-decided': {
    readonly vector: string;
    readonly reason?: string;
  };
  /** Whether this case is one that distributors are told of. */
  readonly 'distributors-decided': {
    readonly answer: 'tell' | 'do-not-tell';
    readonly reason?: string;
  };
  /** What was embargoed became known to others; the damage is assessed and the date decided anew. */
  readonly 'embargo-broken': {
    readonly what: string;
  };
  /** Users were told that a fix will come. */
  readonly 'forthcoming-told': {
    readonly url?: string;
  };
  /** The fix is out. */
  readonly released: {
    readonly url?: string;
  };
  /** The advisory is published. */
  readonly published: Nothing;
  /** The retrospective was sent, for people to finish. */
  readonly 'retrospective-held': {
    readonly url?: string;
  };
  /** Who answers for a duty in this case. */
  readonly 'duty-taken': {
    readonly duty: 'triage' | 'infra' | 'disclosure' | 'release';
    readonly login: string;
  };
  /** A promise that only people keep was kept, as a person says. */
  readonly ticked: {
    readonly item: string;
    readonly note?: string;
  };
  /** What a run of the suite does once in a case; one that stays begun is held for a person. */
  readonly step: {
    readonly step: string;
    readonly progress: 'begun' | 'done' | 'held';
    readonly note?: string;
  };
  /** How a member voted on what the policy asks the team to decide. */
  readonly voted: {
    readonly question: string;
    readonly login: string;
    readonly answer: 'for' | 'against' | 'abstains';
  };
  /** A scheduled run of the suite looked at every case. */
  readonly beat: Nothing;
}

/**
 * `claimed`: a run is about to send it, or died over it. `sent`: the channel took it. `seen`: it
 * can be read there. `held`: nobody but a person can tell whether it was sent. `failed`: it
 * certainly was not. `skipped`: nobody will send it. `resolved`: a person said what happened.
 */
export type SendState = 'claimed' | 'sent' | 'seen' | 'held' | 'failed' | 'skipped' | 'resolved';

/** Phase, channel and recipient make the key, never the text: an edited text is not sent again. */
export interface Send extends Omit<SendKey, 'case'>, Receipt {
  readonly state: SendState;
  /** SHA-256 of what is sent, in hexadecimal. */
  readonly textSha256: string;
  readonly reason?: string;
  /** What the person said; only where it is resolved. */
  readonly outcome?: 'sent' | 'not-sent';
}

export type EntryKind = keyof EntryData;

/** `withdrawn` takes back the entry of the same kind and key that stands before it. */
export type EntryState = 'recorded' | 'withdrawn';

/** What the caller of the ledger says; the ledger adds the rest. */
export interface DraftOf<Kind extends EntryKind> {
  readonly kind: Kind;
  readonly state: EntryState;
  /** When it happened, ISO 8601 in UTC; may be long before it is recorded. */
  readonly at: string;
  /** The login of the person or app that says so. */
  readonly by: string;
  readonly comment?: ReadComment;
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
  readonly at: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly time: string;
  readonly by: string;
  /** The run of the suite that wrote it; no two runs have the same. */
  readonly run: string;
  readonly comment?: ReadComment;
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
