import type { Events, PlannedCase } from '@embargo/core';

import type { Play } from '../play.ts';

/** What `VECTORS` score. */
const RATING = { score: 9.8, severity: 'critical' } as const;

/** The case as the clock has it now. */
export function plannedCase({ request, story, now }: Play): PlannedCase {
  const { policy, judgement } = request;
  const { facts } = policy;
  return { facts, process: judgement.process, events: story.events, rating: RATING, now: now() };
}

/** What is noted with the instant at which it came about. */
type Happening = Exclude<Extract<keyof Events, `${string}At`>, 'agreedReleaseAt' | 'upstreamAt'>;

/** Notes that something has happened now. */
export function mark(play: Play, ...names: readonly Happening[]): void {
  const at = play.now();
  const { story } = play;
  story.events = { ...story.events, ...Object.fromEntries(names.map((name) => [name, at])) };
}
