import { eventsOf, saidIn, statesOfCase } from '@embargo/case';
import type { CaseRun, ReadCases } from '@embargo/case';
import { figuresOf } from '@embargo/core';
import type { CaseOutcome, Figures } from '@embargo/core';

/** How well the team did over all cases, and over those of each month. */
export interface History {
  readonly all: Figures;
  /** By the month of the report, `2026-11` in UTC, the oldest first; months without any are left out. */
  readonly months: readonly { readonly month: string; readonly figures: Figures }[];
}

export function historyOf(outcomes: readonly CaseOutcome[]): History {
  const byMonth = Object.groupBy(outcomes, ({ events }) => monthOf(events.reportReceivedAt));
  const months = Object.entries(byMonth)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, ofMonth = []]) => ({ month, figures: figuresOf(ofMonth) }));
  return { all: figuresOf(outcomes), months };
}

/** What became of a case that came to its end; nothing where the record does not tell. */
export function outcomeOf(
  { advisory, record }: ReadCases['past'][number],
  run: Pick<CaseRun, 'project' | 'now'>,
): readonly CaseOutcome[] {
  if (record.status === 'unobservable') return [];
  const events = eventsOf(advisory, saidIn(record.value, []), run.project.promises.facts);
  if (events.status === 'unobservable') return [];
  return [{ events: events.value, promises: statesOfCase(events.value, advisory, run) }];
}

function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}
