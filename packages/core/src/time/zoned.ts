/** A calendar date `2026-11-23` and a time of day in minutes, in some zone. */
export interface ZonedTime {
  readonly date: string;
  readonly minutes: number;
  /** Sunday is 0, as `Date.getUTCDay` numbers them. */
  readonly weekday: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a zone is one we can reckon with: `UTC`, `GMT`, an IANA name. */
export function isZone(zone: string): boolean {
  if (isUniversal(zone)) return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What a clock and a calendar in the zone show at an instant. */
export function zonedTime(instant: Date, zone: string): ZonedTime {
  if (isUniversal(zone)) return universalTime(instant);
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  const minutes = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  return { date, minutes, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

/** The zone of most policies, for which no calendar data need be loaded. */
function isUniversal(zone: string): boolean {
  return zone === 'UTC' || zone === 'GMT';
}

function universalTime(instant: Date): ZonedTime {
  return {
    date: instant.toISOString().slice(0, 10),
    minutes: instant.getUTCHours() * 60 + instant.getUTCMinutes(),
    weekday: instant.getUTCDay(),
  };
}

/**
 * The instant at which clocks in the zone show a date and time. A time that daylight saving skips
 * becomes the same distance after the jump; one that it repeats is the earlier.
 */
export function instantAt(date: string, minutes: number, zone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const offsets = [wanted - DAY, wanted + DAY].map((at) => offsetAt(new Date(at), zone));
  const candidates = offsets.map((offset) => new Date(wanted - offset));
  // Of a repeated time, the offset before the change gives the earlier instant.
  const exact = candidates.find((candidate) => shown(candidate, zone) === wanted);
  return exact ?? new Date(wanted - Math.min(...offsets));
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function offsetAt(instant: Date, zone: string): number {
  return shown(instant, zone) - Math.floor(instant.getTime() / MINUTE) * MINUTE;
}

function shown(instant: Date, zone: string): number {
  const { date, minutes } = zonedTime(instant, zone);
  return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
