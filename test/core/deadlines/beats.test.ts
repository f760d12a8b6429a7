import { asleepSince, schedulesStopAt } from '@embargo/core';
import { expect, test } from '@jest/globals';

const last = new Date('2026-03-02T10:00:00Z');

test.each([
  { now: '2026-03-02T11:00:00Z', missed: undefined },
  { now: '2026-03-02T11:59:59Z', missed: undefined },
  { now: '2026-03-02T12:00:00Z', missed: 1 },
  { now: '2026-03-03T10:00:00Z', missed: 23 },
])('an hourly schedule that ran at 10:00 has missed $missed at $now', ({ now, missed }) => {
  expect(asleepSince(last, new Date(now), 'PT1H')?.missed).toBe(missed);
});

test('a schedule without a length cannot be late', () => {
  expect(asleepSince(last, new Date('2027-01-01T00:00:00Z'), 'PT0H')).toBeUndefined();
});

test('GitHub stops schedules 60 days after the last commit', () => {
  expect(schedulesStopAt(last)).toEqual(new Date('2026-05-01T10:00:00Z'));
});
