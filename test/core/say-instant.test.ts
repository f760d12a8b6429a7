import { parseInstant, sayInstant, sayMoment } from '@embargo/core';
import { expect, test } from '@jest/globals';

test('an instant is said so that a command takes it back', () => {
  const said = sayInstant(new Date('2026-11-23T16:00:59Z'));
  expect(said).toBe('2026-11-23T16:00Z');
  expect(parseInstant(said)).toEqual(new Date('2026-11-23T16:00:00Z'));
});

test('what is no instant is said to be none', () => {
  expect(sayInstant(new Date(Number.NaN))).toBe('an unreadable time');
});

test('a moment is said for readers', () => {
  expect(sayMoment(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-24 16:00 UTC');
});
