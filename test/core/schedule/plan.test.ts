import { planOf } from '@embargo/core';
import type { Facts, SeverityBand } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { after, caseOf, line, said } from './planned-case.ts';
import type { CaseOf } from './planned-case.ts';

const must = { strength: 'must' } as const;
const DAY = 24;

const limit = (number: number, within: string, more: object = {}) =>
  ({ ...line(number), ...must, within, from: 'disclosure', ...more }) as const;
const lead = (number: number, more: object) =>
  ({ ...line(number), ...must, anchor: 'release', direction: 'before', ...more }) as const;
const told = (...leadTimes: NonNullable<Facts['distributors']>['leadTimes']): Facts => ({
  distributors: { ...line(9), ...must, leadTimes },
});
const band = (number: number, effect: SeverityBand['effect'], more: object): SeverityBand => ({
  ...line(number),
  ...must,
  approximate: false,
  effect,
  ...more,
});
const upstream: Facts = { upstream: line(5) };
const suggested: Facts = { timelinesBinding: { ...line(1), value: false } };
const atOnce: Facts = {
  publicDisclosure: { ...line(6), effect: 'as-soon-as-possible', askForPrivacy: false },
};

test.each<{ what: string; of: CaseOf; said: object }>([
  { what: 'nothing is promised', of: {}, said: { release: 0, decidedBy: [] } },
  { what: 'time has passed', of: { now: 7 }, said: { release: 7, decidedBy: [] } },
  {
    what: 'the fix is ready later',
    of: { now: 1, events: { fixReadyAt: 30 } },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'the fix was ready before',
    of: { now: 30, events: { fixReadyAt: 1 } },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'a fix takes a day at least',
    of: { facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D' })] } },
    said: { release: DAY, decidedBy: ['fix 2'] },
  },
  {
    what: 'a fix that is ready waits for nothing',
    of: { facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D' })] }, events: { fixReadyAt: 2 } },
    said: { release: 2, decidedBy: [] },
  },
  {
    what: 'a fix of another severity is not waited for',
    of: {
      facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D', levels: ['low'] })] },
      rating: { severity: 'high' },
    },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'a fix of a severity that nobody knows is not waited for',
    of: { facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D', levels: ['low'] })] } },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'a fix of this severity is',
    of: {
      facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D', levels: ['low', 'high'] })] },
      rating: { score: 7 },
    },
    said: { release: DAY, decidedBy: ['fix 2'] },
  },
  {
    what: 'the clock of the fix has not started',
    of: { facts: { fix: [limit(2, 'P7D', { atLeast: 'P1D', from: 'triage' })] } },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'the release takes business days at least',
    of: {
      facts: { release: [limit(3, 'P9D', { atLeast: 'P1D', businessDays: true })] },
    },
    said: { release: 3 * DAY, decidedBy: ['release 3'] },
  },
  {
    what: 'users are told a day ahead',
    of: {
      facts: { forthcomingNotice: { ...line(4), ...must, atLeast: 'P1D', within: 'P2D' } },
    },
    said: { release: DAY, decidedBy: ['forthcomingNotice 4'] },
  },
  {
    what: 'users are told some days after triage, which has not been',
    of: {
      facts: {
        forthcomingNotice: { ...line(4), ...must, atLeast: 'P1D', within: 'P2D', from: 'triage' },
      },
    },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'users are told within a time only',
    of: { facts: { forthcomingNotice: { ...line(4), ...must, within: 'P2D' } } },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'distributors are told a week ahead',
    of: { facts: told(lead(7, { atLeast: 'P7D' })), now: 2 },
    said: { release: 2 + 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors were told before',
    of: {
      facts: told(lead(7, { atLeast: 'P7D' })),
      now: 30,
      events: { distributorsToldAt: 20 },
    },
    said: { release: 20 + 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors were told too long ago',
    of: {
      facts: told(lead(7, { within: 'P1D' })),
      now: 30,
      events: { distributorsToldAt: 5 },
    },
    said: { conflict: ['distributors 7'], notBefore: 30 },
  },
  {
    what: 'distributors were told in time',
    of: { facts: told(lead(7, { within: 'P1D' })), now: 29, events: { distributorsToldAt: 5 } },
    said: { release: 29, decidedBy: [] },
  },
  {
    what: 'distributors can be told later where they were not yet',
    of: { facts: told(lead(7, { atLeast: 'P1D', within: 'P2D' })), now: 30 },
    said: { release: 30 + DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors are told business days ahead',
    of: { facts: told(lead(7, { atLeast: 'P2D', businessDays: true })) },
    said: { release: 4 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors are told some time after disclosure',
    of: {
      facts: told(lead(7, { atLeast: 'P2D', anchor: 'disclosure', direction: 'after' })),
      now: 3,
    },
    said: { release: 2 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors are told business days after disclosure',
    of: {
      facts: told(
        lead(7, { atLeast: 'P1D', anchor: 'disclosure', direction: 'after', businessDays: true }),
      ),
    },
    said: { release: 3 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors were told after disclosure already',
    of: {
      facts: told(lead(7, { atLeast: 'P2D', anchor: 'disclosure', direction: 'after' })),
      events: { distributorsToldAt: 1 },
      now: 3,
    },
    said: { release: 3, decidedBy: [] },
  },
  {
    what: 'distributors are told after a release that is not planned yet',
    of: { facts: told(lead(7, { atLeast: 'P2D', direction: 'after' })) },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'distributors are told after disclosure within a time only',
    of: { facts: told(lead(7, { within: 'P2D', anchor: 'disclosure', direction: 'after' })) },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'distributors are told ahead of a disclosure that has been',
    of: {
      facts: told(lead(7, { atLeast: 'P7D', anchor: 'public-disclosure' })),
      events: { publicAt: 1 },
      now: 2,
    },
    said: { release: 2, decidedBy: [] },
  },
  {
    what: 'distributors are told ahead of a disclosure that is to come',
    of: { facts: told(lead(7, { atLeast: 'P7D', anchor: 'public-disclosure' })) },
    said: { release: 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors are told ahead of a release, of what is public',
    of: { facts: told(lead(7, { atLeast: 'P7D' })), events: { publicAt: 1 }, now: 2 },
    said: { release: 2 + 7 * DAY, decidedBy: ['distributors 7'] },
  },
  ...(['no', 'yes', 'unknown'] as const).map((fits) => ({
    what: `distributors are told of bad ones only, and this is one: ${fits}`,
    of: {
      facts: {
        ...told(lead(7, { atLeast: 'P7D' })),
        severityBands: [
          band(8, 'early-distributor-notice', { atLeast: 7 }),
          band(9, 'slow-release', { below: 4 }),
        ],
      },
      rating: fits === 'unknown' ? {} : { score: fits === 'yes' ? 7 : 6.9 },
    },
    said:
      fits === 'no'
        ? { release: 0, decidedBy: [] }
        : { release: 7 * DAY, decidedBy: ['distributors 7'] },
  })),
  {
    what: 'a fix waits for the next patch release',
    of: {
      facts: { severityBands: [band(8, 'next-patch-release', { below: 7 })] },
      rating: { score: 6.9 },
      events: { nextPatchAt: 50 },
    },
    said: { release: 50, decidedBy: ['severityBands 8'] },
  },
  {
    what: 'a worse one does not',
    of: {
      facts: { severityBands: [band(8, 'next-patch-release', { below: 7 })] },
      rating: { score: 7 },
      events: { nextPatchAt: 50 },
    },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'one that also goes out of band does not',
    of: {
      facts: {
        severityBands: [
          band(8, 'next-patch-release', { below: 7 }),
          band(9, 'out-of-band-release', { atLeast: 5 }),
        ],
      },
      rating: { score: 6 },
      events: { nextPatchAt: 50 },
    },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'nobody says when the next patch release is',
    of: {
      facts: { severityBands: [band(8, 'next-patch-release', { below: 7 })] },
      rating: { score: 6 },
    },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'another project has a date',
    of: { facts: upstream, events: { upstreamAt: 40 } },
    said: { release: 40, decidedBy: ['upstream 5'] },
  },
  {
    what: 'another project has a date that the policy does not speak of',
    of: { events: { upstreamAt: 40 } },
    said: { release: 40, decidedBy: ['upstream'] },
  },
  {
    what: "another project's date binds where timelines only suggest",
    of: { facts: { ...suggested, ...upstream }, events: { upstreamAt: 40 } },
    said: { release: 40, decidedBy: ['upstream 5'] },
  },
  {
    what: "another project's date comes after the limit, which it adjusts",
    of: {
      facts: { ...upstream, release: [limit(3, 'P1D')] },
      events: { upstreamAt: 40 },
    },
    said: {
      release: 40,
      decidedBy: ['upstream 5'],
      missed: ['release 3 because of upstream 5'],
    },
  },
  {
    what: "another project's date comes after the limit, which nothing adjusts",
    of: { facts: { release: [limit(3, 'P1D')] }, events: { upstreamAt: 40 } },
    said: { conflict: ['upstream', 'release 3'], notBefore: 0 },
  },
  {
    what: 'a policy that would adjust has no date to adjust to',
    of: { facts: { ...upstream, release: [limit(3, 'P1D')] }, now: 30 },
    said: { conflict: ['release 3'], notBefore: 30 },
  },
  {
    what: 'a limit is over, in the slow lane',
    of: {
      facts: {
        release: [limit(3, 'P1D')],
        severityBands: [band(8, 'slow-release', { below: 4 })],
      },
      rating: { score: 3.9 },
      now: 30,
    },
    said: { release: 30, decidedBy: [], missed: ['release 3 because of its time'] },
  },
  {
    what: 'a limit is over, beside the slow lane',
    of: {
      facts: {
        release: [limit(3, 'P1D')],
        severityBands: [band(8, 'slow-release', { below: 4 })],
      },
      rating: { score: 4 },
      now: 30,
    },
    said: { conflict: ['release 3'], notBefore: 30 },
  },
  {
    what: 'the longest embargo is over, also in the slow lane',
    of: {
      facts: {
        disclosure: [limit(3, 'P1D')],
        severityBands: [band(8, 'slow-release', { below: 4 })],
      },
      rating: { score: 3.9 },
      now: 30,
    },
    said: { conflict: ['disclosure 3'], notBefore: 30 },
  },
  {
    what: 'the longest embargo of what is public is over',
    of: { facts: { disclosure: [limit(3, 'P1D')] }, events: { publicAt: 2 }, now: 30 },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'the release of what is public is late nonetheless',
    of: { facts: { release: [limit(3, 'P1D')] }, events: { publicAt: 2 }, now: 30 },
    said: { conflict: ['release 3'], notBefore: 30 },
  },
  {
    what: 'a limit of another severity is over',
    of: {
      facts: { release: [limit(3, 'P1D', { levels: ['low'] })] },
      rating: { severity: 'high' },
      now: 30,
    },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'a disclosure has an earliest day too, which holds back nothing',
    of: { facts: { disclosure: [limit(3, 'P9D', { atLeast: 'P2D' })] } },
    said: { release: 0, decidedBy: [] },
  },
  {
    what: 'a limit counts from triage, which has been',
    of: {
      facts: { release: [limit(3, 'P1D', { from: 'triage' })] },
      events: { triagedAt: 10 },
      now: 30,
    },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'a limit counts from triage, and is over',
    of: {
      facts: { release: [limit(3, 'P1D', { from: 'triage' })] },
      events: { triagedAt: 5 },
      now: 30,
    },
    said: { conflict: ['release 3'], notBefore: 30 },
  },
  {
    what: 'a limit counts from a disclosure that came after the report',
    of: { facts: { release: [limit(3, 'P1D')] }, events: { disclosedAt: 7 }, now: 30 },
    said: { release: 30, decidedBy: [] },
  },
  {
    what: 'the window is closed',
    of: {
      facts: {
        releaseWindow: { ...line(3), ...must, weekdays: ['mon'], time: '16:00', zone: 'UTC' },
      },
    },
    said: { release: 3 * DAY + 7, decidedBy: ['releaseWindow 3'] },
  },
  {
    what: 'the window opens at this very instant, which is waited for by nobody',
    of: {
      facts: {
        releaseWindow: { ...line(3), ...must, weekdays: ['mon'], time: '16:00', zone: 'UTC' },
      },
      now: 3 * DAY + 7,
    },
    said: { release: 3 * DAY + 7, decidedBy: [] },
  },
  {
    what: 'of two waits the longer decides',
    of: {
      facts: {
        fix: [limit(2, 'P9D', { atLeast: 'P1D' })],
        ...told(lead(7, { atLeast: 'P7D' })),
      },
    },
    said: { release: 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'a date is blacked out, without any window',
    of: { config: { blackoutDates: ['2026-11-20'] } },
    said: { release: 15, decidedBy: ['blackoutDates 100'] },
  },
  {
    what: 'a date is blacked out where timelines only suggest',
    of: { facts: suggested, config: { blackoutDates: ['2026-11-20'] } },
    said: { release: 15, decidedBy: ['blackoutDates 100'] },
  },
  {
    what: 'a date is blacked out in the zone of the window',
    of: {
      facts: { releaseWindow: { ...line(3), ...must, zone: 'Asia/Tokyo' } },
      config: { blackoutDates: ['2026-11-20'] },
    },
    said: { release: 6, decidedBy: ['releaseWindow 3', 'blackoutDates 100'] },
  },
  {
    what: 'two limits cannot both be kept, and a third is beside the point',
    of: {
      facts: {
        release: [limit(3, 'P1D'), limit(4, 'P30D')],
        ...told(lead(7, { atLeast: 'P7D' })),
      },
    },
    said: { conflict: ['distributors 7', 'release 3'], notBefore: 0 },
  },
  {
    what: 'where timelines only suggest, the firmest is kept',
    of: {
      facts: {
        ...suggested,
        release: [limit(3, 'P1D', { strength: 'suggested' })],
        ...told(lead(7, { atLeast: 'P7D' })),
      },
    },
    said: {
      release: 7 * DAY,
      decidedBy: ['distributors 7'],
      missed: ['release 3 because of distributors 7'],
    },
  },
  {
    what: 'what should be is firmer than a suggestion',
    of: {
      facts: {
        release: [limit(3, 'P1D', { strength: 'suggested' })],
        ...told(lead(7, { atLeast: 'P7D', strength: 'should' })),
        ...suggested,
      },
    },
    said: {
      release: 7 * DAY,
      decidedBy: ['distributors 7'],
      missed: ['release 3 because of distributors 7'],
    },
  },
  {
    what: 'a limit that must be is firmer than one that should',
    of: {
      facts: {
        ...suggested,
        release: [limit(3, 'P1D')],
        ...told(lead(7, { atLeast: 'P7D', strength: 'should' })),
      },
    },
    said: { release: 0, decidedBy: [], missed: ['distributors 7 because of release 3'] },
  },
  {
    what: 'a suggestion is not kept under a policy that binds',
    of: { facts: { release: [limit(3, 'P1D', { strength: 'suggested' })] }, now: 30 },
    said: { release: 30, decidedBy: [], missed: ['release 3 because of its time'] },
  },
  {
    what: 'a blackout date and a limit exclude each other',
    of: { facts: { release: [limit(3, 'PT4H')] }, config: { blackoutDates: ['2026-11-20'] } },
    said: { conflict: ['blackoutDates 100', 'release 3'], notBefore: 0 },
  },
  {
    what: 'distributors are told of all, and another lane does not fit',
    of: {
      facts: {
        ...told(lead(7, { atLeast: 'P7D' })),
        severityBands: [band(9, 'slow-release', { below: 4 })],
      },
      rating: { score: 7 },
    },
    said: { release: 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'distributors are told of two kinds, and this is one of them',
    of: {
      facts: {
        ...told(lead(7, { atLeast: 'P7D' })),
        severityBands: [
          band(8, 'early-distributor-notice', { atLeast: 9 }),
          band(9, 'early-distributor-notice', { levels: ['high'] }),
        ],
      },
      rating: { score: 7 },
    },
    said: { release: 7 * DAY, decidedBy: ['distributors 7'] },
  },
  {
    what: 'two of very many promises exclude each other',
    of: {
      facts: {
        release: [limit(3, 'P90D', { atLeast: 'P8D' })],
        disclosure: [
          ...Array.from({ length: 30 }, (_, index) => limit(10 + index, `P${20 + index}D`)),
          limit(50, 'P2D'),
          limit(51, 'P40D'),
        ],
      },
    },
    said: { conflict: ['release 3', 'disclosure 50'], notBefore: 0 },
  },
  {
    what: 'it is public, and the policy hurries',
    of: {
      facts: { ...atOnce, ...told(lead(7, { atLeast: 'P7D' })) },
      events: { publicAt: 1 },
      now: 5,
    },
    said: { release: 5, decidedBy: [], urgent: 6 },
  },
  {
    what: 'it is not public, in a policy that would hurry',
    of: { facts: { ...atOnce, ...told(lead(7, { atLeast: 'P7D' })) }, now: 5 },
    said: { release: 5 + 7 * DAY, decidedBy: ['distributors 7'] },
  },
])('where $what', ({ of, said: wanted }) => {
  expect(said(of)).toEqual(wanted);
});

test('a plan says when its window closes, and a case without window never does', () => {
  const facts: Facts = {
    releaseWindow: { ...line(3), ...must, weekdays: ['mon'], time: '16:00', zone: 'UTC' },
  };
  const plan = planOf(caseOf({ facts }));
  expect(plan.status === 'planned' && plan.closesAt && after(plan.closesAt)).toBe(3 * DAY + 11);
  expect(planOf(caseOf({}))).not.toHaveProperty('closesAt');
});

test('a commitment says where it comes from, how firmly it is meant, and for whom', () => {
  const linked = { ...limit(3, 'P1D', { levels: ['high'], strength: 'should' }), path: 'more.md' };
  const facts: Facts = {
    ...told({ ...lead(7, { atLeast: 'P1D' }), path: 'list.md' }),
    release: [linked],
  };
  const plan = planOf(caseOf({ facts, rating: { severity: 'high' } }));
  expect(plan.due).toMatchObject([
    {
      promise: 'distributors',
      says: 'at least 1 day before release',
      strength: 'must',
      isBinding: true,
      origin: { file: 'policy', path: 'list.md', ...line(7) },
    },
    {
      promise: 'release',
      says: 'within 1 day of disclosure (high)',
      strength: 'should',
      isBinding: true,
      levels: ['high'],
      origin: { file: 'policy', path: 'more.md', ...line(3) },
    },
  ]);
  expect(plan.due[0]).not.toHaveProperty('levels');
});

test('a fact of a linked file says where it comes from, and a date that nobody promised does not', () => {
  const facts: Facts = { upstream: { ...line(5), path: 'more.md' } };
  const decided = (of: CaseOf): object => {
    const plan = planOf(caseOf(of));
    return plan.status === 'planned' ? plan.decidedBy : plan.conflict;
  };
  const says = 'not before the date of the upstream project';
  const common = { promise: 'upstream', says, strength: 'must', isBinding: true };
  expect(decided({ facts, events: { upstreamAt: 40 } })).toStrictEqual([
    { ...common, origin: { file: 'policy', path: 'more.md', ...line(5) } },
  ]);
  expect(decided({ facts: upstream, events: { upstreamAt: 40 } })).toStrictEqual([
    { ...common, origin: { file: 'policy', ...line(5) } },
  ]);
  expect(decided({ events: { upstreamAt: 40 } })).toStrictEqual([common]);
});

test('blackout dates bind, and stand where the configuration has them', () => {
  const plan = planOf(caseOf({ facts: suggested, config: { blackoutDates: ['2026-11-20'] } }));
  expect(plan).toMatchObject({
    decidedBy: [
      {
        promise: 'blackoutDates',
        says: 'not on a blackout date',
        strength: 'must',
        isBinding: true,
        origin: { file: 'configuration' },
      },
    ],
  });
});
