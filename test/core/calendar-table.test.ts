import { earlier, later } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';
import { DateTime, Duration } from 'luxon';

/** Every day from before a leap year to after the next one, at a time of day that shows. */
const FIRST = DateTime.fromISO('2027-12-01T22:31:07Z', { zone: 'utc' });
const DAYS = Array.from({ length: 4 * 366 + 120 }, (_, days) => FIRST.plus({ days }));

const LENGTHS = ['PT24H', 'PT72H', 'P1D', 'P7D', 'P14D', 'P21D', 'P90D', 'P1W', 'P4W'];
const MONTHS = ['P1M', 'P2M', 'P3M', 'P6M', 'P11M', 'P12M', 'P13M', 'P1Y', 'P2Y', 'P1Y1M1D'];

describe('from every day of four years, leap days and month ends among them', () => {
  test.each([...LENGTHS, ...MONTHS])('%s later and earlier is what luxon says', (length) => {
    const duration = Duration.fromISO(length);
    const others = DAYS.filter((day) => {
      const start = day.toJSDate();
      const [after, before] = [later(start, length), earlier(start, length)];
      return +after !== +day.plus(duration) || +before !== +day.minus(duration);
    });
    expect(others.map((day) => day.toISO())).toEqual([]);
  });

  test.each([1, 2, 3, 5, 10, 20])('%d business days are what luxon steps through', (count) => {
    const blackoutDates = new Set(['2027-12-24', '2027-12-31', '2028-02-29', '2028-05-01']);
    const weekdays = new Set(['mon', 'tue', 'wed', 'thu', 'fri'] as const);
    const stepped = (from: DateTime, direction: 1 | -1): number => {
      let at = from;
      for (let left = count; left > 0;) {
        at = at.plus({ days: direction });
        if (at.weekday <= 5 && !blackoutDates.has(at.toISODate() ?? '')) left--;
      }
      return at.toMillis();
    };
    const length = `P${String(count)}D`;
    const calendar = { weekdays, blackoutDates };
    const others = DAYS.filter((day) => {
      const start = day.toJSDate();
      const [after, before] = [later(start, length, calendar), earlier(start, length, calendar)];
      return +after !== stepped(day, 1) || +before !== stepped(day, -1);
    });
    expect(others.map((day) => day.toISO())).toEqual([]);
  });
});

test.each([
  { from: '2028-01-31T23:59:59Z', length: 'P1M', to: '2028-02-29T23:59:59.000Z' },
  { from: '2027-01-31T23:59:59Z', length: 'P1M', to: '2027-02-28T23:59:59.000Z' },
  { from: '2028-02-29T00:00:00Z', length: 'P1Y', to: '2029-02-28T00:00:00.000Z' },
  { from: '2028-02-29T00:00:00Z', length: 'P4Y', to: '2032-02-29T00:00:00.000Z' },
  { from: '2100-01-31T00:00:00Z', length: 'P1M', to: '2100-02-28T00:00:00.000Z' },
  { from: '2000-01-31T00:00:00Z', length: 'P1M', to: '2000-02-29T00:00:00.000Z' },
  { from: '2027-12-31T23:59:59Z', length: 'PT24H', to: '2028-01-01T23:59:59.000Z' },
  { from: '2027-12-31T12:00:00Z', length: 'P2M', to: '2028-02-29T12:00:00.000Z' },
  { from: '2028-02-28T12:00:00Z', length: 'PT24H', to: '2028-02-29T12:00:00.000Z' },
  { from: '2027-02-28T12:00:00Z', length: 'P1D', to: '2027-03-01T12:00:00.000Z' },
  { from: '2027-10-31T12:00:00Z', length: 'P1M', to: '2027-11-30T12:00:00.000Z' },
  { from: '2016-12-31T23:59:59Z', length: 'PT1M', to: '2017-01-01T00:00:59.000Z' },
])('$length after $from is $to', ({ from, length, to }) => {
  expect(later(new Date(from), length).toISOString()).toBe(to);
});

test.each([
  { from: '2027-12-30T17:00:00Z', days: 1, to: '2027-12-31T17:00:00.000Z', what: 'a Thursday' },
  {
    from: '2027-12-31T17:00:00Z',
    days: 1,
    to: '2028-01-03T17:00:00.000Z',
    what: 'the last Friday',
  },
  { from: '2028-02-28T17:00:00Z', days: 2, to: '2028-03-01T17:00:00.000Z', what: 'a leap Monday' },
  { from: '2027-02-26T17:00:00Z', days: 1, to: '2027-03-01T17:00:00.000Z', what: 'a month end' },
])('$days business days after $what are over at $to', ({ from, days, to }) => {
  const weekdays = new Set(['mon', 'tue', 'wed', 'thu', 'fri'] as const);
  const calendar = { weekdays, blackoutDates: new Set<string>() };
  expect(later(new Date(from), `P${String(days)}D`, calendar).toISOString()).toBe(to);
});
