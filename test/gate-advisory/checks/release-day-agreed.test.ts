import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { releaseDayAgreed } from '../../../actions/gate-advisory/src/checks/release-day-agreed.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { CaseRecord } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  keptCase,
  LOGINS,
  NOW,
  RELEASE_DAY,
  REFUSED,
  withoutRecord,
  withPeople,
  withRecord,
} from './kept-case.ts';
import { promisesOf } from './model-policies.ts';
import { verdictOf } from './verdict-of.ts';

type Agreement = CaseRecord['agreements'][number];

const [fixer, otherFixer] = LOGINS.fixers;
const [security] = LOGINS.security;
const NEXT_DAY = new Date('2026-11-25T16:00Z');
const publish = { stage: 'publish' } as const;
const withManager = {
  config: { version: 1, people: { releaseDay: [LOGINS.releaseManager] } },
} as const;

function agreed(...agreements: readonly Partial<Agreement>[]): (evidence: Evidence) => Evidence {
  const said = agreements.map((one) => ({
    at: hoursLater(70),
    by: fixer,
    releasesAt: RELEASE_DAY,
    ...one,
  }));
  return (evidence) => withRecord(evidence, { agreements: said });
}

function manager(evidence: Evidence): Evidence {
  return withPeople(evidence, { releaseDay: observed([LOGINS.releaseManager]) });
}

