import { inert } from '@embargo/core';

import { allows, isOpen } from '../gate.ts';
import type { Ruling } from '../gate.ts';
import type { Stage } from '../check.ts';
import { sayRuling, standingOf } from './say-ruling.ts';
import type { LinkTo } from './say-ruling.ts';

/** One case in a summary, told apart by a number that means nothing outside of this run. */
export interface JudgedCase {
  readonly rulings: readonly Ruling[];
  readonly policyPath: string;
  readonly linkTo: LinkTo;
}

/** Whether everything lets through, in a sentence that anybody may read. */
export function sayGate(stage: Stage, cases: readonly JudgedCase[]): string {
  const isGateOpen = cases.every(({ rulings }) => allows(rulings));
  return isGateOpen
    ? `The gate is open at the stage ${stage}.`
    : `The gate is closed at the stage ${stage}; the security team finds what to do on the advisory.`;
}

/**
 * The job summary. In a public repository it says no more than whether the gate is open: that an
 * advisory exists, how many there are and what is missing would tell the world. A private one shows
 * each check with its remedy, and still no name, id or text of an advisory.
 */
export function gateSummary(
  stage: Stage,
  cases: readonly JudgedCase[],
  isPrivate: boolean,
): string {
  const state = sayGate(stage, cases);
  if (!isPrivate) return inert(`## ${state}\n`);
  if (cases.length === 0) return inert(`## ${state}\n\nNo open advisory is concerned.\n`);
  const parts = cases.map((one, index) => caseSummary(one, index + 1));
  return inert([`## ${state}`, ...parts, ''].join('\n\n'));
}

function caseSummary({ rulings, policyPath, linkTo }: JudgedCase, number: number): string {
  const closed = rulings.filter((ruling) => !isOpen(ruling)).length;
  const others = rulings.filter((ruling) => isOpen(ruling));
  const state = closed === 0 ? 'open' : `closed by ${closed} of ${rulings.length} checks`;
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
    `<details><summary>${quiet.length} checks that let through</summary>`,
    '',
    ...quiet.map(say),
    '',
    '</details>',
  ].join('\n');
}
