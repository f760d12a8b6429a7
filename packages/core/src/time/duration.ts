import type { Duration } from '../facts/facts.ts';

const HOUR = 3_600_000;

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Whether a text is an ISO 8601 duration as the facts use them: `PT24H`, `P7D`, `P2W`, `P3M`. */
export function isDuration(text: string): boolean {
  return PATTERN.test(text) && /\d/.test(text);
}

export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** A duration by its units; all 0 for a text that is none. */
export function durationParts(duration: Duration): DurationParts {
  const parts = PATTERN.exec(duration)?.slice(1) ?? [];
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) =>
    typeof part === 'string' ? Number(part) : 0,
  );
  return { years, months, weeks, days, hours, minutes };
}

/** The hours of a duration, for comparison and fixed windows; a month has 30 days, a year 365. */
export function hoursOf(duration: Duration): number {
  const { years, months, weeks, days, hours, minutes } = durationParts(duration);
  return (years * 365 + months * 30 + weeks * 7 + days) * 24 + hours + minutes / 60;
}

/** The milliseconds of a duration. */
export function millisecondsOf(duration: Duration): number {
  return hoursOf(duration) * HOUR;
}

const NAMES = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;

/** A duration as people say it: "24 hours", "7 days", "1 month". */
export function sayDuration(duration: Duration, businessDays = false): string {
  const parts = PATTERN.exec(duration)?.slice(1) ?? [];
  const said = NAMES.flatMap((name, index) => {
    const part = parts[index];
    if (part === undefined) return [];
    const unit = name === 'day' && businessDays ? 'business day' : name;
    return `${part} ${unit}${part === '1' ? '' : 's'}`;
  });
  return said.length === 0 ? duration : said.join(' ');
}
