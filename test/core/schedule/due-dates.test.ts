import { dueDates } from '@embargo/core';
import type { Due, Facts } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { after, caseOf, hours, line } from './planned-case.ts';
import type { CaseOf } from './planned-case.ts';

const must = { strength: 'must' } as const;
const DAY = 24;

const limit = (number: number, within: string, more: object = {}) =>
  ({ ...line(number), ...must, within, from: 'report', ...more }) as const;
const lead = (more: object) =>
  ({ ...line(9), ...must, anchor: 'release', direction: 'before', ...more }) as const;
const told = (...leadTimes: NonNullable<Facts['distributors']>['leadTimes']): Facts => ({
  distributors: { ...line(8), ...must, leadTimes },
});
const atOnce: Facts = {
  publicDisclosure: { ...line(6), effect: 'as-soon-as-possible', askForPrivacy: false },
};

/** "acknowledgement 24 open": a promise, the hours from the report to when it is due, its state. */
function said({ promise, earliest, due, state, isConditional }: Due): string {
  const from = earliest === undefined ? '' : `${after(earliest)}-`;
  const until = due === undefined ? '' : `${after(due)}`;
  return [promise, `${from}${until}`, state, ...(isConditional ? ['if'] : [])].join(' ');
}

interface DueCase {
  readonly what: string;
  readonly of: CaseOf;
  readonly release?: number;
  readonly due: readonly string[];
}

function expectDue({ of, release, due }: DueCase): void {
  const planned = release === undefined ? undefined : hours(release);
  expect(dueDates(caseOf(of), planned).map(said)).toEqual(due);
}

describe('a step is', () => {
  const facts: Facts = { acknowledgement: [limit(2, 'P1D')] };
  test.each<DueCase>([
    { what: 'open', of: { facts, now: DAY }, due: ['acknowledgement 24 open'] },
    { what: 'overdue', of: { facts, now: 24.5 }, due: ['acknowledgement 24 overdue'] },
    {
      what: 'met',
      of: { facts, now: 99, events: { acknowledgedAt: DAY } },
      due: ['acknowledgement 24 met'],
    },
    {
      what: 'late',
      of: { facts, now: 99, events: { acknowledgedAt: 24.5 } },
      due: ['acknowledgement 24 late'],
    },
    {
      what: 'pending where its clock has not started',
      of: { facts: { triage: [limit(2, 'P1D', { from: 'acknowledgement' })] } },
      due: ['triage  pending'],
    },
    {
      what: 'due from where its clock started',
      of: {
        facts: { triage: [limit(2, 'P1D', { from: 'acknowledgement' })] },
        events: { acknowledgedAt: 3 },
        now: 3,
      },
      due: ['triage 27 open'],
    },
    {
      what: 'met where its clock never started',
      of: {
        facts: { triage: [limit(2, 'P1D', { from: 'acknowledgement' })] },
        events: { triagedAt: 3 },
        now: 3,
      },
      due: ['triage  met'],
    },
    {
      what: 'due after some business days',
      of: { facts: { acknowledgement: [limit(2, 'P1D', { businessDays: true })] } },
      due: ['acknowledgement 72 open'],
    },
    {
      what: 'of no concern for another severity',
      of: {
        facts: { acknowledgement: [limit(2, 'P1D', { levels: ['low'] })] },
        rating: { severity: 'high' },
      },
      due: [],
    },
    {
      what: 'of concern for its severity',
      of: {
        facts: { acknowledgement: [limit(2, 'P1D', { levels: ['low', 'high'] })] },
        rating: { score: 7 },
      },
      due: ['acknowledgement 24 open'],
    },
    {
      what: 'of concern by its word, whatever its score',
      of: {
        facts: { acknowledgement: [limit(2, 'P1D', { levels: ['high'] })] },
        rating: { score: 3, severity: 'high' },
      },
      due: ['acknowledgement 24 open'],
    },
    {
      what: 'perhaps of concern where the severity is unknown',
      of: { facts: { acknowledgement: [limit(2, 'P1D', { levels: ['low'] })] } },
      due: ['acknowledgement 24 open if'],
    },
  ])('$what', expectDue);
});

