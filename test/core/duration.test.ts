import { hoursOf, isDuration, millisecondsOf, sayDuration } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { duration: 'PT90M', hours: 1.5, said: '90 minutes' },
  { duration: 'PT24H', hours: 24, said: '24 hours' },
  { duration: 'P1D', hours: 24, said: '1 day' },
  { duration: 'P2W', hours: 336, said: '2 weeks' },
  { duration: 'P3M', hours: 2160, said: '3 months' },
  { duration: 'P1Y', hours: 8760, said: '1 year' },
  { duration: 'P1DT12H', hours: 36, said: '1 day 12 hours' },
])('$duration is $hours hours, "$said"', ({ duration, hours, said }) => {
  expect(hoursOf(duration)).toBe(hours);
  expect(millisecondsOf(duration)).toBe(hours * 3_600_000);
  expect(sayDuration(duration)).toBe(said);
  expect(isDuration(duration)).toBe(true);
});

test('business days are said, and other units stay what they are', () => {
  expect(sayDuration('P2D', true)).toBe('2 business days');
  expect(sayDuration('P1W1DT12H', true)).toBe('1 week 1 business day 12 hours');
});

test.each(['', 'P', 'PT', '24h', 'P-1D', 'next week'])('"%s" is no duration', (text) => {
  expect(isDuration(text)).toBe(false);
  expect(sayDuration(text)).toBe(text);
  expect(hoursOf(text)).toBe(0);
});
