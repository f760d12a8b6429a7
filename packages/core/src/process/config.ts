import type {
  ClockStart,
  Duration,
  ReleaseWindowFact,
  Severity,
  Strength,
  Weekday,
} from '../facts/facts.ts';
import type { ChannelKind } from '../notice/plan/target.ts';
import type { NoticeTemplate } from '../notice/template/template.ts';
import type { NoticePhase } from '../notice/view/view-of-case.ts';
import type { Level } from '../diagnostic/diagnostic.ts';
import type { Span } from '../span.ts';

/** Where the configuration lies unless somebody says otherwise; there it may be absent. */
export const CONFIG_PATH = '.github/embargo.yml';

/** `.github/embargo.yml`, which completes or tightens what the policy says. */
export interface EmbargoConfig {
  readonly version: 1;
  /** Where the policy is, from the root of the repository. */
  readonly policy?: string;
  readonly profile?: string;
  /** Rule ids to a level, or `off`. */
  readonly rules?: Readonly<Record<string, Level | 'off'>>;
  /** Rules that no suppression comment may silence. */
  readonly locked?: readonly string[];
  readonly acknowledgement?: ConfiguredWindow;
  readonly triage?: ConfiguredWindow;
  readonly statusUpdates?: { readonly every: Duration; readonly businessDays?: boolean };
  readonly fixTeam?: ConfiguredWindow;
  readonly fix?: ConfiguredWindow;
  readonly release?: ConfiguredWindow;
  readonly disclosure?: ConfiguredWindow;
  readonly retrospective?: ConfiguredWindow;
  readonly releaseWindow?: ConfiguredReleaseWindow;
  /** Dates on which nothing is released, and which are no business days. */
  readonly blackoutDates?: readonly string[];
  /** Which days count as business days; Monday to Friday unless set. */
  readonly businessWeekdays?: readonly Weekday[];
  /** Makes timelines bind that the policy only suggests. */
  readonly timelinesBinding?: true;
  /** Who stands behind the words of the policy: logins, and teams as `@owner/team`. */
  readonly people?: ConfiguredPeople;
  /** How many members of the fix team approve a patch; the policy's number where it is higher. */
  readonly approvals?: number;
  /** The supported release branches, `*` for any run of characters: `release-*`. */
  readonly releaseBranches?: readonly string[];
  readonly distributors?: ConfiguredDistributors;
  /** What notices say of the project beside its name. */
  readonly project?: ConfiguredProject;
  /** The mail server that notices go through; who may use it stands in no configuration. */
  readonly mail?: ConfiguredMail;
  /** Where notices go. */
  readonly channels?: readonly ConfiguredChannel[];
}

export interface ConfiguredDistributors {
  readonly leadTimes?: readonly ConfiguredLeadTime[];
  /** Where the roster is, from the root of the private repository. */
  readonly roster?: string;
}

export interface ConfiguredProject {
  readonly name?: string;
  readonly publisher?: string;
  /** The publisher on the web. */
  readonly namespace?: string;
  readonly cnaOrgId?: string;
  /** How to upgrade and how to verify the binaries, with `{{version}}` and `{{tag}}`. */
  readonly upgrade?: string;
  readonly verification?: string;
}

export interface ConfiguredMail {
  readonly host: string;
  /** 587 unless set; 465 speaks TLS from the start. */
  readonly port?: number;
  readonly from: string;
  readonly fromName?: string;
}

/** One place that the project speaks in; secrets are inputs of the action that speaks. */
export interface ConfiguredChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  /** Channels whose messages it links to, which go out before it. */
  readonly linksTo?: readonly string[];
  /** All phases unless set. */
  readonly phases?: readonly NoticePhase[];
  readonly template?: Partial<NoticeTemplate>;
  /** Of a mailing list. */
  readonly to?: string;
  readonly archive?:
    | { readonly kind: 'hyperkitty'; readonly url: string }
    | { readonly kind: 'google-groups'; readonly group: string; readonly url?: string };
  readonly isModerated?: boolean;
  readonly arrivesWithin?: Duration;
  /** The id of the channel that a bot posts to; without it a webhook posts. */
  readonly channel?: string;
  /** The id of a Discord server. */
  readonly guild?: string;
  /** The category of discussions. */
  readonly category?: string;
  /** Whether a webhook takes what has the same id once. */
  readonly remembersIds?: boolean;
}

export interface ConfiguredPeople {
  readonly securityTeam?: readonly string[];
  /** Who writes fixes, where no record of the case says so. */
  readonly fixTeam?: readonly string[];
  /** Who agrees to a release day beside the actors that the policy names. */
  readonly releaseDay?: readonly string[];
}

export interface ConfiguredWindow {
  readonly within: Duration;
  readonly businessDays?: boolean;
  readonly from?: ClockStart;
  readonly levels?: readonly Severity[];
  readonly strength?: Strength;
}

export interface ConfiguredReleaseWindow extends Pick<
  ReleaseWindowFact,
  'weekdays' | 'time' | 'zone'
> {
  /** How long it stays open: `PT4H` unless set. */
  readonly lasts?: Duration;
}

export interface ConfiguredLeadTime {
  readonly atLeast?: Duration;
  readonly within?: Duration;
  readonly anchor: 'disclosure' | 'release' | 'public-disclosure';
  readonly direction: 'before' | 'after';
}

/** A configuration read from a file, with the place of each of its values by JSON pointer. */
export interface LocatedConfig {
  readonly path: string;
  readonly config: EmbargoConfig;
  readonly spanOf: (pointer: string) => Span;
}