test.each<DueCase>([
  {
    what: 'each by its own event, the soonest first',
    of: {
      facts: {
        acknowledgement: [limit(1, 'P7D')],
        triage: [limit(2, 'P6D')],
        fixTeam: limit(3, 'P5D'),
        fix: [limit(4, 'P4D', { atLeast: 'P1D' })],
        release: [limit(5, 'P3D')],
        disclosure: [limit(6, 'P2D')],
        retrospective: { ...line(7), ...must, within: 'P1D', blameless: true },
      },
      events: {
        ...{ acknowledgedAt: 1, triagedAt: 2, fixTeamNamedAt: 3, fixReadyAt: 4, publicAt: 5 },
        ...{ releasedAt: 6, retrospectiveAt: 30 },
      },
      now: 999,
    },
    release: 5,
    due: [
      'retrospective 29 late',
      'disclosure 48 met',
      'release 72 met',
      'fix 24-96 met',
      'fixTeam 120 met',
      'triage 144 met',
      'acknowledgement 168 met',
    ],
  },
  {
    what: 'what waits for its clock last',
    of: {
      facts: { triage: [limit(2, 'P1D', { from: 'acknowledgement' })], release: [limit(5, 'P3D')] },
    },
    due: ['release 72 open', 'triage  pending'],
  },
  {
    what: 'the next update',
    of: { facts: { statusUpdates: { ...line(2), ...must, every: 'P7D' } }, now: 20 * DAY },
    due: ['statusUpdates 504 open'],
  },
  {
    what: 'an update of this very instant',
    of: { facts: { statusUpdates: { ...line(2), ...must, every: 'P7D' } }, now: 7 * DAY },
    due: ['statusUpdates 168 open'],
  },
  {
    what: 'updates in business days',
    of: {
      facts: { statusUpdates: { ...line(2), ...must, every: 'P3D', businessDays: true } },
      now: 6 * DAY,
    },
    due: ['statusUpdates 240 open'],
  },
  {
    what: 'updates without pause, which nobody counts for ever',
    of: { facts: { statusUpdates: { ...line(2), ...must, every: 'PT1H' } }, now: 9999 },
    due: ['statusUpdates 5000 overdue'],
  },
  {
    what: 'a notice to users',
    of: { facts: { forthcomingNotice: { ...line(2), ...must, atLeast: 'P1D', within: 'P2D' } } },
    due: ['forthcomingNotice 24-48 open'],
  },
  {
    what: 'a notice after the release',
    of: {
      facts: {
        forthcomingNotice: { ...line(2), ...must, within: 'P2D', from: 'release' },
      },
    },
    release: 10,
    due: ['forthcomingNotice 58 open'],
  },
  {
    what: 'distributors ahead of the release',
    of: { facts: told(lead({ atLeast: 'P1D', within: 'P3D' })) },
    release: 100,
    due: ['distributors 28-76 open'],
  },
  {
    what: 'distributors ahead of a release that is not planned',
    of: { facts: told(lead({ atLeast: 'P1D' })) },
    due: ['distributors  pending'],
  },
  {
    what: 'distributors ahead of the disclosure, which is the release',
    of: { facts: told(lead({ within: 'P1D', anchor: 'disclosure' })) },
    release: 100,
    due: ['distributors 76-100 open'],
  },
  {
    what: 'distributors after the report came in',
    of: {
      facts: told(
        lead({ atLeast: 'P1D', within: 'P3D', anchor: 'disclosure', direction: 'after' }),
      ),
    },
    release: 100,
    due: ['distributors 24-72 open'],
  },
  {
    what: 'distributors after it, without a limit',
    of: { facts: told(lead({ atLeast: 'P1D', anchor: 'disclosure', direction: 'after' })) },
    due: ['distributors 24- open'],
  },
  {
    what: 'distributors ahead of it being public, which it is',
    of: {
      facts: told(lead({ atLeast: 'PT5H', anchor: 'public-disclosure' })),
      events: { publicAt: 50 },
      now: 40,
    },
    release: 100,
    due: ['distributors 45 open'],
  },
  {
    what: 'distributors business days ahead',
    of: { facts: told(lead({ atLeast: 'P2D', businessDays: true })) },
    release: 4 * DAY,
    due: ['distributors 0 open'],
  },
  {
    what: 'distributors who were told',
    of: { facts: told(lead({ atLeast: 'P1D' })), events: { distributorsToldAt: 80 } },
    release: 100,
    due: ['distributors 76 late'],
  },
  {
    what: 'a release counted from the fix',
    of: { facts: { release: [limit(5, 'P3D', { from: 'fix' })] }, events: { fixReadyAt: 10 } },
    due: ['release 82 open'],
  },
  {
    what: 'the reminder of distributors, the shortest notice ahead, apart from the notices',
    of: {
      facts: told(
        lead({ atLeast: 'P1D', anchor: 'disclosure', direction: 'after' }),
        lead({ atLeast: 'PT12H', anchor: 'disclosure' }),
        lead({ atLeast: 'P7D' }),
        lead({ atLeast: 'P2D' }),
      ),
      events: { distributorsToldAt: DAY },
      now: 2 * DAY,
    },
    release: 10 * DAY,
    due: [
      'distributors 24- met',
      'distributors 72 met',
      'distributors 192 open',
      'distributors 228 met',
    ],
  },
  {
    what: 'distributors some time before the release',
    of: { facts: told() },
    release: 100,
    due: ['distributors 100 open'],
  },
  {
    what: 'distributors who were told some time before the release',
    of: { facts: told(), events: { distributorsToldAt: 80 } },
    release: 100,
    due: ['distributors 100 met'],
  },
  {
    what: 'no distributors, as this one is not bad enough',
    of: {
      facts: {
        ...told(lead({ atLeast: 'P1D' })),
        severityBands: [
          {
            ...line(2),
            ...must,
            approximate: false,
            effect: 'early-distributor-notice',
            atLeast: 7,
          },
        ],
      },
      rating: { score: 6.9 },
    },
    release: 100,
    due: [],
  },
  {
    what: 'the agreement to the day',
    of: { facts: { releaseDayAgreement: { ...line(2), actors: ['fix team', 'PST'] } } },
    release: 100,
    due: ['releaseDayAgreement 100 open'],
  },
  {
    what: 'everything at once where it is public, but what is done and what follows the release',
    of: {
      facts: {
        ...atOnce,
        acknowledgement: [limit(1, 'P1D')],
        fix: [limit(4, 'P4D', { atLeast: 'P3D' })],
        release: [limit(5, 'P9D')],
        disclosure: [limit(6, 'P9D')],
        retrospective: { ...line(7), ...must, within: 'P1D', blameless: true },
      },
      events: { acknowledgedAt: 1, publicAt: 2 },
      now: 10,
    },
    release: 10,
    due: [
      'fix 10 open',
      'release 10 open',
      'acknowledgement 24 met',
      'retrospective 34 open',
      'disclosure 216 met',
    ],
  },
])('due is $what', expectDue);

