import type { ReleaseWindowFact, Weekday } from '../facts/facts.ts';
import { WEEKDAYS } from '../time/calendar.ts';
import { addDays, instantAt, isZone, zonedTime } from '../time/zoned.ts';

/** When a policy says fixes are released, such as "4pm UTC on a non-Friday weekday". */
export interface ReleaseWindow {
  readonly weekdays: ReadonlySet<Weekday>;
  /** Minutes after midnight in the zone; absent where the whole day is open. */
  readonly opensAtMinutes?: number;
  readonly lastsMinutes: number;
  /** `UTC` or an IANA zone. */
  readonly zone: string;
  /** Dates in the zone on which nothing is released: `2026-12-25`. */
  readonly blackoutDates: ReadonlySet<string>;
}

/** How a configuration completes what a policy says of its window. */
export interface WindowSettings {
  /** How long it stays open; 4 hours unless set. */
  readonly lastsMinutes?: number;
  readonly blackoutDates?: readonly string[];
}

const DEFAULT_LASTS_MINUTES = 240;
const MINUTES_A_DAY = 1440;
const MINUTE = 60_000;
/** Far enough to find an opening behind any sane list of blackout dates. */
const HORIZON_DAYS = 400;
/** A window that is open longer than this is as good as always open. */
const MAX_REACH_DAYS = 31;

/** The window a policy states, or nothing where its time or zone cannot be reckoned with. */
export function releaseWindowOf(
  fact: Pick<ReleaseWindowFact, 'weekdays' | 'time' | 'zone'>,
  { lastsMinutes = DEFAULT_LASTS_MINUTES, blackoutDates = [] }: WindowSettings = {},
): ReleaseWindow | undefined {
  const zone = fact.zone ?? 'UTC';
  if (!isZone(zone)) return undefined;
  const always = { weekdays: new Set(fact.weekdays ?? WEEKDAYS), zone };
  const days = { ...always, blackoutDates: new Set(blackoutDates) };
  if (fact.time === undefined) return { ...days, lastsMinutes: MINUTES_A_DAY };
  const opensAtMinutes = minutesOf(fact.time);
  return Number.isNaN(opensAtMinutes) ? undefined : { ...days, opensAtMinutes, lastsMinutes };
}

/** Whether a release at this instant keeps the promise. */
export function isInsideWindow(window: ReleaseWindow, instant: Date): boolean {
  return closingAfter(window, instant) !== undefined;
}

/** When the window that is open at this instant closes; nothing where none is open. */
export function closingAfter(window: ReleaseWindow, instant: Date): Date | undefined {
  const { date } = zonedTime(instant, window.zone);
  if (window.blackoutDates.has(date)) return undefined;
  // A window late in the day, or a long one, reaches into the next days.
  const reach = Math.min(Math.ceil(window.lastsMinutes / MINUTES_A_DAY), MAX_REACH_DAYS);
  for (let back = 0; back <= reach; back++) {
    const day = addDays(date, -back);
    if (!opensOn(window, day)) continue;
    const opening = openingOn(window, day);
    const closing = closingOf(window, day, opening);
    if (instant >= opening && instant < closing) return closing;
  }
  return undefined;
}

/** When the last window before this instant closed; nothing where none did within 400 days. */
export function lastClosing(window: ReleaseWindow, instant: Date): Date | undefined {
  const { date } = zonedTime(instant, window.zone);
  for (let back = 0; back <= HORIZON_DAYS; back++) {
    const day = addDays(date, -back);
    const closing = closingOf(window, day, openingOn(window, day));
    if (opensOn(window, day) && closing <= instant) return closing;
  }
  return undefined;
}

/** The first instant at or after this one at which a release keeps the promise, within 400 days. */
export function earliestInside(window: ReleaseWindow, instant: Date): Date | undefined {
  if (isInsideWindow(window, instant)) return instant;
  const { date } = zonedTime(instant, window.zone);
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const found = firstInsideOn(window, addDays(date, day), instant);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Openings, and midnight after a blackout date that has interrupted a long window. */
function firstInsideOn(window: ReleaseWindow, date: string, instant: Date): Date | undefined {
  const midnight = instantAt(date, 0, window.zone);
  const isInterrupted = window.blackoutDates.has(addDays(date, -1)) && midnight >= instant;
  if (isInterrupted && isInsideWindow(window, midnight)) return midnight;
  const opening = openingOn(window, date);
  return opensOn(window, date) && opening >= instant ? opening : undefined;
}

/** The first opening at or after this instant; nothing where none comes within 400 days. */
export function nextOpening(window: ReleaseWindow, instant: Date): Date | undefined {
  let { date } = zonedTime(instant, window.zone);
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const opening = openingOn(window, date);
    if (opensOn(window, date) && opening >= instant) return opening;
    date = addDays(date, 1);
  }
  return undefined;
}

function opensOn({ weekdays, blackoutDates }: ReleaseWindow, date: string): boolean {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return weekday !== undefined && weekdays.has(weekday) && !blackoutDates.has(date);
}

function openingOn({ opensAtMinutes, zone }: ReleaseWindow, date: string): Date {
  return instantAt(date, opensAtMinutes ?? 0, zone);
}

/** A whole day ends at the next midnight of its zone, which daylight saving may move. */
function closingOf(window: ReleaseWindow, date: string, opening: Date): Date {
  if (window.opensAtMinutes === undefined) return instantAt(addDays(date, 1), 0, window.zone);
  return new Date(opening.getTime() + window.lastsMinutes * MINUTE);
}

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
}

/** "Mon-Thu, 16:00 UTC" */
export function sayWindow({ weekdays, opensAtMinutes, zone }: ReleaseWindow): string {
  const days = sayWeekdays(weekdays);
  if (opensAtMinutes === undefined) return `${days}, any time`;
  const hour = String(Math.floor(opensAtMinutes / 60)).padStart(2, '0');
  const minute = String(opensAtMinutes % 60).padStart(2, '0');
  return `${days}, ${hour}:${minute} ${zone}`;
}

function sayWeekdays(weekdays: ReadonlySet<Weekday>): string {
  const inOrder = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];
  const open = inOrder.filter((day) => weekdays.has(day));
  const first = open[0];
  const last = open.at(-1);
  if (first === undefined || last === undefined) return 'no day';
  const isRun = inOrder.indexOf(last) - inOrder.indexOf(first) === open.length - 1;
  const name = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1);
  if (isRun && open.length > 2) return `${name(first)}-${name(last)}`;
  return open.map(name).join(', ');
}
