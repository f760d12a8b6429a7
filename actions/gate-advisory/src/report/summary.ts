import type { LinkTo } from '@embargo/case';
import { counted, inert } from '@embargo/core';
import type { Unobservable } from '@embargo/core';

import { allows, isOpen } from '../gate.ts';
import type { Ruling } from '../gate.ts';
import type { Stage } from '../check.ts';
import { sayRuling, standingOf } from './say-ruling.ts';

/** One case in a summary, told apart by a number that means nothing outside of this run. */
export interface JudgedCase {
  readonly rulings: readonly Ruling[];
  readonly policyPath: string;
  readonly linkTo: LinkTo;
}

/** What a run judged. */
export interface JudgedStage {
  readonly stage: Stage;
  readonly cases: readonly JudgedCase[];
  /** Why there may be cases that were not judged. */
  readonly blind?: Unobservable;
}

/** Whether everything lets through, and nothing was left out. */
export function isStageOpen({ cases, blind }: JudgedStage): boolean {
  return blind === undefined && cases.every(({ rulings }) => allows(rulings));
}

/** Whether everything lets through, in a sentence that anybody may read. */
export function sayGate(judged: JudgedStage): string {
  const { stage, blind } = judged;
  if (isStageOpen(judged)) return `The gate is open at the stage ${stage}.`;
  const closed = `The gate is closed at the stage ${stage}`;
  return blind === undefined
    ? `${closed}; the security team finds what to do on the advisory.`
    : `${closed}: ${blind.reason}; ${blind.remedy}.`;
}

/** The same for people inside: with the first of the checks that hold the gate. */
export function sayGateInside(judged: JudgedStage): string {
  const rulings = judged.cases.flatMap((one) => one.rulings);
  const closed = rulings.filter((ruling) => !isOpen(ruling));
  const [first] = closed;
  if (first === undefined) return sayGate(judged);
  const { check, verdict } = first;
  const why =
    verdict.status === 'fail' || verdict.status === 'unobservable'
      ? `: ${verdict.reason}; ${verdict.remedy}`
      : '';
  const count = counted(closed.length, 'check');
  return `The gate is closed at the stage ${judged.stage}: ${count} of ${rulings.length} ${closed.length === 1 ? 'holds' : 'hold'} it, first ${check.id}${why}.`;
}

/**
 * The job summary. In a public repository it says no more than whether the gate is open: that an
 * advisory exists, how many there are and what is missing would tell the world. A private one shows
 * each check with its remedy, and still no name, id or text of an advisory.
 */
export function gateSummary(judged: JudgedStage, isPrivate: boolean): string {
  const { cases } = judged;
  const state = sayGate(judged);
  if (!isPrivate) return inert(`## ${state}\n`);
  if (cases.length === 0) return inert(`## ${state}\n\nNo open advisory is concerned.\n`);
  const parts = cases.map((one, index) => caseSummary(one, index + 1));
  return inert([`## ${state}`, ...parts, ''].join('\n\n'));
}

function caseSummary({ rulings, policyPath, linkTo }: JudgedCase, number: number): string {
  const closed = rulings.filter((ruling) => !isOpen(ruling)).length;
  const others = rulings.filter((ruling) => isOpen(ruling));
  const state =
    closed === 0 ? 'open' : `closed by ${closed} of ${counted(rulings.length, 'check')}`;
  const say = (ruling: Ruling): string => sayRuling(ruling, policyPath, linkTo);
  const shown = rulings.filter((ruling) => !isOpen(ruling)).map(say);
  const notable = others.filter((ruling) => ['waived', 'advice'].includes(standingOf(ruling)));
  const quiet = others.filter((ruling) => !notable.includes(ruling));
  return [
    `### Case ${number}: ${state}`,
    '',
    ...shown,
    ...notable.map(say),
    '',
    `<details><summary>${counted(quiet.length, 'check that lets through', 'checks that let through')}</summary>`,
    '',
    ...quiet.map(say),
    '',
    '</details>',
  ].join('\n');
}
