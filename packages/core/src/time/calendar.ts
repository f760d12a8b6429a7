import type { Duration, Weekday } from '../facts/facts.ts';
import { durationParts } from './duration.ts';

/** Which UTC dates are business days. */
export interface BusinessCalendar {
  readonly weekdays: ReadonlySet<Weekday>;
  /** Dates that are none, whatever their weekday: `2026-12-25`. */
  readonly blackoutDates: ReadonlySet<string>;
}

export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What an ISO 8601 date with four digits can say; beyond, an instant stays at the end. */
const FIRST = Date.parse('1000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
const BEFORE_FIRST_MONTH = 1000 * 12 - 1;
const AFTER_LAST_MONTH = 10_000 * 12;

/**
 * The instant some time later, in UTC: months and years by the calendar and never past the end of
 * their month, weeks and days of 24 hours, hours exact. With a calendar its days, and every full 24
 * hours, are business days: each leads to the same time of day on the business day that follows.
 */
export function later(instant: Date, duration: Duration, calendar?: BusinessCalendar): Date {
  return shifted(instant, duration, { sign: 1, calendar });
}

/** The instant some time earlier, by the same rules. */
export function earlier(instant: Date, duration: Duration, calendar?: BusinessCalendar): Date {
  return shifted(instant, duration, { sign: -1, calendar });
}

interface Direction {
  readonly sign: 1 | -1;
  readonly calendar: BusinessCalendar | undefined;
}

function shifted(instant: Date, duration: Duration, { sign, calendar }: Direction): Date {
  const { years, months, weeks, days, hours, minutes } = durationParts(duration);
  const month = addMonths(instant.getTime(), sign * (years * 12 + months));
  const week = within(month + sign * weeks * 7 * DAY);
  const rest = Math.min(hours * HOUR + minutes * MINUTE, LAST - FIRST);
  if (calendar === undefined) return new Date(within(week + sign * (days * DAY + rest)));
  const count = days + Math.floor(rest / DAY);
  const day = addBusinessDays(week, count, { sign, calendar });
  return new Date(within(day + sign * (rest % DAY)));
}

function within(instant: number): number {
  return Math.min(Math.max(instant, FIRST), LAST);
}

function addMonths(instant: number, count: number): number {
  const date = new Date(instant);
  const wanted = date.getUTCFullYear() * 12 + date.getUTCMonth() + count;
  const month = Math.min(Math.max(wanted, BEFORE_FIRST_MONTH), AFTER_LAST_MONTH);
  const [wantedYear, wantedMonth] = [Math.floor(month / 12), month % 12];
  const lastDay = new Date(Date.UTC(wantedYear, wantedMonth + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(wantedYear, wantedMonth, day) + (instant - Math.floor(instant / DAY) * DAY);
}

function addBusinessDays(
  instant: number,
  count: number,
  { sign, calendar }: { readonly sign: 1 | -1; readonly calendar: BusinessCalendar },
): number {
  const end = sign === 1 ? LAST : FIRST;
  if (count * DAY > Math.abs(end - instant)) return end;
  let at = instant;
  for (let left = count; left > 0 && at === within(at);) {
    at += sign * DAY;
    if (isBusinessDay(at, calendar)) left--;
  }
  return within(at);
}

function isBusinessDay(instant: number, { weekdays, blackoutDates }: BusinessCalendar): boolean {
  const date = new Date(instant);
  const weekday = WEEKDAYS[date.getUTCDay()];
  if (weekday === undefined || !weekdays.has(weekday)) return false;
  return !blackoutDates.has(date.toISOString().slice(0, 10));
}
