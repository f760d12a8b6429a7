import { counted } from '@embargo/core';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span as people say it, in its two largest units: "2 days 3 hours", "45 minutes". */
export function saySpan(milliseconds: number): string {
  const total = Math.max(0, milliseconds);
  const parts = [
    { count: Math.floor(total / DAY), unit: 'day' },
    { count: Math.floor((total % DAY) / HOUR), unit: 'hour' },
    { count: Math.floor((total % HOUR) / MINUTE), unit: 'minute' },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  if (first === -1) return 'less than a minute';
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => counted(count, unit))
    .join(' ');
}

/** "24 hours" rather than "1 day", for spans that a policy counts in hours. */
export function sayHours(milliseconds: number): string {
  const hours = Math.round(milliseconds / HOUR);
  return counted(hours, 'hour');
}
