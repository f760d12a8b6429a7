import { processOf } from '@embargo/core';
import type { Due, Facts, PolicyPromise } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { caseComment } from '../../actions/track-deadlines/src/report/case-comment.ts';
import {
  figuresDocument,
  figuresMarkdown,
} from '../../actions/track-deadlines/src/report/figures.ts';
import { saySpan } from '../../actions/track-deadlines/src/report/say-time.ts';

const span = { start: { line: 12, column: 1 }, end: { line: 12, column: 9 } };
const now = new Date('2026-03-03T12:00:00Z');
const at = (text: string): Date => new Date(`2026-03-${text}:00Z`);
const origin = { file: 'policy', span } as const;

const base = { says: 'within 24 hours of report', strength: 'must', isConditional: false } as const;
const acknowledgement: Due = {
  ...base,
  promise: 'acknowledgement',
  isBinding: true,
  origin,
  startedAt: at('02T10:00'),
  due: at('03T10:00'),
  state: 'overdue',
};

const promise: PolicyPromise = {
  id: 'privacy-asked',
  fact: 'publicDisclosure',
  says: 'Ask whoever goes public for private disclosure first',
  stated: { span },
  keptBy: ['track-deadlines'],
  isTicked: true,
  isOfCase: true,
};

const shown = {
  now,
  policyPath: 'SECURITY.md',
  linkTo: () => 'https://github.example/o/r/blob/main/SECURITY.md#L12',
};

function comment(promises: readonly Due[]): string {
  return caseComment({ ...shown, promises, checklist: [{ promise }], unobserved: [] });
}

describe('the comment on a case', () => {
  test('begins with its mark and says what is broken, by how much and on which line', () => {
    const text = comment([acknowledgement]);
    expect(
      text.startsWith(`<!-- embargo:deadlines -->\n### 1 promise is broken, 0 kept, 0 open`),
    ).toBe(true);
    expect(text).toContain('**broken, 2 hours over**');
    expect(text).toContain(
      '[`SECURITY.md:12`](https://github.example/o/r/blob/main/SECURITY.md#L12)',
    );
  });

  test.each<{ due: Partial<Due>; says: string }>([
    { due: { state: 'met', doneAt: at('03T09:00') }, says: '🟢' },
    { due: { state: 'met', doneAt: at('03T09:00') }, says: 'kept at 2026-03-03T09:00Z' },
    { due: { state: 'late', doneAt: at('04T11:30') }, says: 'kept 1 day 1 hour late' },
    { due: { state: 'open', due: at('05T12:00') }, says: 'open, 2 days left' },
    { due: { state: 'open', due: at('05T12:00'), isBinding: false }, says: '(suggested)' },
    { due: { state: 'open', isConditional: true }, says: 'if its severity is one of those' },
  ])('says of a promise: $says', ({ due, says }) => {
    expect(comment([{ ...acknowledgement, ...due }])).toContain(says);
  });

  test('shows first what needs somebody now', () => {
    const open: Due = { ...acknowledgement, says: 'open one', state: 'open', due: at('09T12:00') };
    const kept: Due = {
      ...acknowledgement,
      says: 'kept one',
      state: 'met',
      doneAt: at('02T11:00'),
    };
    const text = comment([kept, open, acknowledgement]);
    const order = ['within 24 hours', 'open one', 'kept one'].map((word) => text.indexOf(word));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test('asks for what only people keep, and shows who said so', () => {
    expect(comment([])).toContain('/done privacy-asked');
    const ticked = { by: 'ada', at: at('02T11:00'), note: 'By `mail` to @all #1' };
    const text = caseComment({
      ...shown,
      promises: [],
      checklist: [{ promise, ticked }],
      unobserved: ['The **fork** could not be read.'],
    });
    expect(text).toContain('- [x] Ask whoever goes public');
    expect(text).not.toContain('/done');
    expect(text).not.toMatch(/@all|#1|\*\*fork/);
  });
});

describe('figures', () => {
  const HOUR = 3_600_000;
  const facts: Facts = {
    acknowledgement: [{ span, strength: 'must', within: 'PT24H', from: 'report' }],
  };
  const { process } = processOf(facts);
  const figures = {
    cases: 3,
    acknowledgement: { cases: 3, median: 61 * HOUR, longest: 90 * HOUR },
    promises: { kept: 2, broken: 1, share: 2 / 3 },
  };

  test('are compared with what the policy says', () => {
    const text = figuresMarkdown({ all: figures, months: [] }, process).join('\n');
    expect(text).toContain('24 hours; **your median is 61 hours**');
    expect(text).toContain('66 % of promises kept (2 of 3).');
    expect(text).toContain('    bar [61.0]');
  });

  test('come as JSON in hours', () => {
    expect(figuresDocument({ all: figures, months: [] })).toEqual({
      schemaVersion: 1,
      cases: 3,
      acknowledgement: { cases: 3, medianHours: 61, longestHours: 90 },
      promises: figures.promises,
      months: [],
    });
  });

  test('are none of no case', () => {
    const none = { cases: 0, promises: { kept: 0, broken: 0 } };
    expect(figuresMarkdown({ all: none, months: [] }, process)).toEqual([
      'No case has run far enough to be measured.',
    ]);
  });
});

test.each([
  { ms: 0, says: 'less than a minute' },
  { ms: 60_000, says: '1 minute' },
  { ms: 3_600_000 * 25, says: '1 day 1 hour' },
  { ms: 86_400_000 * 2 + 60_000, says: '2 days' },
])('a span of $ms ms is $says', ({ ms, says }) => {
  expect(saySpan(ms)).toBe(says);
});
