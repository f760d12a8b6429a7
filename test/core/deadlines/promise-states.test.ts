import { escalationOf, processOf, promiseStates, shareUsed } from '@embargo/core';
import type { Due, Events, Facts } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const must = { span, strength: 'must' } as const;

const facts: Facts = {
  acknowledgement: [{ ...must, within: 'PT24H', from: 'report' }],
  statusUpdates: { ...must, every: 'P7D' },
  release: [{ ...must, within: 'P21D', from: 'disclosure' }],
  disclosure: [{ ...must, within: 'P90D', from: 'report' }],
  retrospective: { ...must, within: 'P3D', blameless: true },
  publicDisclosure: { span, effect: 'as-soon-as-possible', askForPrivacy: false },
};

const instant = (text: string): Date => new Date(`${text}Z`);
const reportReceivedAt = instant('2026-03-02T10:00:00');

function stateOf(promise: keyof Facts, now: string, events: Partial<Events> = {}): Due {
  const planned = {
    facts,
    process: processOf(facts).process,
    events: { reportReceivedAt, ...events },
    rating: {},
    now: instant(now),
  };
  const found = promiseStates(planned).find((due) => due.promise === promise);
  if (found === undefined) throw new Error(`no ${promise}`);
  return found;
}

describe('the state of a promise, to the second', () => {
  test.each([
    { now: '2026-03-03T10:00:00', state: 'open' },
    { now: '2026-03-03T10:00:01', state: 'overdue' },
  ])('an acknowledgement within 24 hours at $now is $state', ({ now, state }) => {
    expect(stateOf('acknowledgement', now)).toMatchObject({ state, startedAt: reportReceivedAt });
  });

  test.each([
    { done: '2026-03-03T10:00:00', state: 'met' },
    { done: '2026-03-03T10:00:01', state: 'late' },
  ])('one given at $done is $state for ever', ({ done, state }) => {
    const acknowledgedAt = instant(done);
    expect(stateOf('acknowledgement', '2026-09-01T00:00:00', { acknowledgedAt })).toMatchObject({
      state,
      doneAt: acknowledgedAt,
    });
  });

  test('an update is due a week after the last, and none once the fix is out', () => {
    const lastUpdateAt = instant('2026-03-05T08:00:00');
    const update = stateOf('statusUpdates', '2026-03-20T00:00:00', { lastUpdateAt });
    expect(update).toMatchObject({ state: 'overdue', due: instant('2026-03-12T08:00:00') });
    const releasedAt = instant('2026-03-06T16:00:00');
    expect(() =>
      stateOf('statusUpdates', '2026-03-20T00:00:00', { lastUpdateAt, releasedAt }),
    ).toThrow('no statusUpdates');
  });

  test('the release and the publication are kept by their events', () => {
    const events = {
      releasedAt: instant('2026-03-23T10:00:00'),
      publishedAt: instant('2026-03-23T11:00:00'),
    };
    expect(stateOf('release', '2026-04-01T00:00:00', events).state).toBe('met');
    expect(stateOf('disclosure', '2026-04-01T00:00:00', events).state).toBe('met');
    const late = { releasedAt: instant('2026-03-23T10:00:01') };
    expect(stateOf('release', '2026-04-01T00:00:00', late).state).toBe('late');
  });

  test('a retrospective waits for the release, and then has its own time', () => {
    const releasedAt = instant('2026-03-10T16:00:00');
    const waiting = stateOf('retrospective', '2026-03-05T00:00:00');
    expect(waiting.state).toBe('pending');
    const open = stateOf('retrospective', '2026-03-13T16:00:00', { releasedAt });
    expect(open).toMatchObject({ state: 'open', due: instant('2026-03-13T16:00:00') });
    const over = stateOf('retrospective', '2026-03-13T16:00:01', { releasedAt });
    expect(over.state).toBe('overdue');
  });

  test('what is public already is due at once', () => {
    const publicAt = instant('2026-03-04T00:00:00');
    const now = '2026-03-04T00:00:00';
    const hurried = stateOf('release', now, { publicAt });
    expect(hurried.due).toEqual(instant(now));
    expect(escalationOf(hurried, instant(now))).toBe(100);
  });
});

describe('reminders', () => {
  const open = stateOf('acknowledgement', '2026-03-02T11:00:00');

  test.each([
    { now: '2026-03-02T21:59:59', mark: undefined },
    { now: '2026-03-02T22:00:00', mark: 50 },
    { now: '2026-03-03T05:11:59', mark: 50 },
    { now: '2026-03-03T05:12:00', mark: 80 },
    { now: '2026-03-03T09:59:59', mark: 80 },
    { now: '2026-03-03T10:00:00', mark: 100 },
    { now: '2026-05-01T00:00:00', mark: 100 },
  ])('reach $mark percent at $now', ({ now, mark }) => {
    expect(escalationOf(open, instant(now))).toBe(mark);
  });

  test('end when the promise is kept', () => {
    const acknowledgedAt = instant('2026-03-02T22:00:00');
    const kept = stateOf('acknowledgement', '2026-03-04T00:00:00', { acknowledgedAt });
    expect(escalationOf(kept, instant('2026-03-04T00:00:00'))).toBeUndefined();
    expect(shareUsed(kept, instant('2026-03-04T00:00:00'))).toBe(0.5);
  });

  test('are none before the clock starts', () => {
    const { promise, says, strength, isBinding, isConditional } = open;
    const pending: Due = { promise, says, strength, isBinding, isConditional, state: 'pending' };
    expect(escalationOf(pending, instant('2026-05-01T00:00:00'))).toBeUndefined();
  });
});
