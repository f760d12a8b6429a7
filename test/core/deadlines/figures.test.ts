import { figuresOf } from '@embargo/core';
import type { CaseOutcome, Due, Events } from '@embargo/core';
import { expect, test } from '@jest/globals';

const HOUR = 3_600_000;
const reportReceivedAt = new Date('2026-03-02T10:00:00Z');
const after = (hours: number): Date => new Date(reportReceivedAt.getTime() + hours * HOUR);

function outcome(events: Partial<Events>, states: readonly Due['state'][] = []): CaseOutcome {
  const promises = states.map((state) => ({
    promise: 'acknowledgement' as const,
    says: 'within 24 hours',
    strength: 'must' as const,
    isBinding: true,
    isConditional: false,
    state,
  }));
  return { events: { reportReceivedAt, ...events }, promises };
}

test('no case has no figures', () => {
  expect(figuresOf([])).toEqual({ cases: 0, promises: { kept: 0, broken: 0 } });
});

test('the median is the middle of an odd number of cases, and between two of an even one', () => {
  const cases = [61, 2, 90].map((hours) => outcome({ acknowledgedAt: after(hours) }));
  expect(figuresOf(cases).acknowledgement).toEqual({
    cases: 3,
    median: 61 * HOUR,
    longest: 90 * HOUR,
  });
  const even = [...cases, outcome({ acknowledgedAt: after(3) }), outcome({})];
  expect(figuresOf(even).acknowledgement).toEqual({
    cases: 4,
    median: 32 * HOUR,
    longest: 90 * HOUR,
  });
});

test('an embargo ends when it is public, by its publication or before it', () => {
  const cases = [outcome({ publishedAt: after(48) }), outcome({ publicAt: after(1) })];
  expect(figuresOf(cases).embargo).toEqual({ cases: 2, median: 24.5 * HOUR, longest: 48 * HOUR });
});

test('only what is kept or broken counts among the promises', () => {
  const figures = figuresOf([
    outcome({}, ['met', 'met', 'late', 'open', 'pending']),
    outcome({}, ['overdue', 'met']),
  ]);
  expect(figures.promises).toEqual({ kept: 3, broken: 2, share: 0.6 });
});
