import type { Events } from '../schedule/events.ts';
import type { Due } from '../schedule/due.ts';

/** What became of one case: what happened when, and the promises about it. */
export interface CaseOutcome {
  readonly events: Events;
  readonly promises: readonly Due[];
}

/** Of all cases in which both ends of a span are known. */
export interface SpanFigure {
  readonly cases: number;
  /** In milliseconds; the mean of the two in the middle where their number is even. */
  readonly median: number;
  readonly longest: number;
}

export interface Figures {
  readonly cases: number;
  readonly acknowledgement?: SpanFigure;
  readonly fix?: SpanFigure;
  readonly release?: SpanFigure;
  /** From the report until it was public. */
  readonly embargo?: SpanFigure;
  readonly promises: {
    readonly kept: number;
    readonly broken: number;
    /** Of those that are kept or broken, 0 to 1; absent where there are none. */
    readonly share?: number;
  };
}

/** How well a team did over some cases; a promise whose time is not over counts for nothing yet. */
export function figuresOf(outcomes: readonly CaseOutcome[]): Figures {
  const span = (end: (events: Events) => Date | undefined): SpanFigure | undefined =>
    figureOf(
      outcomes.flatMap(({ events }) => {
        const until = end(events);
        return until === undefined ? [] : [until.getTime() - events.reportReceivedAt.getTime()];
      }),
    );
  const promises = outcomes.flatMap((outcome) => outcome.promises);
  const kept = promises.filter(({ state }) => state === 'met').length;
  const broken = promises.filter(({ state }) => state === 'late' || state === 'overdue').length;
  return {
    cases: outcomes.length,
    ...named(
      'acknowledgement',
      span(({ acknowledgedAt }) => acknowledgedAt),
    ),
    ...named(
      'fix',
      span(({ fixReadyAt }) => fixReadyAt),
    ),
    ...named(
      'release',
      span(({ releasedAt }) => releasedAt),
    ),
    ...named(
      'embargo',
      span(({ publicAt, publishedAt }) => publicAt ?? publishedAt),
    ),
    promises: { kept, broken, ...(kept + broken === 0 ? {} : { share: kept / (kept + broken) }) },
  };
}

function named(name: string, figure: SpanFigure | undefined): Record<string, SpanFigure> {
  return figure === undefined ? {} : { [name]: figure };
}

function figureOf(spans: readonly number[]): SpanFigure | undefined {
  const sorted = spans.toSorted((one, other) => one - other);
  const longest = sorted.at(-1);
  if (longest === undefined) return undefined;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? longest;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? longest;
  return { cases: sorted.length, median: (lower + upper) / 2, longest };
}
