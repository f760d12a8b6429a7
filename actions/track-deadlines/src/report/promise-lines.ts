import type { LinkTo } from '@embargo/case';
import { codeMarkdown, escalationOf, FACT_TITLES, plainMarkdown, sayInstant } from '@embargo/core';
import type { Due } from '@embargo/core';

import { saySpan } from './say-time.ts';

export interface Shown {
  readonly now: Date;
  readonly policyPath: string;
  readonly linkTo: LinkTo;
}

/** A table of promises about time, those first that need somebody now. */
export function promiseTable(promises: readonly Due[], shown: Shown): readonly string[] {
  if (promises.length === 0) return ['The policy makes no promise about time in this case.'];
  const rows = promises
    .toSorted((one, other) => urgency(other, shown.now) - urgency(one, shown.now))
    .map((due) => promiseRow(due, shown));
  return ['| | promise | due | state |', '|---|---|---|---|', ...rows];
}

function urgency(due: Due, now: Date): number {
  if (due.state === 'overdue') return 1000;
  return escalationOf(due, now) ?? (due.doneAt === undefined ? 0 : -1);
}

function promiseRow(due: Due, shown: Shown): string {
  const title = due.promise === 'blackoutDates' ? 'Blackout dates' : FACT_TITLES[due.promise];
  const advice = due.isBinding ? '' : ' (suggested)';
  const perhaps = due.isConditional ? ', if its severity is one of those' : '';
  const says = `${title}: ${plainMarkdown(due.says)}${perhaps}${advice} ${placeOf(due, shown)}`;
  const at = due.due === undefined ? '' : sayInstant(due.due);
  return `| ${signOf(due, shown.now)} | ${says.trim()} | ${at} | ${stateOf(due, shown.now)} |`;
}

function placeOf({ origin }: Due, { policyPath, linkTo }: Shown): string {
  if (origin === undefined) return '';
  const [path, { line }] = [origin.path ?? policyPath, origin.span.start];
  const place = `${path}:${line}`;
  const link = linkTo(path, line);
  return link === undefined ? codeMarkdown(place) : `[${codeMarkdown(place)}](${link})`;
}

/** What a reader sees first. Words stand beside it, for who sees no picture. */
function signOf(due: Due, now: Date): string {
  if (due.state === 'overdue' || due.state === 'late') return '🔴';
  if (due.state === 'met') return '🟢';
  const mark = escalationOf(due, now);
  return mark === undefined || mark === 50 ? '⚪' : '🟠';
}

function stateOf(due: Due, now: Date): string {
  const end = due.due;
  switch (due.state) {
    case 'met':
      return `kept at ${sayInstant(due.doneAt ?? now)}`;
    case 'late':
      return `kept ${apart(end, due.doneAt)} late`;
    case 'overdue':
      return `**broken, ${apart(end, now)} over**`;
    case 'pending':
      return 'its clock has not started';
    case 'open':
      return end === undefined ? 'open' : `open, ${apart(now, end)} left`;
  }
}

function apart(from: Date | undefined, to: Date | undefined): string {
  return saySpan((to?.getTime() ?? 0) - (from?.getTime() ?? 0));
}
