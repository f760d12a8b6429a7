import type { Span } from '../span.ts';

/** How firmly a promise is made: "must" or "will", "should" or "aim to", "may" or "recommended". */
export type Strength = 'must' | 'should' | 'suggested';

/** Where a fact stands; `path` only where it comes from a linked file. */
export interface Located {
  readonly span: Span;
  readonly path?: string;
}

export interface Promised extends Located {
  readonly strength: Strength;
}

/** An ISO 8601 duration such as `PT24H`, `P7D`, `P2W`, `P3M`. */
export type Duration = string;

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** What a window counts from. */
export type ClockStart =
  'report' | 'acknowledgement' | 'triage' | 'disclosure' | 'public-disclosure' | 'fix' | 'release';

export interface ReportChannel extends Located {
  readonly kind: 'github-advisory' | 'email' | 'web-form' | 'bounty-platform' | 'chat' | 'other';
  /** The address or URL as a program would use it, `a@b` where the text hides it from robots. */
  readonly value: string;
  /** False for placeholders and empty links. */
  readonly usable: boolean;
}

/** A limit on one step: at most `within` after `from`. */
export interface Window extends Promised {
  readonly within: Duration;
  readonly from: ClockStart;
  readonly businessDays?: true;
  /** The severities it holds for; absent for all. */
  readonly levels?: readonly Severity[];
}

/** A window that may name a lower bound too: "1-7 days". */
export interface RangeWindow extends Window {
  readonly atLeast?: Duration;
}

export interface StatusUpdates extends Promised {
  readonly every: Duration;
  readonly businessDays?: true;
}

export interface PublicDisclosure extends Located {
  readonly effect?: 'as-soon-as-possible';
  /** Whether whoever goes public is asked for private disclosure first. */
  readonly askForPrivacy: boolean;
}

export interface SupportedVersions extends Located {
  readonly form: 'table' | 'prose' | 'link';
  readonly rows?: readonly SupportedVersion[];
}

export interface SupportedVersion {
  readonly version: string;
  /** Absent where the cell says neither yes nor no. */
  readonly supported?: boolean;
}

