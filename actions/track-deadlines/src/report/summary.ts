import { counted, inert, titled } from '@embargo/core';
import type { Process } from '@embargo/core';

import type { Tracked } from '../tracking/track-case.ts';
import { figuresMarkdown } from './figures.ts';
import type { History } from './history.ts';

export interface Counts {
  readonly broken: number;
  readonly open: number;
  /** Whether a promise that binds is broken and still not kept. */
  readonly isBroken: boolean;
  /** Whether a case could not be looked at, which is never a pass. */
  readonly isBlind: boolean;
  /** What anybody may read. */
  readonly sentence: string;
}

export function sayCounts(tracked: readonly Tracked[]): Counts {
  const promises = tracked.flatMap((one) => one.promises);
  const overdue = promises.filter(({ state }) => state === 'overdue');
  const broken = overdue.length + promises.filter(({ state }) => state === 'late').length;
  const open = promises.filter(({ state }) => state === 'open').length;
  const blind = tracked.filter(({ events }) => events === undefined).length;
  const unseen = blind === 0 ? '' : ` ${blind} could not be looked at.`;
  return {
    broken,
    open,
    isBroken: overdue.some(({ isBinding }) => isBinding),
    isBlind: blind > 0,
    sentence: `Watched ${counted(tracked.length, 'case')}: ${counted(broken, 'promise')} broken, ${open} open.${unseen}`,
  };
}

export interface TeamSummary {
  readonly tracked: readonly Tracked[];
  readonly remarks: readonly string[];
  readonly team: readonly string[];
  readonly blind: readonly string[];
  readonly history: History;
  readonly process: Process;
}

/** The summary of a private run; cases are told apart by numbers that mean nothing elsewhere. */
export function summaryOf(found: TeamSummary): string {
  const { tracked, remarks, team, blind, history, process } = found;
  const rows = tracked.map(({ promises, unobserved }, index) => {
    const count = (...states: readonly string[]): number =>
      promises.filter(({ state }) => states.includes(state)).length;
    return `| ${index + 1} | ${count('met')} | ${count('overdue', 'late')} | ${count('open', 'pending')} | ${unobserved.length} |`;
  });
  return inert(
    [
      `## ${sayCounts(tracked).sentence}`,
      ...titled('### Cases', [
        '| case | kept | broken | open | could not be observed |',
        '|---|---|---|---|---|',
        ...rows,
      ]),
      ...titled(
        '### Could not be seen',
        blind.map((sentence) => `- ${sentence}`),
      ),
      ...titled('### This run', remarks),
      ...titled('### The team', team),
      ...titled('### Figures', figuresMarkdown(history, process)),
      '',
    ].join('\n'),
  );
}
