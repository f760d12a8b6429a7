import { counted, millisecondsOf, sayDuration } from '@embargo/core';
import type { Figures, Process, ProcessWindow, SpanFigure } from '@embargo/core';

import type { History } from './history.ts';
import { sayHours, saySpan } from './say-time.ts';

const HOUR = 3_600_000;
const TITLES = {
  acknowledgement: 'Time to acknowledge',
  fix: 'Time to fix',
  release: 'Time to release',
  embargo: 'Length of the embargo',
} as const;

type SpanName = keyof typeof TITLES;

const SPANS: readonly SpanName[] = ['acknowledgement', 'fix', 'release', 'embargo'];

/** The figures for other programs; spans in hours, shares from 0 to 1, months by the report. */
export function figuresDocument({ all, months }: History): object {
  return {
    schemaVersion: 1,
    ...documented(all),
    months: months.map(({ month, figures }) => ({ month, ...documented(figures) })),
  };
}

function documented(figures: Figures): object {
  const spans = SPANS.flatMap((name): [SpanName, object][] => {
    const span = figures[name];
    if (span === undefined) return [];
    const { cases, median, longest } = span;
    return [[name, { cases, medianHours: median / HOUR, longestHours: longest / HOUR }]];
  });
  return {
    cases: figures.cases,
    ...Object.fromEntries<object>(spans),
    promises: figures.promises,
  };
}

/** The figures as Markdown: charts, and each one beside what the policy says. */
export function figuresMarkdown({ all, months }: History, process: Process): readonly string[] {
  const rows = SPANS.flatMap((name) => {
    const span = all[name];
    return span === undefined ? [] : [spanRow(name, span, process)];
  });
  if (rows.length === 0) return ['No case has run far enough to be measured.'];
  return [
    '| | median | longest | the policy says |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...shareLine(all),
    ...chart(all),
    ...SPANS.flatMap((name) => course(name, months)),
  ];
}

function spanRow(name: SpanName, { median, longest, cases }: SpanFigure, process: Process): string {
  const says = strictest(windowsOf(name, process));
  const said =
    says === undefined
      ? ''
      : `${sayDuration(says.within, says.businessDays)}${verdict(median, says)}`;
  const of = counted(cases, 'case');
  return `| ${TITLES[name]} (${of}) | ${saySpan(median)} | ${saySpan(longest)} | ${said} |`;
}

/** "your policy says 24 hours, your median is 61 hours" */
function verdict(median: number, { within, businessDays }: ProcessWindow): string {
  // Business days cannot be told from a span alone.
  if (businessDays || median <= millisecondsOf(within)) return '';
  return `; **your median is ${sayHours(median)}**`;
}

function windowsOf(name: SpanName, process: Process): readonly ProcessWindow[] {
  return name === 'embargo' ? process.disclosure : process[name];
}

function strictest(windows: readonly ProcessWindow[]): ProcessWindow | undefined {
  return windows.toSorted(
    (one, other) => millisecondsOf(one.within) - millisecondsOf(other.within),
  )[0];
}

function shareLine({ promises: { kept, broken, share } }: Figures): string[] {
  if (share === undefined) return [];
  return [`${Math.floor(share * 100)} % of promises kept (${kept} of ${kept + broken}).`, ''];
}

function chart(figures: Figures): string[] {
  const shown = SPANS.flatMap((name) => {
    const span = figures[name];
    return span === undefined ? [] : [{ title: TITLES[name], hours: span.median / HOUR }];
  });
  const most = Math.max(1, ...shown.map(({ hours }) => hours));
  return [
    '```mermaid',
    'xychart-beta',
    '    title "Median in hours from the report"',
    `    x-axis [${shown.map(({ title }) => `"${title}"`).join(', ')}]`,
    `    y-axis "hours" 0 --> ${Math.ceil(most)}`,
    `    bar [${shown.map(({ hours }) => hours.toFixed(1)).join(', ')}]`,
    '```',
  ];
}

/** How the median of a span went over the months; nothing where fewer than two have one. */
function course(name: SpanName, months: History['months']): string[] {
  const points = months.flatMap(({ month, figures }) => {
    const span = figures[name];
    return span === undefined ? [] : [{ month, hours: span.median / HOUR }];
  });
  if (points.length < 2) return [];
  const most = Math.max(1, ...points.map(({ hours }) => hours));
  return [
    '',
    '```mermaid',
    'xychart-beta',
    `    title "${TITLES[name]}, median in hours by the month of the report"`,
    `    x-axis [${points.map(({ month }) => `"${month}"`).join(', ')}]`,
    `    y-axis "hours" 0 --> ${Math.ceil(most)}`,
    `    line [${points.map(({ hours }) => hours.toFixed(1)).join(', ')}]`,
    '```',
  ];
}
