import { earlier, later } from '@embargo/core';
import type { Weekday } from '@embargo/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const instants = fc.date({
  min: new Date('2023-12-20T00:00:00Z'),
  max: new Date('2032-03-10T00:00:00Z'),
  noInvalidDate: true,
});
const units = fc.record({
  years: fc.nat(3),
  months: fc.nat(30),
  weeks: fc.nat(8),
  days: fc.nat(60),
  hours: fc.nat(72),
  minutes: fc.nat(120),
});

function isoOf({
  years,
  months,
  weeks,
  days,
  hours,
  minutes,
}: Readonly<Record<string, number>>): string {
  const [y, m, w, d, h, min] = [years, months, weeks, days, hours, minutes].map(String);
  return `P${y ?? ''}Y${m ?? ''}M${w ?? ''}W${d ?? ''}DT${h ?? ''}H${min ?? ''}M`;
}

test('luxon adds and subtracts as we do', () => {
  fc.assert(
    fc.property(instants, units, (instant, duration) => {
      const start = DateTime.fromJSDate(instant, { zone: 'utc' });
      const iso = isoOf(duration);
      expect(later(instant, iso).toISOString()).toBe(start.plus(duration).toISO());
      expect(earlier(instant, iso).toISOString()).toBe(start.minus(duration).toISO());
    }),
    { numRuns: 5000, seed: 20261120 },
  );
});

test('business days are counted as luxon steps through its calendar', () => {
  const calendars = fc.record({
    weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
    offsets: fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(instants, fc.nat(12), calendars, (instant, count, { weekdays, offsets }) => {
      const start = DateTime.fromJSDate(instant, { zone: 'utc' });
      const dates = offsets.map((days) => start.plus({ days }).toISODate() ?? '');
      const calendar = { weekdays: new Set(weekdays), blackoutDates: new Set(dates) };
      const stepped = (direction: 1 | -1): string | null => {
        let at = start;
        for (let left = count; left > 0;) {
          at = at.plus({ days: direction });
          const name = WEEKDAYS[at.weekday - 1] ?? 'mon';
          if (weekdays.includes(name) && !dates.includes(at.toISODate() ?? '')) left--;
        }
        return at.toISO();
      };
      expect(later(instant, `P${String(count)}D`, calendar).toISOString()).toBe(stepped(1));
      expect(earlier(instant, `P${String(count)}D`, calendar).toISOString()).toBe(stepped(-1));
    }),
    { numRuns: 3000, seed: 20261120 },
  );
});
