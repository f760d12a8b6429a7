import { processOf, promiseStates } from '@embargo/core';
import type { Due, Events, Facts, Rating, SeverityBand } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

const at = (number: number) => ({
  span: { start: { line: number, column: 1 }, end: { line: number, column: 2 } },
});
const must = { ...at(1), strength: 'must' } as const;
const DAY = 86_400_000;
/** A Monday. */
const RECEIVED = Date.parse('2026-03-02T10:00:00Z');

const day = (days: number): Date => new Date(RECEIVED + days * DAY);
const days = (instant: Date | undefined): number | undefined =>
  instant === undefined ? undefined : (instant.getTime() - RECEIVED) / DAY;

interface Situation {
  readonly facts: Facts;
  readonly now: number;
  /** Days after the report. */
  readonly events?: Partial<
    Record<Exclude<keyof Events, 'distributorsDecision' | 'reportReceivedAt'>, number>
  >;
  readonly decision?: 'tell' | 'do-not-tell';
  readonly rating?: Rating;
}

/** The promise, when it is due in days after the report, and how it stands. */
function said(situation: Situation): readonly string[] {
  return statesOf(situation).map(({ promise, due, state, isConditional }) =>
    [promise, days(due), state, ...(isConditional ? ['if'] : [])].join(' '),
  );
}

function statesOf({ facts, now, events = {}, decision, rating = {} }: Situation): readonly Due[] {
  const happened = Object.entries(events).map(([name, after]) => [name, day(after)] as const);
  return promiseStates({
    facts,
    process: processOf(facts).process,
    rating,
    now: day(now),
    events: {
      reportReceivedAt: day(0),
      ...Object.fromEntries(happened),
      ...(decision === undefined ? {} : { distributorsDecision: decision }),
    },
  });
}

interface Row extends Situation {
  readonly what: string;
  readonly states: readonly string[];
}

function expectStates({ states, ...situation }: Row): void {
  expect(said(situation)).toEqual(states);
}

const release: Facts = { release: [{ ...must, within: 'P21D', from: 'report' }] };
const atOnce: Facts = {
  publicDisclosure: { ...at(2), effect: 'as-soon-as-possible', askForPrivacy: true },
};

describe('what is public', () => {
  const facts = {
    ...release,
    ...atOnce,
    releaseDayAgreement: { ...at(3), actors: ['fix team', 'security team'] },
  };
  test.each<Row>([
    {
      what: 'is due at once, without a day to agree on',
      facts,
      now: 5,
      events: { publicAt: 4 },
      states: ['release 5 open'],
    },
    {
      what: 'is broken when the time that the policy gives is over',
      facts,
      now: 22,
      events: { publicAt: 4 },
      states: ['release 21 overdue'],
    },
    {
      what: 'soon, as who reported it refused to keep it private, is due at once and agreed on',
      facts,
      now: 5,
      events: { privacyRefusedAt: 4 },
      states: ['release 5 open', 'releaseDayAgreement 5 open'],
    },
    {
      what: 'by somebody whom the policy does not ask, is due as ever',
      facts: { ...release, publicDisclosure: { ...at(2), askForPrivacy: false } },
      now: 5,
      events: { privacyRefusedAt: 4 },
      states: ['release 21 open'],
    },
    {
      what: 'was agreed on before',
      facts,
      now: 5,
      events: { publicAt: 4, releaseDayAgreedAt: 3, agreedReleaseAt: 10 },
      states: ['release 5 open', 'releaseDayAgreement 10 met'],
    },
  ])('$what', expectStates);
});

describe('another project', () => {
  const facts: Facts = { ...release, upstream: at(4) };
  const window = { ...must, weekdays: ['mon'], time: '16:00', zone: 'UTC' } as const;
  test.each<Row>([
    {
      what: 'puts the release off to its date',
      facts,
      now: 30,
      events: { upstreamAt: 40 },
      states: ['release 40 open'],
    },
    {
      what: 'puts it off to the first window from its date on',
      facts: { ...facts, releaseWindow: window },
      now: 30,
      events: { upstreamAt: 40 },
      states: ['release 42.25 open', 'releaseWindow  pending'],
    },
    {
      what: 'leaves it as it is with an earlier date',
      facts,
      now: 20,
      events: { upstreamAt: 4 },
      states: ['release 21 open'],
    },
    {
      what: 'puts off nothing where the policy says nothing of it',
      facts: release,
      now: 30,
      events: { upstreamAt: 40 },
      states: ['release 21 overdue'],
    },
    {
      what: 'puts off the publication as well',
      facts: { disclosure: [{ ...must, within: 'P30D', from: 'report' }], upstream: at(4) },
      now: 35,
      events: { upstreamAt: 40 },
      states: ['disclosure 40 open'],
    },
    {
      what: 'puts off nothing whose clock has not started',
      facts: { release: [{ ...must, within: 'P3D', from: 'fix' }], upstream: at(4) },
      now: 35,
      events: { upstreamAt: 40 },
      states: ['release  pending'],
    },
  ])('$what', expectStates);
});

