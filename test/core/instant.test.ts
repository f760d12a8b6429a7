import { parseInstant } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { text: '2026-11-24T16:00Z', instant: '2026-11-24T16:00:00.000Z' },
  { text: '2026-11-24T16:00:30Z', instant: '2026-11-24T16:00:30.000Z' },
  { text: '2026-11-24t16:00:30.5z', instant: '2026-11-24T16:00:30.000Z' },
  { text: '2026-11-24T16:00+01:00', instant: '2026-11-24T15:00:00.000Z' },
  { text: '2026-01-01T00:30:00-05:30', instant: '2026-01-01T06:00:00.000Z' },
  { text: '2026-11-24T16:00+23:59', instant: '2026-11-23T16:01:00.000Z' },
  { text: '2024-02-29T00:00Z', instant: '2024-02-29T00:00:00.000Z' },
])('$text is $instant', ({ text, instant }) => {
  expect(parseInstant(text)?.toISOString()).toBe(instant);
});

test.each([
  '2026-11-24',
  '2026-11-24T16:00',
  '2026-11-24 16:00Z',
  '2026-02-29T00:00Z',
  '2026-11-31T00:00Z',
  '2026-13-01T00:00Z',
  '2026-11-24T24:00Z',
  '2026-11-24T16:60Z',
  '2026-11-24T16:00:60Z',
  '2026-11-24T16:00+24:00',
  '2026-11-24T16:00+01:60',
  'tomorrow',
  '',
])('"%s" is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