export interface SeverityBand extends Promised {
  /** CVSS base score, exclusive. */
  readonly below?: number;
  /** CVSS base score, inclusive. */
  readonly atLeast?: number;
  readonly levels?: readonly Severity[];
  /** "~4.0" */
  readonly approximate: boolean;
  readonly effect:
    | 'slow-release'
    | 'semi-public-fix'
    | 'next-patch-release'
    | 'out-of-band-release'
    | 'early-distributor-notice';
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface ReleaseWindowFact extends Promised {
  readonly weekdays?: readonly Weekday[];
  /** `16:00`: not before. */
  readonly time?: string;
  /** `UTC` or an IANA zone. */
  readonly zone?: string;
}

export interface Binaries extends Promised {
  readonly built: boolean;
  readonly signed: boolean;
  readonly available: boolean;
  readonly functional: boolean;
}

export interface LeadTime extends Promised {
  readonly atLeast?: Duration;
  readonly within?: Duration;
  readonly anchor: 'disclosure' | 'release' | 'public-disclosure';
  readonly direction: 'before' | 'after';
  readonly businessDays?: true;
}

export interface Distributors extends Promised {
  readonly leadTimes: readonly LeadTime[];
  readonly members?: Located & { readonly names: readonly string[] };
  readonly criteria?: Located & { readonly items: readonly string[] };
  readonly joining?: Located;
  readonly removal?: Located;
  readonly address?: Located & { readonly value: string; readonly usable: boolean };
}

export interface AnnouncementChannel extends Promised {
  readonly kind:
    | 'github-advisory'
    | 'github-release'
    | 'issue'
    | 'mailing-list'
    | 'blog'
    | 'chat'
    | 'social'
    | 'website'
    | 'changelog'
    | 'rss'
    | 'other';
  readonly value?: string;
}

/** What an announcement is promised to tell. */
export type AnnouncementField =
  | 'affected-versions'
  | 'fixed-versions'
  | 'cve'
  | 'severity'
  | 'impact'
  | 'mitigation'
  | 'binaries'
  | 'upgrade'
  | 'pull-requests'
  | 'credit'
  | 'details';

export interface Retrospective extends Promised {
  readonly atLeast?: Duration;
  readonly within?: Duration;
  readonly businessDays?: true;
  readonly blameless: boolean;
  /** Where it is sent: an address, a URL or a name. */
  readonly channel?: string;
}

export interface SecurityTeam extends Located {
  readonly name?: string;
  readonly members: readonly string[];
  /** Where the members are listed; `target` where that is behind a link. */
  readonly roster?: Located & { readonly target?: string };
  readonly roles?: readonly string[];
  readonly joining?: Located;
  readonly steppingDown?: Located;
  readonly inactivity?: Located & { readonly after?: Duration };
  readonly leadRotation?: Located & { readonly rule: 'round-robin' | 'volunteer' };
}

/** Every promise that a policy makes, typed. A fact that the policy does not state is absent. */
export interface Facts {
  readonly reportChannels?: readonly ReportChannel[];
  readonly forbidsPublicReports?: Located;
  readonly directsPublicReports?: Located;
  readonly acknowledgement?: readonly Window[];
  readonly triage?: readonly Window[];
  readonly statusUpdates?: StatusUpdates;
  readonly fixTeam?: Window;
  /** The fix is written. */
  readonly fix?: readonly RangeWindow[];
  /** The fix is out. */
  readonly release?: readonly RangeWindow[];
  /** The vulnerability is public, or the longest embargo. */
  readonly disclosure?: readonly RangeWindow[];
  readonly publicDisclosure?: PublicDisclosure;
  readonly upstream?: Located;
  readonly releaseDayAgreement?: Located & { readonly actors: readonly string[] };
  readonly timelinesBinding?: Located & { readonly value: boolean };
  readonly supportedVersions?: SupportedVersions;
  readonly encryption?: Located & {
    readonly form: 'inline-key' | 'link-or-fingerprint' | 'on-request';
  };
  readonly reportContents?: Located;
  readonly safeHarbor?: Located;
  readonly scope?: Located;
  readonly credit?: Located;
  readonly embargoPolicy?: Located;
  /** `retrospective`: where it says that people look back on a leak. */
  readonly embargoBreach?: Located & { readonly retrospective?: Located };
  readonly bounty?: Located & { readonly offered: boolean };
  readonly cvss?: Located & { readonly version?: string };
  readonly severityBands?: readonly SeverityBand[];
  readonly severityOwner?: Located & { readonly actor: string };
  readonly cve?: Promised & {
    readonly source?: 'github' | 'mitre' | 'own-cna' | 'dwf' | 'other';
  };
  readonly privateFix?: Promised & {
    readonly place: 'temporary-fork' | 'private-repository' | 'semi-public';
  };
  readonly approval?: Promised & { readonly actors: readonly string[]; readonly count?: number };
  readonly releaseWindow?: ReleaseWindowFact;
  readonly binaries?: Binaries;
  readonly backports?: Promised & {
    readonly branches: readonly ('release-branches' | 'default-branch' | 'supported-versions')[];
  };
  readonly distributors?: Distributors;
  readonly announcementChannels?: readonly AnnouncementChannel[];
  readonly announcementContent?: Promised & { readonly fields: readonly AnnouncementField[] };
  readonly announcementTemplate?: Located & { readonly variables: readonly string[] };
  readonly forthcomingNotice?: Promised & {
    readonly atLeast?: Duration;
    readonly within?: Duration;
    readonly from?: ClockStart;
  };
  readonly retrospective?: Retrospective;
  readonly securityTeam?: SecurityTeam;
}

export type FactName = keyof Facts;

/** `pointer`: only says where the policy is. `not-a-policy`: tells nobody how to report. */
export type PolicyKind = 'policy' | 'pointer' | 'not-a-policy';

/** What `embargo facts` prints; its schema is `schemas/security-policy.schema.json`. */
export interface FactsDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  /** Over the raw bytes, in hexadecimal. */
  readonly sha256: string;
  readonly kind: PolicyKind;
  readonly facts: Facts;
}
