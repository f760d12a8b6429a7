import { earlier, later } from '@embargo/core';
import type { BusinessCalendar, Weekday } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

const MONDAY_TO_FRIDAY: BusinessCalendar = {
  weekdays: new Set(['mon', 'tue', 'wed', 'thu', 'fri']),
  blackoutDates: new Set(),
};

function utc(text: string): Date {
  return new Date(text);
}

describe('a duration is added in UTC', () => {
  test.each([
    { from: '2026-11-20T09:00:00Z', duration: 'PT24H', to: '2026-11-21T09:00:00.000Z' },
    { from: '2026-11-20T09:00:30Z', duration: 'PT90M', to: '2026-11-20T10:30:30.000Z' },
    { from: '2026-11-20T09:00:00Z', duration: 'P7D', to: '2026-11-27T09:00:00.000Z' },
    { from: '2026-12-25T09:00:00Z', duration: 'P2W', to: '2027-01-08T09:00:00.000Z' },
    { from: '2026-11-30T23:59:59Z', duration: 'P3M', to: '2027-02-28T23:59:59.000Z' },
    { from: '2027-11-30T00:00:00Z', duration: 'P3M', to: '2028-02-29T00:00:00.000Z' },
    { from: '2028-02-29T12:00:00Z', duration: 'P1Y', to: '2029-02-28T12:00:00.000Z' },
    { from: '2026-12-31T12:00:00Z', duration: 'P1M', to: '2027-01-31T12:00:00.000Z' },
    { from: '2026-01-31T12:00:00Z', duration: 'P1M1D', to: '2026-03-01T12:00:00.000Z' },
    { from: '2026-11-20T09:00:00Z', duration: 'soon', to: '2026-11-20T09:00:00.000Z' },
  ])('$from and $duration is $to', ({ from, duration, to }) => {
    expect(later(utc(from), duration).toISOString()).toBe(to);
  });

  test.each([
    { from: '2026-03-31T12:00:00Z', duration: 'P1M', to: '2026-02-28T12:00:00.000Z' },
    { from: '2027-01-15T12:00:00Z', duration: 'P1M', to: '2026-12-15T12:00:00.000Z' },
    { from: '2026-03-01T12:00:00Z', duration: 'P1DT13H', to: '2026-02-27T23:00:00.000Z' },
  ])('$from less $duration is $to', ({ from, duration, to }) => {
    expect(earlier(utc(from), duration).toISOString()).toBe(to);
  });

  test.each([
    { duration: 'P99999Y', first: '1000-01-01T00:00:00.000Z', last: '9999-12-31T23:59:59.000Z' },
    {
      duration: 'P999999999Y',
      first: '1000-01-01T00:00:00.000Z',
      last: '9999-12-31T23:59:59.000Z',
    },
    { duration: 'P8000Y', first: '1000-01-01T00:00:00.000Z', last: '9999-12-31T23:59:59.000Z' },
    {
      duration: 'P999999999W',
      first: '1000-01-01T00:00:00.000Z',
      last: '9999-12-31T23:59:59.000Z',
    },
    {
      duration: 'PT99999999999H',
      first: '1000-01-01T00:00:00.000Z',
      last: '9999-12-31T23:59:59.000Z',
    },
  ])('$duration ends where four digits of a year end', ({ duration, first, last }) => {
    expect(earlier(utc('2026-01-31T12:00:00Z'), duration).toISOString()).toBe(first);
    expect(later(utc('2026-01-31T12:00:00Z'), duration).toISOString()).toBe(last);
  });

  test('a year of two digits is none of the last century', () => {
    expect(earlier(utc('2026-01-31T12:00:00Z'), 'P2000Y').toISOString()).toBe(
      '1000-01-01T00:00:00.000Z',
    );
  });

  test('the last months of the year 9999 and the first of the year 1000 are still exact', () => {
    expect(later(utc('9999-11-15T00:00:00Z'), 'P1M').toISOString()).toBe(
      '9999-12-15T00:00:00.000Z',
    );
    expect(later(utc('9999-12-15T00:00:00Z'), 'P1M').toISOString()).toBe(
      '9999-12-31T23:59:59.000Z',
    );
    expect(earlier(utc('1000-02-15T00:00:00Z'), 'P1M').toISOString()).toBe(
      '1000-01-15T00:00:00.000Z',
    );
    expect(earlier(utc('1000-01-15T00:00:00Z'), 'P1M').toISOString()).toBe(
      '1000-01-01T00:00:00.000Z',
    );
  });
});

