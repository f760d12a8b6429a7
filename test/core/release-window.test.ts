import {
  closingAfter,
  earliestInside,
  isInsideWindow,
  lastClosing,
  nextOpening,
  releaseWindowOf,
  sayWindow,
} from '@embargo/core';
import type { ReleaseWindow, ReleaseWindowFact } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

function windowOf(
  fact: Pick<ReleaseWindowFact, 'weekdays' | 'time' | 'zone'>,
  settings = {},
): ReleaseWindow {
  const window = releaseWindowOf(fact, settings);
  if (window === undefined) throw new Error('the window cannot be reckoned with');
  return window;
}

const nonFriday = { weekdays: ['mon', 'tue', 'wed', 'thu'], time: '16:00', zone: 'UTC' } as const;

describe('16:00 UTC, Monday to Thursday, open for an hour', () => {
  const window = windowOf(nonFriday, { lastsMinutes: 60 });

  test.each([
    { instant: '2026-11-18T15:59:59Z', day: 'Wednesday, a second early', inside: false },
    { instant: '2026-11-18T16:00:00Z', day: 'Wednesday, on the hour', inside: true },
    { instant: '2026-11-18T16:59:59Z', day: 'Wednesday, the last second', inside: true },
    { instant: '2026-11-18T17:00:00Z', day: 'Wednesday, an hour late', inside: false },
    { instant: '2026-11-20T16:00:00Z', day: 'Friday', inside: false },
    { instant: '2026-11-21T16:00:00Z', day: 'Saturday', inside: false },
  ])('$day: $inside', ({ instant, inside }) => {
    expect(isInsideWindow(window, new Date(instant))).toBe(inside);
  });

  test.each([
    { from: '2026-11-18T16:00:00Z', opens: '2026-11-18T16:00:00.000Z' },
    { from: '2026-11-18T16:00:01Z', opens: '2026-11-19T16:00:00.000Z' },
    { from: '2026-11-19T17:00:00Z', opens: '2026-11-23T16:00:00.000Z' },
  ])('after $from it next opens at $opens', ({ from, opens }) => {
    expect(nextOpening(window, new Date(from))?.toISOString()).toBe(opens);
  });

  test.each([
    { at: '2026-11-18T18:00Z', closed: '2026-11-18T17:00:00.000Z', what: 'an hour later' },
    { at: '2026-11-18T17:00Z', closed: '2026-11-18T17:00:00.000Z', what: 'in that moment' },
    { at: '2026-11-18T16:30Z', closed: '2026-11-17T17:00:00.000Z', what: 'while it is open' },
    { at: '2026-11-22T12:00Z', closed: '2026-11-19T17:00:00.000Z', what: 'on Sunday' },
  ])('$what it closed last at $closed', ({ at, closed }) => {
    expect(lastClosing(window, new Date(at))?.toISOString()).toBe(closed);
  });

  test('after it closed a release waits for the next day', () => {
    const first = earliestInside(window, new Date('2026-11-18T21:00Z'));
    expect(first?.toISOString()).toBe('2026-11-19T16:00:00.000Z');
  });
});

test('a window stays open for four hours unless it is set', () => {
  const window = windowOf(nonFriday);
  expect(isInsideWindow(window, new Date('2026-11-18T19:59:59Z'))).toBe(true);
  expect(isInsideWindow(window, new Date('2026-11-18T20:00:00Z'))).toBe(false);
});

test('a window late in the day reaches into the next one', () => {
  const window = windowOf({ weekdays: ['thu'], time: '22:00', zone: 'UTC' });
  expect(isInsideWindow(window, new Date('2026-11-20T01:59:00Z'))).toBe(true);
  expect(isInsideWindow(window, new Date('2026-11-20T02:00:00Z'))).toBe(false);
});

test('nothing opens on a blackout date', () => {
  const window = windowOf(nonFriday, { blackoutDates: ['2026-11-23', '2026-11-24'] });
  const opening = nextOpening(window, new Date('2026-11-20T00:00:00Z'));
  expect(opening?.toISOString()).toBe('2026-11-25T16:00:00.000Z');
});

test('a window that never opens says so instead of looking forever', () => {
  const window = windowOf({ weekdays: [], time: '16:00', zone: 'UTC' });
  expect(nextOpening(window, new Date('2026-11-20T00:00:00Z'))).toBeUndefined();
  expect(lastClosing(window, new Date('2026-11-20T00:00:00Z'))).toBeUndefined();
});

