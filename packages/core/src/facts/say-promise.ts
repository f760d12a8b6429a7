import { sayDuration } from '../time/duration.ts';
import type { Duration, LeadTime, Severity, SeverityBand } from './facts.ts';

/** What the promises that are a limit or a cadence have in common. */
export interface Limit {
  readonly atLeast?: Duration;
  readonly within?: Duration;
  readonly every?: Duration;
  readonly businessDays?: boolean;
  readonly from?: string;
  readonly levels?: readonly Severity[];
}

/** "within 1 day to 7 days of disclosure" */
export function sayLimit({ atLeast, within, every, businessDays, from, levels }: Limit): string {
  const range = atLeast === undefined ? '' : `${sayDuration(atLeast)} to `;
  const limit = within === undefined ? '' : `within ${range}${sayDuration(within, businessDays)}`;
  const cadence = every === undefined ? '' : `every ${sayDuration(every, businessDays)}`;
  const start = from === undefined ? '' : `of ${from.replaceAll('-', ' ')}`;
  const lanes = levels === undefined ? '' : `(${levels.join(', ')})`;
  return [limit, cadence, start, lanes].filter((part) => part !== '').join(' ') || 'promised';
}

/** "below about 4.0: slow release" */
export function sayBand({ below, atLeast, levels, approximate, effect }: SeverityBand): string {
  const about = approximate ? 'about ' : '';
  const bounds = [
    ...(levels === undefined ? [] : [levels.join(', ')]),
    ...(atLeast === undefined ? [] : [`from ${about}${atLeast.toFixed(1)}`]),
    ...(below === undefined ? [] : [`below ${about}${below.toFixed(1)}`]),
  ];
  return `${bounds.join(' ') || 'some'}: ${effect.replaceAll('-', ' ')}`;
}

/** "at least 7 days before public disclosure" */
export function sayLeadTime(leadTime: LeadTime): string {
  const { atLeast, within, anchor, direction, businessDays } = leadTime;
  const low = atLeast === undefined ? '' : `at least ${sayDuration(atLeast, businessDays)}`;
  const high = within === undefined ? '' : `at most ${sayDuration(within, businessDays)}`;
  const length = [low, high].filter((part) => part !== '').join(', ') || 'some time';
  return `${length} ${direction} ${anchor.replaceAll('-', ' ')}`;
}
