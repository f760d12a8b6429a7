import { expect, test } from '@jest/globals';

import { releaseWindow } from '../../../actions/gate-advisory/src/checks/release-window.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { allows, judge } from '../../../actions/gate-advisory/src/gate.ts';
import { describeCheck } from './describe-check.ts';
import { hoursLater, keptCase, LOGINS, REFUSED, withPeople, withRecord } from './kept-case.ts';

const from = { stage: 'publish' } as const;
const build = { stage: 'build' } as const;

function at(instant: string): (evidence: Evidence) => Evidence {
  return (evidence) => ({ ...evidence, now: new Date(instant) });
}

/** A Friday, on which the policy releases nothing. */
const onFriday = at('2026-11-27T16:30Z');

function inPrivate(evidence: Evidence): Evidence {
  return { ...evidence, isRunPublic: false };
}

function madePublic(by: string): (evidence: Evidence) => Evidence {
  return (evidence) => withRecord(onFriday(evidence), { madePublic: { at: hoursLater(1), by } });
}

function withoutPublicDisclosure(evidence: Evidence): Evidence {
  const { publicDisclosure, ...facts } = evidence.facts;
  if (publicDisclosure === undefined) throw new Error('the policy says nothing of it');
  return { ...evidence, facts };
}

const blackoutDates = ['2026-11-24'];
const everyDay = Array.from({ length: 420 }, (_, day) =>
  hoursLater(day * 24)
    .toISOString()
    .slice(0, 10),
);

describeCheck(releaseWindow, {
  pass: [
    { what: 'inside', from },
    { what: 'as it opens', from, change: at('2026-11-24T16:00Z') },
    { what: 'in its last millisecond', from, change: at('2026-11-24T19:59:59.999Z') },
    { what: 'in a build that anyone sees', from: build },
    {
      what: 'inside, under a policy that says nothing of public disclosure',
      from,
      change: withoutPublicDisclosure,
    },
    {
      what: 'inside a window of the configuration',
      from: { ...from, config: { version: 1, releaseWindow: { lasts: 'PT5H' } } },
      change: at('2026-11-24T20:30Z'),
    },
    {
      what: 'a vulnerability that is public, in a policy that does not hurry then',
      from: {
        policy: 'flotilla',
        stage: 'publish',
        config: { version: 1, releaseWindow: { weekdays: ['tue'], time: '16:00', zone: 'UTC' } },
      },
      change: (evidence) =>
        withRecord(evidence, { madePublic: { at: hoursLater(1), by: LOGINS.security[0] } }),
    },
  ],
  fail: [
    {
      what: 'before it opens',
      from,
      change: at('2026-11-24T15:59:59.999Z'),
      reason: 'it is 2026-11-24T15:59Z, the release window is Mon-Thu, 16:00 UTC',
      remedy: 'release at the next opening, 2026-11-24T16:00Z',
    },
    {
      what: 'as it closes',
      from,
      change: at('2026-11-24T20:00Z'),
      remedy: 'release at the next opening, 2026-11-25T16:00Z',
    },
    {
      what: 'on a day that is none',
      from,
      change: onFriday,
      remedy: 'release at the next opening, 2026-11-30T16:00Z',
    },
    {
      what: 'in a publication by a run that nobody sees',
      from,
      change: (evidence) => inPrivate(onFriday(evidence)),
    },
    { what: 'in a build that anyone sees, too late', from: build, change: onFriday },
    {
      what: 'on a blackout date',
      from: { ...from, config: { version: 1, blackoutDates } },
      remedy: 'release at the next opening, 2026-11-25T16:00Z',
    },
    {
      what: 'a window that never opens',
      from: { ...from, config: { version: 1, blackoutDates: everyDay } },
      reason: 'and it does not open within 400 days',
      remedy: 'take dates out of `blackoutDates`',
    },
  ],
  unobservable: [
    {
      what: 'a window with a zone that nobody knows',
      from,
      change: ({ process: { releaseWindow: window, ...process }, ...evidence }) => {
        expect(window).toBeDefined();
        return { ...evidence, process };
      },
      reason: 'has a time or zone that cannot be reckoned with',
      remedy: '`releaseWindow` in `.github/embargo.yml`',
    },
    {
      what: 'the record is refused, which may say that the vulnerability is public',
      from,
      change: (evidence) => ({ ...evidence, record: REFUSED }),
    },
    { what: 'an outsider says that it is public', from, change: madePublic(LOGINS.outsider) },
    {
      what: 'somebody says so who may be anybody (partial)',
      from,
      change: (evidence) =>
        withPeople(madePublic(LOGINS.outsider)(evidence), { securityTeam: REFUSED }),
    },
  ],
  'not-applicable': [
    {
      what: 'a build that nobody sees',
      from: build,
      change: (evidence) => inPrivate(onFriday(evidence)),
      reason: 'the build runs in private and tells nobody',
    },
    {
      what: 'a vulnerability that is public',
      from,
      change: madePublic(LOGINS.security[0]),
      reason: 'then the policy releases as soon as possible',
    },
    { what: 'a policy without window', from: { policy: 'flotilla', stage: 'publish' } },
  ],
});

test('a window that the policy only suggests advises, until the configuration makes it bind', () => {
  const closed = onFriday(keptCase(from));
  const binding = keptCase({ ...from, config: { version: 1, timelinesBinding: true } });
  expect(allows(judge([releaseWindow], closed))).toBe(true);
  expect(allows(judge([releaseWindow], onFriday(binding)))).toBe(false);
});
