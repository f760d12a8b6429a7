import { FACT_TITLES, inert, sayBand } from '@embargo/core';
import type { Commitment, Due, LaneMatch, Located, Plan, PlannedCase } from '@embargo/core';

import type { ScoredCvss } from './case-options.ts';
import { sayLocal, sayUtc } from './local-times.ts';

const STATES: Readonly<Record<Due['state'], string>> = {
  open: '',
  pending: '',
  met: 'done in time: ',
  late: 'done late: ',
  overdue: 'OVERDUE: ',
};

interface Shown {
  readonly plan: Plan;
  readonly planned: PlannedCase;
  readonly cvss: ScoredCvss | undefined;
}

/** A plan for people, each promise with its line. */
export function planText(path: string, { plan, planned, cvss }: Shown): string {
  const { severity } = planned.rating;
  const rated = severity === undefined ? [] : [`severity ${severity}`];
  const heading = [
    `Plan by ${path}`,
    `report of ${sayUtc(planned.events.reportReceivedAt)}`,
    ...(cvss === undefined ? rated : [sayScore(cvss)]),
  ];
  const lines = [
    heading.join(', '),
    '',
    ...outcome(plan, planned, path),
    ...section('Severity lanes', laneLines(plan.lane, path)),
    ...section('Due', dueLines(plan, path)),
    ...section('Not due yet: the clock has not started', pendingLines(plan, path)),
  ];
  return inert(`${lines.join('\n')}\n`);
}

/** "CVSS 9.8 (critical, v3.1)" */
export function sayScore({ score, severity, version }: ScoredCvss): string {
  return `CVSS ${score.toFixed(1)} (${severity}, v${version})`;
}

function outcome(plan: Plan, { events }: PlannedCase, path: string): string[] {
  const say = (commitment: Commitment): string => `  ${sayCommitment(commitment, path)}`;
  if (plan.status === 'impossible') {
    const [first, ...more] = plan.conflict;
    const heading =
      first !== undefined && more.length === 0
        ? `No release date: from ${sayUtc(plan.notBefore)} on this promise cannot be kept`
        : `No release date: from ${sayUtc(plan.notBefore)} on these promises cannot all be kept`;
    return [heading, ...plan.conflict.map(say)];
  }
  const until = plan.closesAt === undefined ? '' : ` (until ${sayUtc(plan.closesAt)})`;
  const { urgent } = plan;
  const isFixReady = events.fixReadyAt !== undefined;
  return [
    `Next release: ${sayUtc(plan.release)}${until}`,
    `              ${sayLocal(plan.release)}`,
    ...(isFixReady ? [] : ['  provided that the fix is ready by then (--fixed)']),
    ...(urgent === undefined
      ? []
      : [`  as soon as possible: it is public already  (${placeOf(urgent, path)})`]),
    ...section('Decided by', plan.decidedBy.map(say)),
    ...section(
      'Not kept, as it does not bind',
      plan.missed.flatMap(({ commitment, because }) => [
        say(commitment),
        ...because.map((other) => `    because of ${sayCommitment(other, path)}`),
      ]),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function laneLines(lane: readonly LaneMatch[], path: string): string[] {
  return lane.map(({ band, fits, isBorderline }) => {
    const near = isBorderline ? ', near the threshold: decide' : '';
    return `  ${`${fits}${near}`.padEnd(9)} ${sayBand(band)}  (${placeOf(band, path)})`;
  });
}

/** One line of clocks for all that is due then. */
function dueLines({ due }: Plan, path: string): string[] {
  const known = due.filter(({ state }) => state !== 'pending');
  return known.flatMap((entry, index) => {
    const at = timeOf(entry);
    if (at === undefined) return [];
    const isSame = timeOf(known[index - 1])?.getTime() === at.getTime();
    const clocks = isSame ? [] : [`  ${sayUtc(at)}  ${sayLocal(at)}`];
    const notBefore = entry.due === undefined ? 'not before: ' : '';
    return [...clocks, `    ${notBefore}${STATES[entry.state]}${sayCommitment(entry, path)}`];
  });
}

function timeOf(entry: Due | undefined): Date | undefined {
  return entry?.due ?? entry?.earliest;
}

function pendingLines({ due }: Plan, path: string): string[] {
  return due
    .filter(({ state }) => state === 'pending')
    .map((entry) => `  ${sayCommitment(entry, path)}`);
}

function sayCommitment(commitment: Commitment, path: string): string {
  const { promise, says, isBinding, origin } = commitment;
  const title = promise === 'blackoutDates' ? 'Blackout dates' : FACT_TITLES[promise];
  const note = isBinding ? '' : ' [suggested]';
  const place = origin === undefined ? '' : `  (${placeOf(origin, path)})`;
  return `${title}: ${says}${note}${place}`;
}

function placeOf(located: Located, path: string): string {
  return `${located.path ?? path}:${String(located.span.start.line)}`;
}
