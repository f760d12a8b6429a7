import { earliestInside } from '../release-window/release-window.ts';
import { mayBeSlow } from './case.ts';
import type { PlannedCase } from './case.ts';

/**
 * Until when a release may wait for what the policy lets it wait for: the date of another project
 * and the first window from then on; and where its lane is slow, the day that people agreed on.
 */
export function releaseLimit(due: Date | undefined, planned: PlannedCase): Date | undefined {
  return latestOf(due, [upstreamDay(planned), slowDay(planned)]);
}

/** Until when the publication may wait, which no slow lane puts off. */
export function disclosureLimit(due: Date | undefined, planned: PlannedCase): Date | undefined {
  return latestOf(due, [upstreamDay(planned)]);
}

function latestOf(due: Date | undefined, days: readonly (Date | undefined)[]): Date | undefined {
  if (due === undefined) return undefined;
  const known = days.filter((day) => day !== undefined);
  return known.reduce((latest, day) => (day > latest ? day : latest), due);
}

function upstreamDay({ facts, process, events: { upstreamAt } }: PlannedCase): Date | undefined {
  if (facts.upstream === undefined || upstreamAt === undefined) return undefined;
  const window = process.releaseWindow;
  return (window === undefined ? undefined : earliestInside(window, upstreamAt)) ?? upstreamAt;
}

function slowDay(planned: PlannedCase): Date | undefined {
  return mayBeSlow(planned) ? planned.events.agreedReleaseAt : undefined;
}