function band(effect: SeverityBand['effect'], more: Partial<SeverityBand>): SeverityBand {
  return { ...at(5), strength: 'must', approximate: false, effect, ...more };
}

describe('a slow lane', () => {
  const facts = { ...release, severityBands: [band('slow-release', { below: 4 })] };
  test.each<Row>([
    {
      what: 'lets the release wait for the day that people agreed on',
      facts,
      now: 30,
      rating: { score: 3.9 },
      events: { agreedReleaseAt: 35 },
      states: ['release 35 open'],
    },
    {
      what: 'lets nothing wait that people did not agree on',
      facts,
      now: 30,
      rating: { score: 3.9 },
      states: ['release 21 overdue'],
    },
    {
      what: 'is none for what is worse',
      facts,
      now: 30,
      rating: { score: 4 },
      events: { agreedReleaseAt: 35 },
      states: ['release 21 overdue'],
    },
  ])('$what', expectStates);
});

describe('the lanes of the next patch release', () => {
  const facts = {
    severityBands: [
      band('out-of-band-release', { levels: ['critical', 'high'] }),
      band('next-patch-release', { levels: ['medium', 'low'] }),
    ],
  };
  test.each<Row>([
    {
      what: 'wait until somebody tells when it comes',
      facts,
      now: 1,
      rating: { score: 6.9 },
      states: ['severityBands  pending'],
    },
    {
      what: 'are both possible as long as nobody scored it',
      facts,
      now: 1,
      events: { nextPatchAt: 20 },
      states: ['severityBands 20 open if', 'severityBands 20 open if'],
    },
    {
      what: 'are kept by a release by then',
      facts,
      now: 30,
      rating: { score: 7 },
      events: { nextPatchAt: 20, releasedAt: 4 },
      states: ['severityBands 20 met'],
    },
    {
      what: 'are broken by one that misses it',
      facts,
      now: 30,
      rating: { score: 6.9 },
      events: { nextPatchAt: 20, releasedAt: 21 },
      states: ['severityBands 20 late'],
    },
  ])('$what', expectStates);
});

describe('a declined report', () => {
  const facts: Facts = {
    acknowledgement: [{ ...must, within: 'P1D', from: 'report' }],
    triage: [{ ...must, within: 'P5D', from: 'report' }],
    ...release,
    embargoBreach: at(9),
  };
  test('was answered, and nothing that follows a vulnerability is promised', () => {
    const events = { acknowledgedAt: 2, declinedAt: 4, embargoBrokenAt: 3 };
    expect(said({ facts, now: 90, events })).toEqual(['acknowledgement 1 late', 'triage 5 met']);
  });
});

describe('distributors', () => {
  const lead = (more: object) =>
    ({ ...must, direction: 'before', anchor: 'release', ...more }) as const;
  const both: Facts = {
    distributors: {
      ...must,
      leadTimes: [
        lead({ atLeast: 'P7D', anchor: 'public-disclosure' }),
        lead({ atLeast: 'PT24H' }),
      ],
    },
  };
  const critical: Facts = {
    distributors: {
      ...must,
      strength: 'suggested',
      leadTimes: [lead({ within: 'P14D', anchor: 'disclosure', direction: 'after' })],
    },
    severityBands: [band('early-distributor-notice', { levels: ['critical'] })],
  };
  test.each<Row>([
    {
      what: 'who were told long ahead still wait for the reminder',
      facts: both,
      now: 9.5,
      events: { agreedReleaseAt: 10, distributorsToldAt: 2 },
      states: ['distributors 3 met', 'distributors 9 overdue'],
    },
    {
      what: 'who were reminded',
      facts: both,
      now: 9.5,
      events: { agreedReleaseAt: 10, distributorsToldAt: 2, distributorsRemindedAt: 8 },
      states: ['distributors 3 met', 'distributors 9 met'],
    },
    {
      what: 'can only be told ahead of the release once it is public',
      facts: both,
      now: 9.5,
      events: { agreedReleaseAt: 10, publicAt: 5 },
      states: ['distributors 10 open', 'distributors 10 open'],
    },
    {
      what: 'are told of bad ones, if it is one',
      facts: critical,
      now: 1,
      states: ['distributors 14 open if'],
    },
    {
      what: 'are told of bad ones',
      facts: critical,
      now: 15,
      rating: { score: 9.8 },
      states: ['distributors 14 overdue'],
    },
    { what: 'are not told of others', facts: critical, now: 15, rating: { score: 8 }, states: [] },
    {
      what: 'are told of others where people decide so',
      facts: critical,
      now: 1,
      rating: { score: 8 },
      decision: 'tell',
      states: ['distributors 14 open'],
    },
    {
      what: 'are not told of bad ones where people decide so',
      facts: critical,
      now: 15,
      rating: { score: 9.8 },
      decision: 'do-not-tell',
      states: [],
    },
    {
      what: 'are told whatever people decide, where the policy leaves nothing open',
      facts: both,
      now: 15,
      decision: 'do-not-tell',
      states: ['distributors  pending', 'distributors  pending'],
    },
  ])('$what', expectStates);
});