describe('in a zone with daylight saving', () => {
  const window = windowOf({ time: '09:00', zone: 'America/New_York' });

  test.each([
    { from: '2026-10-31T12:00:00Z', opens: '2026-10-31T13:00:00.000Z', zone: 'summer time' },
    { from: '2026-11-01T12:00:00Z', opens: '2026-11-01T14:00:00.000Z', zone: 'winter time' },
  ])('it opens at nine by the clock in $zone', ({ from, opens }) => {
    expect(nextOpening(window, new Date(from))?.toISOString()).toBe(opens);
  });

  test('a time that the clock skips is the same distance behind the jump', () => {
    const skipped = windowOf({ time: '02:30', zone: 'America/New_York' });
    const opening = nextOpening(skipped, new Date('2026-03-08T05:00:00Z'));
    expect(opening?.toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  test('a time that the clock shows twice is the earlier', () => {
    const repeated = windowOf({ time: '01:30', zone: 'America/New_York' });
    const opening = nextOpening(repeated, new Date('2026-11-01T04:00:00Z'));
    expect(opening?.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});

test('a window without a time is open all day in its zone', () => {
  const window = windowOf({ weekdays: ['mon'], zone: 'Asia/Tokyo' });
  expect(isInsideWindow(window, new Date('2026-11-22T15:00:00Z'))).toBe(true);
  expect(isInsideWindow(window, new Date('2026-11-23T14:59:59Z'))).toBe(true);
  expect(isInsideWindow(window, new Date('2026-11-23T15:00:00Z'))).toBe(false);
});

test.each([
  { fact: { zone: 'Middle/Earth' }, why: 'its zone is unknown' },
  { fact: { time: '25:00' }, why: 'its time does not exist' },
  { fact: { time: '16:60' }, why: 'its minute does not exist' },
  { fact: { time: 'at16:00' }, why: 'something stands before its time' },
  { fact: { time: '16:000' }, why: 'something stands behind its time' },
])('a window is not reckoned with where $why', ({ fact }) => {
  expect(releaseWindowOf(fact)).toBeUndefined();
});

test.each([
  { fact: nonFriday, said: 'Mon-Thu, 16:00 UTC' },
  { fact: { weekdays: ['tue', 'thu'], time: '09:05' }, said: 'Tue, Thu, 09:05 UTC' },
  { fact: { weekdays: ['wed'] }, said: 'Wed, any time' },
  { fact: {}, said: 'Mon-Sun, any time' },
  { fact: { weekdays: ['mon', 'wed', 'fri'] }, said: 'Mon, Wed, Fri, any time' },
  { fact: { weekdays: ['thu', 'tue', 'wed'] }, said: 'Tue-Thu, any time' },
  { fact: { weekdays: ['mon', 'tue'] }, said: 'Mon, Tue, any time' },
  { fact: { weekdays: [] }, said: 'no day, any time' },
] as const)('it is said as "$said"', ({ fact, said }) => {
  expect(sayWindow(windowOf(fact))).toBe(said);
});

describe('a window of three days that a blackout date interrupts', () => {
  const window = windowOf(
    { weekdays: ['mon'], time: '16:00', zone: 'UTC' },
    { lastsMinutes: 72 * 60, blackoutDates: ['2026-11-24', '2026-11-30'] },
  );

  test.each([
    { at: '2026-11-23T15:00Z', first: '2026-11-23T16:00:00.000Z', what: 'before it opens' },
    { at: '2026-11-23T17:00Z', first: '2026-11-23T17:00:00.000Z', what: 'while it is open' },
    { at: '2026-11-24T00:00Z', first: '2026-11-25T00:00:00.000Z', what: 'as the date begins' },
    { at: '2026-11-24T12:00Z', first: '2026-11-25T00:00:00.000Z', what: 'on that date' },
    { at: '2026-11-26T15:59Z', first: '2026-11-26T15:59:00.000Z', what: 'in its last minute' },
    { at: '2026-11-26T16:00Z', first: '2026-12-07T16:00:00.000Z', what: 'as it closes' },
  ])('$what a release is first allowed at $first', ({ at, first }) => {
    expect(earliestInside(window, new Date(at))?.toISOString()).toBe(first);
  });

  test('it closes three days after it opened, whatever interrupts it', () => {
    const closing = closingAfter(window, new Date('2026-11-25T00:00Z'));
    expect(closing?.toISOString()).toBe('2026-11-26T16:00:00.000Z');
    expect(closingAfter(window, new Date('2026-11-24T12:00Z'))).toBeUndefined();
  });
});

test('a window that closed since a blackout date opens with its next opening', () => {
  const window = windowOf(
    { weekdays: ['mon'], time: '16:00', zone: 'UTC' },
    { lastsMinutes: 72 * 60, blackoutDates: ['2026-11-25'] },
  );
  const first = earliestInside(window, new Date('2026-11-26T17:00Z'));
  expect(first?.toISOString()).toBe('2026-11-30T16:00:00.000Z');
});

test('midnight behind a blackout date opens nothing that is not open anyway', () => {
  const window = windowOf(nonFriday, { blackoutDates: ['2026-11-23'] });
  const first = earliestInside(window, new Date('2026-11-23T16:00Z'));
  expect(first?.toISOString()).toBe('2026-11-24T16:00:00.000Z');
});

test('where nothing ever opens, nothing is first', () => {
  const window = windowOf({ weekdays: [], zone: 'UTC' });
  expect(earliestInside(window, new Date('2026-11-20T00:00Z'))).toBeUndefined();
});

test('a whole day ends at midnight, however long the clock makes it', () => {
  const window = windowOf({ weekdays: ['sun'], zone: 'America/New_York' });
  const closing = closingAfter(window, new Date('2026-11-01T12:00Z'));
  expect(closing?.toISOString()).toBe('2026-11-02T05:00:00.000Z');
  expect(isInsideWindow(window, new Date('2026-11-02T04:59Z'))).toBe(true);
});

test('without settings there is no blackout date', () => {
  expect(windowOf(nonFriday).blackoutDates).toEqual(new Set());
});