describeCheck(releaseDayAgreed, {
  pass: [
    { what: 'one of each, on the day', from: publish },
    { what: 'before the day, as nothing goes out yet', change: agreedFor(NEXT_DAY) },
    {
      what: 'before the day, in a build that nobody sees',
      from: { stage: 'build' },
      change: (evidence) => ({ ...agreedFor(NEXT_DAY)(evidence), isRunPublic: false }),
    },
    { what: 'as the day begins', from: publish, change: at(RELEASE_DAY) },
    {
      what: 'as the day ends',
      from: publish,
      change: at(new Date(RELEASE_DAY.getTime() + 24 * 3_600_000 - 1)),
    },
    {
      what: 'logins in other capitals',
      from: publish,
      change: agreed({ by: fixer.toUpperCase() }, { by: security.toUpperCase() }),
    },
    {
      what: 'somebody who changed their mind',
      from: publish,
      change: agreed({ at: hoursLater(60), releasesAt: NEXT_DAY }, {}, { by: security }),
    },
    {
      what: 'an outsider who wants another day',
      from: publish,
      change: agreed({}, { by: security }, { by: LOGINS.outsider, releasesAt: NEXT_DAY }),
    },
    {
      what: 'somebody who wants another day, said after now',
      from: publish,
      change: agreed({}, { by: security }, { at: hoursLater(999), releasesAt: NEXT_DAY }),
    },
    {
      what: 'one of each, and whom the configuration adds',
      from: publish,
      change: (evidence) =>
        manager(agreed({}, { by: security }, { by: LOGINS.releaseManager })(evidence)),
    },
    {
      what: 'two who are each in both groups',
      from: publish,
      change: (evidence) =>
        withPeople(agreed({ by: fixer }, { by: otherFixer })(evidence), {
          securityTeam: observed([fixer, otherFixer, security]),
        }),
    },
    {
      what: 'one who is in both groups, and one who is in the first only',
      from: publish,
      change: (evidence) =>
        withPeople(agreed({ by: fixer }, { by: otherFixer })(evidence), {
          securityTeam: observed([fixer, security]),
        }),
    },
    {
      what: 'a policy that names the configured people only',
      from: { policy: 'flotilla', stage: 'publish', ...withManager },
      change: (evidence) => manager(agreed({ by: LOGINS.releaseManager })(evidence)),
    },
  ],
  fail: [
    {
      what: 'nobody agreed (missing)',
      change: agreed(),
      reason: 'nobody whom the policy names agreed on a release day',
      remedy: 'somebody of each agrees with `/agree RELEASE-INSTANT`, each another person',
    },
    {
      what: 'only an outsider agreed',
      change: agreed({ by: LOGINS.outsider }),
      reason: 'nobody whom the policy names agreed',
    },
    {
      what: 'only our own action agreed',
      change: agreed({ by: SUITE }),
      reason: 'nobody whom the policy names agreed',
    },
    {
      what: 'one group of two agreed (partial)',
      change: agreed({}),
      reason:
        '1 of them agreed to 2026-11-24T16:00Z, expected somebody of each of the 2 groups named',
      remedy: '/agree',
    },
    {
      what: 'two of one group agreed (partial)',
      change: agreed({}, { by: otherFixer }),
      reason: '2 of them agreed',
    },
    {
      what: 'one person for both groups',
      change: (evidence) =>
        withPeople(agreed({ by: fixer })(evidence), { securityTeam: observed([fixer, security]) }),
    },
    {
      what: 'without whom the configuration adds',
      change: manager,
      reason: 'expected somebody of each of the 3 groups named',
    },
    {
      what: 'different days (contradictory)',
      change: agreed({ releasesAt: NEXT_DAY }, { by: security }),
      reason: 'they agreed to different release days: 2026-11-24T16:00Z, 2026-11-25T16:00Z',
    },
    {
      what: 'different days by one person at one instant (contradictory)',
      change: agreed({}, { releasesAt: NEXT_DAY }, { by: security }),
      reason: 'different release days',
    },
    {
      what: 'a mind that was changed (stale)',
      change: agreed({}, { by: security }, { at: hoursLater(80), releasesAt: NEXT_DAY }),
      reason: 'different release days',
    },
    {
      what: 'a publication before the day',
      from: publish,
      change: agreedFor(NEXT_DAY),
      reason: 'the agreed release day is 2026-11-25T16:00Z, it is 2026-11-24T16:30Z',
      remedy: 'wait until then, or agree on another day with `/agree RELEASE-INSTANT`',
    },
    {
      what: 'a build that anyone sees before the day',
      from: { stage: 'build' },
      change: agreedFor(new Date(NOW.getTime() + 1)),
    },
    {
      what: 'a day that is over (stale)',
      change: at(new Date(RELEASE_DAY.getTime() + 24 * 3_600_000)),
      reason: 'the agreed release day, 2026-11-24T16:00Z, has passed: it is 2026-11-25T16:00Z',
      remedy: 'agree on another day',
    },
    {
      what: 'a day that cannot be read (truncated)',
      change: agreedFor(new Date('')),
      reason: 'an unreadable time',
    },
    {
      what: 'agreements at no time that can be read',
      change: agreed({ at: new Date('') }, { by: security, at: new Date('') }),
      reason: 'nobody whom the policy names agreed',
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'nobody tells who is in the fix team',
      change: (evidence) => withPeople(evidence, { fixTeam: REFUSED }),
    },
    {
      what: 'nobody tells who is in the security team',
      change: (evidence) => withPeople(evidence, { securityTeam: REFUSED }),
    },
    {
      what: 'nobody tells whom the configuration adds',
      change: (evidence) => withPeople(evidence, { releaseDay: REFUSED }),
    },
    {
      what: 'an outsider says that it is public',
      change: (evidence) =>
        withRecord(evidence, { madePublic: { at: hoursLater(1), by: LOGINS.outsider } }),
    },
    {
      what: 'a fix team that an outsider named',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(6), by: LOGINS.outsider } }),
    },
  ],
  'not-applicable': [
    { what: 'a policy that does not speak of it', from: { policy: 'flotilla' } },
    {
      what: 'a vulnerability that is public',
      change: (evidence) =>
        withRecord(withoutRecord(evidence, 'upstream'), {
          agreements: [],
          madePublic: { at: hoursLater(1), by: security },
        }),
      reason: 'as soon as possible',
    },
  ],
});

