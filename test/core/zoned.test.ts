import { zonedTime } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { zone: 'UTC', at: '2026-11-22T15:05:00Z', date: '2026-11-22', minutes: 905, weekday: 0 },
  { zone: 'GMT', at: '2026-11-23T23:59:59Z', date: '2026-11-23', minutes: 1439, weekday: 1 },
  { zone: 'Asia/Tokyo', at: '2026-11-22T15:05:00Z', date: '2026-11-23', minutes: 5, weekday: 1 },
  {
    zone: 'America/New_York',
    at: '2026-03-08T04:59:59Z',
    date: '2026-03-07',
    minutes: 1439,
    weekday: 6,
  },
])('a clock in $zone shows at $at $date', ({ zone, at, ...shown }) => {
  expect(zonedTime(new Date(at), zone)).toEqual(shown);
});
