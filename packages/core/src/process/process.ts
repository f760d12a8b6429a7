import type {
  ClockStart,
  Duration,
  LeadTime,
  Located,
  Severity,
  Strength,
} from '../facts/facts.ts';
import type { ReleaseWindow } from '../release-window/release-window.ts';
import type { BusinessCalendar } from '../time/calendar.ts';

/** Where a part of the process comes from: a line of the policy or of the configuration. */
export type Origin = Located & { readonly file: 'policy' | 'configuration' };

/** One limit of the process. */
export interface ProcessWindow {
  readonly atLeast?: Duration;
  readonly within: Duration;
  readonly businessDays: boolean;
  readonly from: ClockStart;
  readonly levels?: readonly Severity[];
  readonly strength: Strength;
  readonly origin: Origin;
}

/** The facts completed by the configuration: what the rest of the suite works from. */
export interface Process {
  readonly acknowledgement: readonly ProcessWindow[];
  readonly triage: readonly ProcessWindow[];
  readonly fixTeam: readonly ProcessWindow[];
  readonly fix: readonly ProcessWindow[];
  readonly release: readonly ProcessWindow[];
  readonly disclosure: readonly ProcessWindow[];
  readonly retrospective: readonly ProcessWindow[];
  readonly releaseWindow?: ReleaseWindow & { readonly strength: Strength; readonly origin: Origin };
  readonly leadTimes: readonly (LeadTime & { readonly origin: Origin })[];
  /** Business days, and the dates on which nothing is released; `origin` where those are set. */
  readonly calendar: BusinessCalendar & { readonly origin?: Origin };
  /** False where the policy says that its timelines are only suggestions. */
  readonly isBinding: boolean;
}

/** The promises that are a limit on one step. */
export type WindowName = Exclude<
  keyof Process,
  'releaseWindow' | 'leadTimes' | 'calendar' | 'isBinding'
>;

/** The configuration says other than the policy, and does not only tighten it. */
export interface Contradiction {
  readonly promise: WindowName | 'releaseWindow';
  readonly policy: Located;
  readonly configuration: Located;
  /** What the configuration says and what the policy says. */
  readonly message: string;
}
