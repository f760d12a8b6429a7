import { closingAfter } from '../release-window/release-window.ts';
import type { Located } from '../facts/facts.ts';
import type { Bound } from './bound.ts';
import { boundsOf } from './bounds.ts';
import { isUrgent } from './case.ts';
import type { PlannedCase } from './case.ts';
import type { Commitment } from './commitment.ts';
import { dueDates } from './due-dates.ts';
import type { Due } from './due.ts';
import { earliestRelease, smallestConflict } from './earliest-release.ts';
import { severityLane } from './severity-lane.ts';
import type { SeverityLane } from './severity-lane.ts';

/** When everything is due, and when the fix goes out next, or which promises exclude each other. */
export type Plan = PlannedRelease | NoRelease;

interface Outcome {
  readonly lane: SeverityLane;
  readonly due: readonly Due[];
}

export interface PlannedRelease extends Outcome {
  readonly status: 'planned';
  /** The first instant that keeps every binding promise, and the suggested ones where possible. */
  readonly release: Date;
  /** When the window that is then open closes. */
  readonly closesAt?: Date;
  /** What the release waits for; empty where it can go out at once. */
  readonly decidedBy: readonly Commitment[];
  /** Promises that bind nobody and are not kept. */
  readonly missed: readonly Missed[];
  /** Where the policy says that everything is due at once, as the vulnerability is public. */
  readonly urgent?: Located;
}

export interface NoRelease extends Outcome {
  readonly status: 'impossible';
  /** The smallest set of binding promises that cannot all be kept. */
  readonly conflict: readonly Commitment[];
  /** Not before, by now and by the fix. */
  readonly notBefore: Date;
}

export interface Missed {
  readonly commitment: Commitment;
  /** What it cannot be kept together with; empty where its time is over. */
  readonly because: readonly Commitment[];
}

/** Plans one case; pure, and exact in UTC. */
export function planOf(planned: PlannedCase): Plan {
  const { facts, events, now, rating } = planned;
  const { fixReadyAt } = events;
  const from = fixReadyAt !== undefined && fixReadyAt > now ? fixReadyAt : now;
  const lane = severityLane(facts, rating);
  if (isUrgent(planned) && facts.publicDisclosure !== undefined) {
    const due = dueDates(planned, from);
    const urgent = facts.publicDisclosure;
    return { status: 'planned', release: from, decidedBy: [], missed: [], urgent, lane, due };
  }
  const bounds = boundsOf(planned);
  const binding = bounds.filter(({ commitment }) => commitment.isBinding);
  const conflict = smallestConflict(binding, from).map(({ commitment }) => commitment);
  if (conflict.length > 0) {
    const due = dueDates(planned, undefined);
    return { status: 'impossible', conflict, notBefore: from, lane, due };
  }
  const { kept, missed } = keepWhatCanBe(bounds, from);
  const release = earliestRelease(kept, from) ?? from;
  const closesAt = closingOf(planned, release);
  return {
    status: 'planned',
    release,
    ...(closesAt === undefined ? {} : { closesAt }),
    decidedBy: decisive(kept, release, from),
    missed,
    lane,
    due: dueDates(planned, release),
  };
}

interface Choice {
  readonly kept: readonly Bound[];
  readonly missed: readonly Missed[];
}

const FIRMNESS = { must: 0, should: 1, suggested: 2 } as const;

/** The binding promises, and as many of the others as go with them, the firmest first. */
function keepWhatCanBe(bounds: readonly Bound[], from: Date): Choice {
  const binding = bounds.filter(({ commitment }) => commitment.isBinding);
  const others = bounds
    .filter(({ commitment }) => !commitment.isBinding)
    .sort((one, other) => FIRMNESS[one.commitment.strength] - FIRMNESS[other.commitment.strength]);
  return others.reduce<Choice>(
    ({ kept, missed }, bound) => {
      const conflict = smallestConflict([...kept, bound], from);
      if (conflict.length === 0) return { kept: [...kept, bound], missed };
      const because = conflict.filter((other) => other !== bound);
      const miss = {
        commitment: bound.commitment,
        because: because.map((other) => other.commitment),
      };
      return { kept, missed: [...missed, miss] };
    },
    { kept: binding, missed: [] },
  );
}

/** Those that forbid the millisecond before, so that the release waits for each of them. */
function decisive(kept: readonly Bound[], release: Date, from: Date): readonly Commitment[] {
  if (release <= from) return [];
  const before = new Date(release.getTime() - 1);
  return kept
    .filter((bound) => bound.next(before)?.getTime() !== before.getTime())
    .map(({ commitment }) => commitment);
}

function closingOf({ process: { releaseWindow } }: PlannedCase, release: Date): Date | undefined {
  return releaseWindow === undefined ? undefined : closingAfter(releaseWindow, release);
}