describe('a broken embargo', () => {
  const answered: Facts = { embargoBreach: at(7) };
  const lookedBack: Facts = { embargoBreach: { ...at(7), retrospective: at(8) } };
  test.each<Row>([
    { what: 'is none as long as it holds', facts: lookedBack, now: 3, states: [] },
    {
      what: 'wants an answer at once',
      facts: answered,
      now: 3,
      events: { embargoBrokenAt: 2 },
      states: ['embargoBreach 3 open'],
    },
    {
      what: 'that was answered is looked back on, some time',
      facts: lookedBack,
      now: 30,
      events: { embargoBrokenAt: 2, breachAnsweredAt: 3 },
      states: ['retrospective  open', 'embargoBreach  met'],
    },
    {
      what: 'was looked back on',
      facts: lookedBack,
      now: 30,
      events: { embargoBrokenAt: 2, breachAnsweredAt: 3, leakRetrospectiveAt: 9 },
      states: ['retrospective  met', 'embargoBreach  met'],
    },
  ])('$what', expectStates);
});

describe('an agreed day', () => {
  const facts: Facts = { retrospective: { ...must, within: 'P3D', blameless: true } };
  test.each<Row>([
    {
      what: 'that is ahead starts the clocks that count from the release',
      facts,
      now: 10,
      events: { agreedReleaseAt: 10 },
      states: ['retrospective 13 open'],
    },
    {
      what: 'that passed without a release starts none',
      facts,
      now: 20,
      events: { agreedReleaseAt: 10 },
      states: ['retrospective  pending'],
    },
    {
      what: 'is not the day of the publication, which counts',
      facts,
      now: 20,
      events: { agreedReleaseAt: 10, publishedAt: 12 },
      states: ['retrospective 15 overdue'],
    },
  ])('$what', expectStates);
});

describe('the release window', () => {
  const facts: Facts = {
    releaseWindow: { ...must, weekdays: ['mon', 'tue', 'wed', 'thu'], time: '16:00', zone: 'UTC' },
  };
  const released = (text: string): Situation => ({
    facts,
    now: 90,
    events: { releasedAt: (Date.parse(text) - RECEIVED) / DAY },
  });
  test.each([
    { text: '2026-03-05T15:59:59Z', due: '2026-03-04T19:59:59.999Z', state: 'late' },
    { text: '2026-03-05T16:00:00Z', due: '2026-03-05T19:59:59.999Z', state: 'met' },
    { text: '2026-03-05T19:59:59Z', due: '2026-03-05T19:59:59.999Z', state: 'met' },
    { text: '2026-03-05T20:00:00Z', due: '2026-03-05T19:59:59.999Z', state: 'late' },
    { text: '2026-03-06T16:00:00Z', due: '2026-03-05T19:59:59.999Z', state: 'late' },
  ])('of a release at $text was open until $due: $state', ({ text, due, state }) => {
    expect(statesOf(released(text))).toMatchObject([{ due: new Date(due), state }]);
  });

  test('is none for what is public already', () => {
    expect(said({ facts, now: 9, events: { publicAt: 2, releasedAt: 3 } })).toEqual([]);
  });

  test('that never opens was never kept', () => {
    const none: Facts = { releaseWindow: { ...must, weekdays: [], time: '16:00', zone: 'UTC' } };
    const [due] = statesOf({ facts: none, now: 9, events: { releasedAt: 3 } });
    expect(due?.state).toBe('late');
  });
});