function agreedFor(releasesAt: Date): (evidence: Evidence) => Evidence {
  return agreed({ releasesAt }, { by: security, releasesAt });
}

function at(now: Date): (evidence: Evidence) => Evidence {
  return (evidence) => ({ ...evidence, now });
}

const MAINTAINER = LOGINS.owners[0];

test.each<{ actor: string; by: string; status: string }>([
  { actor: 'fix lead', by: security, status: 'pass' },
  { actor: 'Fix-Lead', by: LOGINS.fixers[0], status: 'fail' },
  { actor: 'the Fix Team', by: fixer, status: 'pass' },
  { actor: 'release managers', by: LOGINS.releaseManager, status: 'pass' },
  { actor: 'the reporter', by: LOGINS.reporter, status: 'pass' },
  { actor: 'finder', by: LOGINS.reporter, status: 'pass' },
  { actor: 'maintainers', by: MAINTAINER, status: 'pass' },
  { actor: 'code owners', by: MAINTAINER, status: 'pass' },
  { actor: 'committers', by: fixer, status: 'fail' },
  { actor: 'PST', by: security, status: 'pass' },
  { actor: 'the security response committee', by: security, status: 'pass' },
  { actor: 'elders', by: LOGINS.releaseManager, status: 'pass' },
])('"$actor" in a policy are people like $by: $status', ({ actor, by, status }) => {
  const said = [by, LOGINS.releaseManager].map((login) => ({ by: login }));
  expect(
    verdictOf(releaseDayAgreed, namedBy(actor, manager(agreed(...said)(keptCase())))),
  ).toMatchObject({ status });
});

test.each([
  { actor: 'elders', remedy: 'people.releaseDay' },
  { actor: 'reporter', remedy: 'by the way the report came' },
])('who "$actor" are is unknown where nothing tells', ({ actor, remedy }) => {
  const { report, ...advisory } = keptCase().advisory;
  expect(report).toBeDefined();
  const verdict = verdictOf(releaseDayAgreed, namedBy(actor, { ...keptCase(), advisory }));
  expect(verdict).toMatchObject({
    status: 'unobservable',
    remedy: expect.stringContaining(remedy),
  });
});

test('a fix lead whom nobody named agrees to nothing', () => {
  const evidence = withoutRecord(keptCase(), 'fixLead');
  expect(verdictOf(releaseDayAgreed, namedBy('fix lead', evidence))).toMatchObject({
    status: 'fail',
  });
});

test('a policy that names nobody means its security team', () => {
  const { facts } = promisesOf('warden');
  const { releaseDayAgreement } = facts;
  if (releaseDayAgreement === undefined) throw new Error('the policy has no such promise');
  const nobody = { ...facts, releaseDayAgreement: { ...releaseDayAgreement, actors: [] } };
  const by = (login: string): Evidence => ({ ...agreed({ by: login })(keptCase()), facts: nobody });
  expect(verdictOf(releaseDayAgreed, by(security))).toEqual({ status: 'pass' });
  expect(verdictOf(releaseDayAgreed, by(fixer))).toMatchObject({ status: 'fail' });
});

function namedBy(actor: string, evidence: Evidence): Evidence {
  const { releaseDayAgreement } = evidence.facts;
  if (releaseDayAgreement === undefined) throw new Error('the policy has no such promise');
  const facts = {
    ...evidence.facts,
    releaseDayAgreement: { ...releaseDayAgreement, actors: [actor] },
  };
  return { ...evidence, facts };
}

test('a configuration that names people makes it necessary where no policy promises it', () => {
  const config = { version: 1, people: { releaseDay: ['@anvil-works/release'] } } as const;
  const { facts, ...promises } = promisesOf('warden', config);
  const { releaseDayAgreement, ...others } = facts;
  expect(releaseDayAgreed.promisedBy({ ...promises, facts })).toEqual([releaseDayAgreement]);
  expect(releaseDayAgreed.promisedBy({ ...promises, facts: others })).toBe('always');
});
