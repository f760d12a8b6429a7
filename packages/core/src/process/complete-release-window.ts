import type { Facts, ReleaseWindowFact } from '../facts/facts.ts';
import { releaseWindowOf } from '../release-window/release-window.ts';
import type { ReleaseWindow } from '../release-window/release-window.ts';
import { hoursOf } from '../time/duration.ts';
import type { ConfiguredReleaseWindow, LocatedConfig } from './config.ts';
import type { Contradiction, Origin, Process } from './process.ts';

const MINUTES_AN_HOUR = 60;

/** The window the policy states, filled in and narrowed by the configuration. */
export function completedReleaseWindow(
  facts: Facts,
  located: LocatedConfig | undefined,
  contradictions: Contradiction[],
): Pick<Process, 'releaseWindow'> {
  const stated = facts.releaseWindow;
  const origin = releaseWindowOrigin(stated, located);
  if (origin === undefined) return {};
  const { releaseWindow: set = {}, blackoutDates } = located?.config ?? {};
  if (located !== undefined) contradictions.push(...windowContradictions(stated, set, located));
  const window = windowOf(stated, set, blackoutDates);
  if (window === undefined) return {};
  return { releaseWindow: { ...window, strength: stated?.strength ?? 'must', origin } };
}

function releaseWindowOrigin(
  stated: ReleaseWindowFact | undefined,
  located: LocatedConfig | undefined,
): Origin | undefined {
  if (stated !== undefined) {
    const { span, path } = stated;
    return { file: 'policy', span, ...(path === undefined ? {} : { path }) };
  }
  if (located?.config.releaseWindow === undefined) return undefined;
  return { file: 'configuration', path: located.path, span: located.spanOf('/releaseWindow') };
}

/** What the policy says holds; the configuration fills in what it leaves open and narrows. */
function windowOf(
  stated: ReleaseWindowFact | undefined,
  { lasts, ...set }: ConfiguredReleaseWindow,
  blackoutDates: readonly string[] = [],
): ReleaseWindow | undefined {
  const narrowed = stated?.weekdays?.filter((day) => set.weekdays?.includes(day) ?? true);
  const weekdays = narrowed ?? set.weekdays;
  const fact = { ...set, ...stated, ...(weekdays === undefined ? {} : { weekdays }) };
  const lastsMinutes =
    lasts === undefined ? {} : { lastsMinutes: hoursOf(lasts) * MINUTES_AN_HOUR };
  return releaseWindowOf(fact, { ...lastsMinutes, blackoutDates });
}

function windowContradictions(
  stated: ReleaseWindowFact | undefined,
  set: ConfiguredReleaseWindow,
  located: LocatedConfig,
): Contradiction[] {
  if (stated === undefined) return [];
  const added = set.weekdays?.filter((day) => stated.weekdays?.includes(day) === false) ?? [];
  const differences = [
    ...(added.length > 0 ? [`opens on ${added.join(', ')}`] : []),
    ...(differs(set.time, stated.time) ? [`opens at ${set.time ?? ''}`] : []),
    ...(differs(set.zone, stated.zone) ? [`uses the zone ${set.zone ?? ''}`] : []),
  ];
  return differences.map((difference) => ({
    promise: 'releaseWindow',
    policy: stated,
    configuration: { path: located.path, span: located.spanOf('/releaseWindow') },
    message: `The configured release window ${difference}, the policy says otherwise`,
  }));
}

function differs(set: string | undefined, stated: string | undefined): boolean {
  return set !== undefined && stated !== undefined && set !== stated;
}