describe('business days', () => {
  const holidays = { ...MONDAY_TO_FRIDAY, blackoutDates: new Set(['2026-12-25', '2026-12-28']) };
  test.each([
    {
      day: 'a Friday',
      from: '2026-11-20T09:00:00Z',
      duration: 'P1D',
      to: '2026-11-23T09:00:00.000Z',
    },
    {
      day: 'a Friday',
      from: '2026-11-20T09:00:00Z',
      duration: 'P5D',
      to: '2026-11-27T09:00:00.000Z',
    },
    {
      day: 'a Saturday',
      from: '2026-11-21T09:00:00Z',
      duration: 'P1D',
      to: '2026-11-23T09:00:00.000Z',
    },
    {
      day: 'a Saturday',
      from: '2026-11-21T09:00:00Z',
      duration: 'PT48H',
      to: '2026-11-24T09:00:00.000Z',
    },
    {
      day: 'a Friday',
      from: '2026-11-20T20:00:00Z',
      duration: 'PT30H',
      to: '2026-11-24T02:00:00.000Z',
    },
    {
      day: 'a Friday',
      from: '2026-11-20T09:00:00Z',
      duration: 'P1W1D',
      to: '2026-11-30T09:00:00.000Z',
    },
    {
      day: 'before holidays',
      from: '2026-12-24T09:00:00Z',
      duration: 'P1D',
      to: '2026-12-29T09:00:00.000Z',
    },
  ])('$duration from $day ends at $to', ({ from, duration, to }) => {
    expect(later(utc(from), duration, holidays).toISOString()).toBe(to);
  });

  test.each([
    {
      day: 'a Monday',
      from: '2026-11-23T09:00:00Z',
      duration: 'P1D',
      to: '2026-11-20T09:00:00.000Z',
    },
    {
      day: 'a Sunday',
      from: '2026-11-22T09:00:00Z',
      duration: 'P2D',
      to: '2026-11-19T09:00:00.000Z',
    },
    {
      day: 'after holidays',
      from: '2026-12-29T09:00:00Z',
      duration: 'P1D',
      to: '2026-12-24T09:00:00.000Z',
    },
  ])('$duration before $day is $to', ({ from, duration, to }) => {
    expect(earlier(utc(from), duration, holidays).toISOString()).toBe(to);
  });

  test('a number without end is as good as none', () => {
    const endless = `PT${'9'.repeat(400)}H`;
    expect(later(utc('2026-11-20T09:00:00Z'), endless, holidays).toISOString()).toBe(
      '9999-12-31T23:59:59.000Z',
    );
    expect(earlier(utc('2026-11-20T09:00:00Z'), endless, holidays).toISOString()).toBe(
      '1000-01-01T00:00:00.000Z',
    );
  });

  test('a calendar without business days comes to an end', () => {
    const none = { weekdays: new Set<Weekday>(), blackoutDates: new Set<string>() };
    expect(later(utc('2026-11-20T09:00:00Z'), 'P1D', none).toISOString()).toBe(
      '9999-12-31T23:59:59.000Z',
    );
    expect(earlier(utc('2026-11-20T09:00:00Z'), 'P1D', none).toISOString()).toBe(
      '1000-01-01T00:00:00.000Z',
    );
  });
});
