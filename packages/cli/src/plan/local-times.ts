import { zonedTime } from '@embargo/core';

/** Where the people are who wait for a release, and what their clocks are called. */
export const CITIES = [
  { city: 'Tokyo', zone: 'Asia/Tokyo' },
  { city: 'Berlin', zone: 'Europe/Berlin' },
  { city: 'New York', zone: 'America/New_York' },
  { city: 'Los Angeles', zone: 'America/Los_Angeles' },
] as const;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MINUTE = 60_000;

/** `2026-11-23T16:00:00Z`, with a fraction of the second only where there is one. */
export function utcOf(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}

/** An instant by the clocks of each zone, with their offset: `2026-11-24T01:00:00+09:00`. */
export function localTimes(instant: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(CITIES.map(({ zone }) => [zone, localTime(instant, zone)]));
}

function localTime(instant: Date, zone: string): string {
  const { date, minutes } = zonedTime(instant, zone);
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const offset = shown / MINUTE - Math.floor(instant.getTime() / MINUTE);
  const sign = offset < 0 ? '-' : '+';
  const seconds = utcOf(instant).slice(16, -1);
  return `${date}T${clock(minutes)}${seconds}${sign}${clock(Math.abs(offset))}`;
}

/** "Mon 2026-11-23 16:00 UTC" */
export function sayUtc(instant: Date): string {
  const { date, minutes, weekday } = zonedTime(instant, 'UTC');
  return `${WEEKDAYS[weekday] ?? ''} ${date} ${clock(minutes)} UTC`;
}

/** "Tokyo Tue 01:00 · Berlin Mon 17:00 · New York Mon 11:00 · Los Angeles Mon 08:00" */
export function sayLocal(instant: Date): string {
  return CITIES.map(({ city, zone }) => {
    const { minutes, weekday } = zonedTime(instant, zone);
    return `${city} ${WEEKDAYS[weekday] ?? ''} ${clock(minutes)}`;
  }).join(' · ');
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