test('what is due says how firmly, and in which words', () => {
  const [one] = dueDates(
    caseOf({ facts: { releaseDayAgreement: { ...line(2), actors: ['fix team', 'PST'] } } }),
    hours(1),
  );
  expect(one).toMatchObject({ says: 'the day is agreed by fix team and PST', isBinding: true });
  const nobody = caseOf({ facts: { releaseDayAgreement: { ...line(2), actors: [] } } });
  expect(dueDates(nobody, hours(1))[0]?.says).toBe('the day is agreed by those named');
  expect(dueDates(caseOf({ facts: told() }), hours(1))[0]).toMatchObject({
    says: 'before the release',
    origin: line(8),
  });
  const updates = { statusUpdates: { ...line(2), ...must, every: 'P7D' } } as const;
  expect(dueDates(caseOf({ facts: updates }), undefined)[0]?.says).toBe('every 7 days');
  const notice: Facts = { forthcomingNotice: { ...line(2), ...must, within: 'P2D' } };
  expect(dueDates(caseOf({ facts: notice }), undefined)[0]?.says).toBe(
    'within 2 days of disclosure',
  );
});

test('what is due says when its clock started: with the report for what is ahead of something', () => {
  const facts: Facts = {
    ...told(lead({ atLeast: 'P1D' })),
    triage: [limit(2, 'P1D', { from: 'acknowledgement' })],
  };
  const dues = dueDates(caseOf({ facts, events: { acknowledgedAt: 3 } }), hours(100));
  const started = dues.map(({ promise, startedAt }) => [
    promise,
    startedAt === undefined ? undefined : after(startedAt),
  ]);
  expect(started).toEqual([
    ['triage', 3],
    ['distributors', 0],
  ]);
  const waiting = dueDates(caseOf({ facts }), undefined);
  expect(waiting.map((due) => 'startedAt' in due)).toEqual([false, false]);
});

test('people decide whether distributors are told, where the policy leaves that to them', () => {
  type Decision = 'tell' | 'do-not-tell';
  const dues = (strength: 'must' | 'suggested', distributorsDecision: Decision) => {
    const { events, ...planned } = caseOf({
      facts: { distributors: { ...line(8), strength, leadTimes: [] } },
    });
    return dueDates({ ...planned, events: { ...events, distributorsDecision } }, hours(9)).map(
      said,
    );
  };
  expect(dues('suggested', 'tell')).toEqual(['distributors 9 open']);
  expect(dues('suggested', 'do-not-tell')).toEqual([]);
  expect(dues('must', 'do-not-tell')).toEqual(['distributors 9 open']);
});
