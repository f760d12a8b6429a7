import type { Duration, Weekday } from '@embargo/core';
import { DateTime, Duration as Length } from 'luxon';

/** What limits a release, in terms that owe nothing to the code under test. */
export type Rule =
  | {
      readonly kind: 'window';
      readonly weekdays: readonly Weekday[];
      /** `16:00`; absent where the whole day is open. */
      readonly time?: string;
      readonly zone: string;
      readonly lastsMinutes: number;
      readonly blackoutDates: readonly string[];
    }
  | { readonly kind: 'blackout'; readonly dates: readonly string[]; readonly zone: string }
  | {
      readonly kind: 'lead';
      readonly atLeast?: Duration;
      readonly within?: Duration;
      readonly businessDays: boolean;
      readonly blackoutDates: readonly string[];
      /** When distributors were told, or can be at the earliest. */
      readonly told: Date;
    }
  | { readonly kind: 'between'; readonly from?: Date; readonly until?: Date };

/** Rules, events and durations stand on this grid, so the first instant that fits does too. */
export const GRID_MINUTES = 30;
const MINUTE = 60_000;
const GRID = GRID_MINUTES * MINUTE;
const DAY = 1440 * MINUTE;
const HORIZON = 60 * DAY;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The first instant of the grid that fits all rules, tried one by one; nothing in 60 days. */
export function firstFit(rules: readonly Rule[], from: Date): Date | undefined {
  const limits = rules.flatMap((rule) => (rule.kind === 'between' ? [rule] : []));
  const start = Math.max(from.getTime(), ...limits.map((rule) => rule.from?.getTime() ?? 0));
  const end = Math.min(
    start + HORIZON,
    ...limits.map((rule) => rule.until?.getTime() ?? Number.MAX_SAFE_INTEGER),
  );
  const tests = rules.map((rule) => testOf(rule, start));
  for (let at = Math.ceil(start / GRID) * GRID; at <= end; at += GRID) {
    if (tests.every((fits) => fits(at))) return new Date(at);
  }
  return undefined;
}

type Test = (at: number) => boolean;

function testOf(rule: Rule, start: number): Test {
  switch (rule.kind) {
    case 'window':
      return windowTest(rule, start);
    case 'blackout':
      return notOn(rule.dates, rule.zone);
    case 'lead':
      return leadTest(rule);
    case 'between':
      return () => true;
  }
}

interface Interval {
  readonly from: number;
  readonly until: number;
}

function contains(intervals: readonly Interval[], at: number): boolean {
  return intervals.some(({ from, until }) => at >= from && at < until);
}

function notOn(dates: readonly string[], zone: string): Test {
  const closed = dates.map((date) => ({
    from: instantOf(date, '00:00', zone),
    until: instantOf(shifted(date, 1), '00:00', zone),
  }));
  return (at) => !contains(closed, at);
}

/** Days are looked at as the search reaches them, from before the longest window that is open. */
function windowTest(rule: Extract<Rule, { readonly kind: 'window' }>, start: number): Test {
  const isFree = notOn(rule.blackoutDates, rule.zone);
  const open: Interval[] = [];
  let date = shifted(new Date(start).toISOString().slice(0, 10), -6);
  return (at) => {
    for (; Date.parse(`${date}T00:00:00Z`) < at + 3 * DAY; date = shifted(date, 1)) {
      if (opensOn(rule, date)) open.push(openingOf(rule, date));
    }
    return isFree(at) && contains(open.slice(-12), at);
  };
}

function opensOn(rule: Extract<Rule, { readonly kind: 'window' }>, date: string): boolean {
  const weekday = WEEKDAYS[weekdayOf(Date.parse(`${date}T00:00:00Z`)) - 1];
  const isDay = weekday !== undefined && rule.weekdays.includes(weekday);
  return isDay && !rule.blackoutDates.includes(date);
}

function openingOf(rule: Extract<Rule, { readonly kind: 'window' }>, date: string): Interval {
  const { time, zone, lastsMinutes } = rule;
  const from = instantOf(date, time ?? '00:00', zone);
  if (time !== undefined) return { from, until: from + lastsMinutes * MINUTE };
  return { from, until: instantOf(shifted(date, 1), '00:00', zone) };
}

function leadTest(rule: Extract<Rule, { readonly kind: 'lead' }>): Test {
  const { atLeast, within } = rule;
  const told = rule.told.getTime();
  const latest = atLeast === undefined ? () => told : before(atLeast, rule);
  const earliest = within === undefined ? () => told : before(within, rule);
  return (at) => latest(at) >= told && earliest(at) <= told;
}

/** Luxon keeps the time of day of a date, so it is asked once a date. */
function before(
  duration: Duration,
  { businessDays, blackoutDates }: Extract<Rule, { readonly kind: 'lead' }>,
): (at: number) => number {
  const length = Length.fromISO(duration);
  const known = new Map<number, number>();
  return (at) => {
    const day = Math.floor(at / DAY) * DAY;
    const midnight =
      known.get(day) ??
      (businessDays
        ? businessDaysBefore(day, length.days, blackoutDates)
        : once(`${duration} ${day}`, () =>
            DateTime.fromMillis(day, { zone: 'utc' }).minus(length).toMillis(),
          ));
    known.set(day, midnight);
    return midnight + (at - day);
  };
}

function businessDaysBefore(
  start: number,
  count: number,
  blackoutDates: readonly string[],
): number {
  let day = start;
  for (let left = count; left > 0;) {
    day = once(`day before ${day}`, () =>
      DateTime.fromMillis(day, { zone: 'utc' }).minus({ days: 1 }).toMillis(),
    );
    if (weekdayOf(day) <= 5 && !blackoutDates.includes(dateOf(day))) left--;
  }
  return day;
}

/** Monday is 1. */
function weekdayOf(midnight: number): number {
  return once(`weekday ${midnight}`, () => DateTime.fromMillis(midnight, { zone: 'utc' }).weekday);
}

/** Luxon moves a time that the clock skips behind the jump; of two it is the earlier. */
function instantOf(date: string, time: string, zone: string): number {
  return once(`${date}T${time} ${zone}`, () => {
    const shown = DateTime.fromISO(`${date}T${time}`, { zone });
    return Math.min(...shown.getPossibleOffsets().map((possible) => possible.toMillis()));
  });
}

const MAX_KNOWN = 500_000;
const answers = new Map<string, number>();

/** Luxon takes its time, and is asked the same in many cases. */
function once(question: string, ask: () => number): number {
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = ask();
  if (answers.size === MAX_KNOWN) answers.clear();
  answers.set(question, answer);
  return answer;
}

function dateOf(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

function shifted(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}
