import { findZone } from './zone.ts';

/** A time of day in a zone: not before `16:00` in `UTC`. */
export interface ClockTime {
  readonly time?: string;
  readonly zone?: string;
}

const MERIDIEM =
  /\b(\d{1,2})(?:[:.](\d{2}))? ?(?:(?:-|to|and|until) ?(\d{1,2})(?:[:.]\d{2})? ?)?(a\.?m\b|p\.?m\b)/;
const HOURS = /\b([01]?\d|2[0-3])(?::|h)([0-5]\d)\b/;
const BARE = /\b([01]?\d|2[0-3])(?:([0-5]\d)| ?h| ?hrs| ?uhr| o'clock)? ?(?=utc|gmt|z\b|uhr)/;
const NOON = /\b(noon|midday|midnight)\b/;
/** A time by which, not from which, something is done. */
const LATEST =
  /\b(?:(?<!\b(?:not|never) )before|by|until|no later than|not later than|prior to) (?:around )?$/;

const FIRST_HOUR_AFTER_NOON = 12;

/** The time of day from which lower-case text says something is done, with its zone. */
export function findClockTime(lower: string, text: string): ClockTime | undefined {
  const found = readMeridiem(lower) ?? readHours(lower) ?? readNoon(lower);
  if (found === undefined) return undefined;
  const zone = findZone(lower, text, found.at);
  const isLatest = LATEST.test(lower.slice(Math.max(0, found.at - 30), found.at));
  return {
    ...(isLatest ? {} : { time: found.time }),
    ...(zone === undefined ? {} : { zone }),
  };
}

interface Found {
  readonly time: string;
  readonly at: number;
}

function readMeridiem(lower: string): Found | undefined {
  const match = MERIDIEM.exec(lower);
  if (match === null) return undefined;
  const [, hour = '', minutes = '00', until, half = ''] = match;
  const isMorning = half.startsWith('a') || (until !== undefined && Number(hour) > Number(until));
  const value = (Number(hour) % FIRST_HOUR_AFTER_NOON) + (isMorning ? 0 : FIRST_HOUR_AFTER_NOON);
  return Number(hour) > FIRST_HOUR_AFTER_NOON
    ? undefined
    : { time: clock(value, minutes), at: match.index };
}

function readHours(lower: string): Found | undefined {
  const match = HOURS.exec(lower) ?? BARE.exec(lower);
  if (match === null) return undefined;
  const [, hour = '', minutes = '00'] = match;
  return { time: clock(Number(hour), minutes), at: match.index };
}

function readNoon(lower: string): Found | undefined {
  const match = NOON.exec(lower);
  if (match === null) return undefined;
  return { time: match[1] === 'midnight' ? '00:00' : '12:00', at: match.index };
}

function clock(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
