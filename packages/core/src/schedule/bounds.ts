import { sayBand, sayLimit } from '../facts/say-promise.ts';
import type { ProcessWindow } from '../process/process.ts';
import { releaseWindowOf, sayWindow } from '../release-window/release-window.ts';
import { later } from '../time/calendar.ts';
import { ahead, between, inside } from './bound.ts';
import type { Bound } from './bound.ts';
import { concerns, mayBeSlow, tellsDistributors } from './case.ts';
import type { PlannedCase } from './case.ts';
import { commitmentOf, factCommitment, leadCommitment, windowCommitment } from './commitment.ts';
import { toldAt } from './distributor-dues.ts';
import { startOf } from './events.ts';
import { inLane, severityLane } from './severity-lane.ts';

/** Every promise that limits when the fix may go out, in the order of the process. */
export function boundsOf(planned: PlannedCase): readonly Bound[] {
  return [
    ...fixBounds(planned),
    ...forthcomingBounds(planned),
    ...leadBounds(planned),
    ...laneBounds(planned),
    ...upstreamBounds(planned),
    ...windowBounds(planned),
    ...blackoutBounds(planned),
    ...limitBounds(planned, 'release'),
    ...limitBounds(planned, 'disclosure'),
  ];
}

/** A fix that is not written yet is not written before the policy expects it. */
function fixBounds(planned: PlannedCase): readonly Bound[] {
  const { process, events, rating } = planned;
  if (events.fixReadyAt !== undefined) return [];
  return process.fix.flatMap((window) => {
    const { from } = rangeOf(planned, window);
    if (concerns(window.levels, rating) !== true) return [];
    return [between(windowCommitment('fix', window, process), { from })];
  });
}

/** Users hear of the fix before they get it. */
function forthcomingBounds({ facts, process, events }: PlannedCase): readonly Bound[] {
  if (facts.forthcomingNotice === undefined) return [];
  const notice = { from: 'disclosure' as const, ...facts.forthcomingNotice };
  const start = startOf(notice.from, events);
  if (notice.atLeast === undefined || start === undefined) return [];
  const stated = { ...notice, says: sayLimit(notice) };
  const commitment = factCommitment('forthcomingNotice', stated, process);
  return [between(commitment, { from: later(start, notice.atLeast) })];
}

function leadBounds(planned: PlannedCase): readonly Bound[] {
  const { process, events, now } = planned;
  if (tellsDistributors(planned) === false) return [];
  return process.leadTimes.flatMap((leadTime) => {
    const { atLeast, within, anchor, direction } = leadTime;
    const told = toldAt(leadTime, planned);
    const commitment = leadCommitment(leadTime, process);
    const calendar = leadTime.businessDays === true ? process.calendar : undefined;
    if (direction === 'before') {
      // Once it is public there is no planned publication left to be ahead of.
      if (anchor === 'public-disclosure' && events.publicAt !== undefined) return [];
      const limits = { atLeast, within: told === undefined ? undefined : within, calendar };
      return [ahead(commitment, { toldAt: told ?? now, ...limits })];
    }
    const start = startOf(anchor, events);
    if (start === undefined || atLeast === undefined || told !== undefined) return [];
    return [between(commitment, { from: later(start, atLeast, calendar) })];
  });
}

/** A fix of the lane "next patch release" waits for it, unless another band has it go out alone. */
function laneBounds({ facts, process, events, rating }: PlannedCase): readonly Bound[] {
  const lane = severityLane(facts, rating);
  const from = events.nextPatchAt;
  if (inLane(lane, 'out-of-band-release').length > 0) return [];
  return inLane(lane, 'next-patch-release').map((band) => {
    const stated = { ...band, says: sayBand(band) };
    return between(factCommitment('severityBands', stated, process), { from });
  });
}

function upstreamBounds({ facts, events: { upstreamAt } }: PlannedCase): readonly Bound[] {
  if (upstreamAt === undefined) return [];
  const says = 'not before the date of the upstream project';
  const binding = { isBinding: true };
  const commitment =
    facts.upstream === undefined
      ? commitmentOf('upstream', { says, strength: 'must' }, binding)
      : factCommitment('upstream', { ...facts.upstream, says }, binding);
  return [between(commitment, { from: upstreamAt })];
}

function windowBounds({ process }: PlannedCase): readonly Bound[] {
  const window = process.releaseWindow;
  if (window === undefined) return [];
  const { strength, origin } = window;
  const stated = { says: sayWindow(window), strength, origin };
  return [inside(commitmentOf('releaseWindow', stated, process), window)];
}

/** The project itself set them, so they hold whatever the policy calls its timelines. */
function blackoutBounds({ process: { releaseWindow, calendar } }: PlannedCase): readonly Bound[] {
  const { blackoutDates, origin } = calendar;
  if (blackoutDates.size === 0) return [];
  const zone = releaseWindow?.zone ?? 'UTC';
  const free = releaseWindowOf({ zone }, { blackoutDates: [...blackoutDates] });
  if (free === undefined) return [];
  const stated = { says: 'not on a blackout date', strength: 'must' } as const;
  const located = origin === undefined ? stated : { ...stated, origin };
  return [inside(commitmentOf('blackoutDates', located, { isBinding: true }), free)];
}

/** When the fix is out at the latest; for the disclosure, how long the embargo lasts at most. */
function limitBounds(planned: PlannedCase, promise: 'release' | 'disclosure'): readonly Bound[] {
  const { process, events, rating, facts } = planned;
  if (promise === 'disclosure' && events.publicAt !== undefined) return [];
  const isAdjusted = facts.upstream !== undefined && events.upstreamAt !== undefined;
  const isOpen = isAdjusted || (promise === 'release' && mayBeSlow(planned));
  return process[promise].flatMap((window) => {
    const { from, until } = rangeOf(planned, window);
    if (concerns(window.levels, rating) !== true) return [];
    const isBinding = process.isBinding && !isOpen;
    const commitment = windowCommitment(promise, window, { isBinding });
    return [between(commitment, promise === 'release' ? { from, until } : { until })];
  });
}

/** When a window opens and ends; nothing where its clock has not started. */
function rangeOf(
  { process, events }: PlannedCase,
  { atLeast, within, from, businessDays }: ProcessWindow,
): { readonly from?: Date | undefined; readonly until?: Date } {
  const start = startOf(from, events);
  if (start === undefined) return {};
  const calendar = businessDays ? process.calendar : undefined;
  const opens = atLeast === undefined ? undefined : later(start, atLeast, calendar);
  return { from: opens, until: later(start, within, calendar) };
}
