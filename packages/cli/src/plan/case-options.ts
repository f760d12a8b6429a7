import { EmbargoError, parseCvss, parseInstant, scoreOf, severityOf } from '@embargo/core';
import type { CvssVersion, Events, Rating, SeverityRating } from '@embargo/core';

import { oneOf } from '../command.ts';

/** The options that date an event, with what each says of the case. */
const EVENTS = {
  acknowledged: 'acknowledgedAt',
  triaged: 'triagedAt',
  disclosed: 'disclosedAt',
  'fix-team': 'fixTeamNamedAt',
  fixed: 'fixReadyAt',
  told: 'distributorsToldAt',
  reminded: 'distributorsRemindedAt',
  public: 'publicAt',
  upstream: 'upstreamAt',
  'next-patch': 'nextPatchAt',
} as const satisfies Readonly<Record<string, keyof Events>>;

type EventOption = keyof typeof EVENTS;

export const CASE_OPTIONS = {
  from: { type: 'string' },
  now: { type: 'string' },
  cvss: { type: 'string' },
  severity: { type: 'string' },
  acknowledged: { type: 'string' },
  triaged: { type: 'string' },
  disclosed: { type: 'string' },
  'fix-team': { type: 'string' },
  fixed: { type: 'string' },
  told: { type: 'string' },
  reminded: { type: 'string' },
  public: { type: 'string' },
  upstream: { type: 'string' },
  'next-patch': { type: 'string' },
} as const;

type CaseValues = { readonly [Name in keyof typeof CASE_OPTIONS]?: string | undefined };

const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'] as const;

/** Steps of the team, which follow the report and are over. */
const STEPS: readonly EventOption[] = ['acknowledged', 'triaged', 'fix-team', 'told', 'reminded'];

/** A CVSS vector with its score. */
export interface ScoredCvss {
  readonly version: CvssVersion;
  readonly vector: string;
  readonly score: number;
  readonly severity: SeverityRating;
}

/** The score of the vector that `--cvss` gives. */
export function scoredCvss(values: CaseValues): ScoredCvss | undefined {
  if (values.cvss === undefined) return undefined;
  const result = parseCvss(values.cvss);
  if (result.status !== 'valid') {
    throw new EmbargoError('USAGE', `--cvss is not usable: ${result.reason}`);
  }
  const score = scoreOf(result);
  return { version: result.version, vector: result.vector, score, severity: severityOf(score) };
}

/** How bad it is: the word that was given stands before the one of the score. */
export function ratingOf(values: CaseValues, cvss: ScoredCvss | undefined): Rating {
  const given = values.severity;
  const severity = given === undefined ? cvss?.severity : oneOf('--severity', given, SEVERITIES);
  return {
    ...(cvss === undefined ? {} : { score: cvss.score }),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** What happened when, from the options that date it. */
export function eventsOf(values: CaseValues): Events {
  const reportReceivedAt = instantOf('from', values);
  if (reportReceivedAt === undefined) {
    throw new EmbargoError('USAGE', '--from is missing, expected when the report came in');
  }
  const names = Object.keys(EVENTS) as readonly EventOption[];
  const dated = names.flatMap((name) => {
    const at = instantOf(name, values);
    if (at === undefined) return [];
    if (STEPS.includes(name) && at < reportReceivedAt) {
      throw new EmbargoError('USAGE', `--${name} is before --from, expected it after the report`);
    }
    return [[EVENTS[name], at] as const];
  });
  return { reportReceivedAt, ...Object.fromEntries(dated) };
}

/** The time to plan at: as given, else that of the latest event that is over. */
export function nowOf(values: CaseValues, events: Events): Date {
  const given = instantOf('now', values);
  if (given !== undefined) return given;
  const over = [...STEPS, 'public' as const].flatMap((name) => events[EVENTS[name]] ?? []);
  return [events.reportReceivedAt, ...over].reduce((latest, at) => (at > latest ? at : latest));
}

function instantOf(name: keyof CaseValues, values: CaseValues): Date | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const fault = isOfCalendar(text) ? '' : ', and the calendar has no such day';
  throw new EmbargoError(
    'USAGE',
    `--${name} is "${text}"${fault}, expected an instant with its zone such as 2026-11-18T09:00Z or 2026-11-18T10:00+01:00`,
  );
}

/** False only for a text that begins like a date and is none: `2026-02-30`. */
function isOfCalendar(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  if (date === undefined) return true;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
