import type {
  ClockStart,
  Duration,
  Facts,
  LeadTime,
  Promised,
  Severity,
  Weekday,
} from '../facts/facts.ts';
import { hoursOf, sayDuration } from '../time/duration.ts';
import { completedReleaseWindow } from './complete-release-window.ts';
import type { ConfiguredWindow, LocatedConfig } from './config.ts';
import type { Contradiction, Origin, Process, ProcessWindow, WindowName } from './process.ts';

const MONDAY_TO_FRIDAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const DEFAULT_START: Readonly<Record<WindowName, ClockStart>> = {
  acknowledgement: 'report',
  triage: 'report',
  fixTeam: 'disclosure',
  fix: 'disclosure',
  release: 'disclosure',
  disclosure: 'report',
  retrospective: 'release',
};

interface Completion {
  readonly process: Process;
  readonly contradictions: readonly Contradiction[];
}

/** Completes the facts by the configuration, which may fill in and tighten but not loosen. */
export function processOf(facts: Facts, located?: LocatedConfig): Completion {
  const contradictions: Contradiction[] = [];
  const windows = (name: WindowName): readonly ProcessWindow[] => {
    const stated = statedWindows(facts, name);
    const set = configuredWindow(name, located);
    if (set === undefined) return stated;
    contradictions.push(...loosened(name, stated, set));
    return tightened(stated, set);
  };
  const process: Process = {
    acknowledgement: windows('acknowledgement'),
    triage: windows('triage'),
    fixTeam: windows('fixTeam'),
    fix: windows('fix'),
    release: windows('release'),
    disclosure: windows('disclosure'),
    retrospective: windows('retrospective'),
    ...completedReleaseWindow(facts, located, contradictions),
    leadTimes: leadTimesOf(facts, located),
    calendar: calendarOf(located),
    isBinding: located?.config.timelinesBinding ?? facts.timelinesBinding?.value ?? true,
  };
  return { process, contradictions };
}

/** What the facts that are a limit have in common. */
interface StatedWindow extends Promised {
  readonly atLeast?: Duration;
  readonly within?: Duration;
  readonly businessDays?: true;
  readonly from?: ClockStart;
  readonly levels?: readonly Severity[];
}

function statedWindows(facts: Facts, name: WindowName): readonly ProcessWindow[] {
  return promised(facts, name).flatMap((window) => {
    const { within, atLeast, levels, span, path } = window;
    if (within === undefined) return [];
    return {
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(levels === undefined ? {} : { levels }),
      within,
      businessDays: window.businessDays ?? false,
      from: window.from ?? DEFAULT_START[name],
      strength: window.strength,
      origin: { file: 'policy', span, ...(path === undefined ? {} : { path }) },
    };
  });
}

function promised(facts: Facts, name: WindowName): readonly StatedWindow[] {
  const value = facts[name];
  if (value === undefined) return [];
  return 'span' in value ? [value] : value;
}

function configuredWindow(
  name: WindowName,
  located: LocatedConfig | undefined,
): ProcessWindow | undefined {
  const set: ConfiguredWindow | undefined = located?.config[name];
  if (set === undefined || located === undefined) return undefined;
  return {
    within: set.within,
    businessDays: set.businessDays ?? false,
    from: set.from ?? DEFAULT_START[name],
    strength: set.strength ?? 'must',
    ...(set.levels === undefined ? {} : { levels: set.levels }),
    origin: { file: 'configuration', path: located.path, span: located.spanOf(`/${name}`) },
  };
}

/** The stated windows that the set one would loosen. */
function loosened(
  promise: WindowName,
  stated: readonly ProcessWindow[],
  set: ProcessWindow,
): Contradiction[] {
  return stated
    .filter((window) => overlaps(window, set) && isLonger(set, window))
    .map((window) => ({
      promise,
      policy: window.origin,
      configuration: set.origin,
      message: `The configuration allows ${say(set)}, the policy promises ${say(window)}`,
    }));
}

function tightened(stated: readonly ProcessWindow[], set: ProcessWindow): ProcessWindow[] {
  if (stated.some((window) => overlaps(window, set) && !isLonger(window, set))) return [...stated];
  return [...stated.filter((window) => !overlaps(window, set)), set];
}

function overlaps(one: ProcessWindow, other: ProcessWindow): boolean {
  if (one.levels === undefined || other.levels === undefined) return true;
  return one.levels.some((level) => other.levels?.includes(level));
}

function isLonger(one: ProcessWindow, other: ProcessWindow): boolean {
  return weightOf(one) > weightOf(other);
}

/** Five business days take at least seven calendar days. */
function weightOf({ within, businessDays }: ProcessWindow): number {
  return hoursOf(within) * (businessDays ? 7 / 5 : 1);
}

function say({ within, businessDays }: ProcessWindow): string {
  return sayDuration(within, businessDays);
}

function leadTimesOf(
  facts: Facts,
  located: LocatedConfig | undefined,
): readonly (LeadTime & { readonly origin: Origin })[] {
  const stated = (facts.distributors?.leadTimes ?? []).map((leadTime) => {
    const { span, path } = leadTime;
    const origin: Origin = { file: 'policy', span, ...(path === undefined ? {} : { path }) };
    return { ...leadTime, origin };
  });
  if (located === undefined) return stated;
  const { path } = located;
  const set = (located.config.distributors?.leadTimes ?? []).map((leadTime, index) => {
    const span = located.spanOf(`/distributors/leadTimes/${String(index)}`);
    const origin: Origin = { file: 'configuration', path, span };
    return { ...leadTime, strength: 'must' as const, path, span, origin };
  });
  return [...stated, ...set];
}

function calendarOf(located: LocatedConfig | undefined): Process['calendar'] {
  const { businessWeekdays = MONDAY_TO_FRIDAY, blackoutDates } = located?.config ?? {};
  const calendar = { weekdays: new Set(businessWeekdays), blackoutDates: new Set(blackoutDates) };
  if (located === undefined || blackoutDates === undefined) return calendar;
  const { path, spanOf } = located;
  return { ...calendar, origin: { file: 'configuration', path, span: spanOf('/blackoutDates') } };
}
