import { observed } from '@embargo/core';
import type { SeverityBand } from '@embargo/core';

import { severityLane } from '../../../actions/gate-advisory/src/checks/severity-lane.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  LOGINS,
  REFUSED,
  withAdvisory,
  withoutRecord,
  withPeople,
  withRecord,
} from './kept-case.ts';

/** Vectors by their score. */
const SCORES = {
  '3.8': 'CVSS:3.1/AV:N/AC:H/PR:H/UI:R/S:U/C:L/I:L/A:L',
  '3.9': 'CVSS:3.1/AV:P/AC:L/PR:H/UI:N/S:U/C:H/I:N/A:N',
  '4.0': 'CVSS:3.1/AV:A/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:H',
  '6.9': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
  '7.0': 'CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H',
} as const;

function scored(evidence: Evidence, score: keyof typeof SCORES): Evidence {
  return withAdvisory(evidence, { cvss: [{ vector: SCORES[score], score: Number(score) }] });
}

/** 22 days after the report, where the policies have 21. */
function late(evidence: Evidence): Evidence {
  return { ...evidence, now: hoursLater(22 * 24) };
}

function agreedFor(
  evidence: Evidence,
  releasesAt: Date,
  by: string = LOGINS.security[0],
): Evidence {
  return withRecord(evidence, { agreements: [{ at: hoursLater(70), by, releasesAt }] });
}

/** One person's words for release days, by hours after the report, an hour apart. */
function changedMind(evidence: Evidence, days: readonly number[]): Evidence {
  const agreements = days.map((day, index) => ({
    at: hoursLater(70 + index),
    by: LOGINS.security[0],
    releasesAt: hoursLater(day),
  }));
  return withRecord(evidence, { agreements });
}

const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const band = { span, strength: 'must', approximate: false } as const;

function withBands(evidence: Evidence, ...severityBands: readonly SeverityBand[]): Evidence {
  return { ...evidence, facts: { ...evidence.facts, severityBands } };
}

describeCheck(severityLane, {
  pass: [
    {
      what: 'a high score in time',
      reason: 'a score of 9.8 is in no special lane',
    },
    {
      what: 'a low score in time, near an approximate edge',
      change: (evidence) => scored(evidence, '3.9'),
      reason:
        'a score of 3.9 is in the lane below about 4.0: slow release (people decide, as it is near the edge of below about 4.0: slow release)',
    },
    {
      what: 'a low score, late',
      change: (evidence) => late(scored(evidence, '3.9')),
      reason: 'slow release',
    },
    {
      what: 'a score of 3.9 under an exact threshold',
      from: { policy: 'quay' },
      change: (evidence) => late(scored(evidence, '3.9')),
      reason: 'a score of 3.9 is in the lane below 4.0: slow release',
    },
    {
      what: 'a score near the edges of two lanes',
      change: (evidence) =>
        withBands(
          scored(evidence, '3.9'),
          { ...band, approximate: true, effect: 'slow-release', below: 4 },
          { ...band, approximate: true, effect: 'next-patch-release', below: 4 },
        ),
      reason:
        'a score of 3.9 is in the lane below about 4.0: slow release; below about 4.0: next patch release (people decide, as it is near the edge of below about 4.0: slow release; below about 4.0: next patch release)',
    },
    {
      what: 'out of band',
      from: { policy: 'flotilla' },
      change: (evidence) => scored(evidence, '7.0'),
      reason: 'a score of 7.0 is in the lane critical, high: out of band release',
    },
    {
      what: 'the next patch release',
      from: { policy: 'flotilla' },
      change: (evidence) => scored(evidence, '6.9'),
      reason: 'a score of 6.9 is in the lane medium, low: next patch release',
    },
    {
      what: 'a day agreed too late by an outsider',
      change: (evidence) => agreedFor(evidence, hoursLater(22 * 24), LOGINS.outsider),
    },
    {
      what: 'a day agreed too late that an earlier one replaces (stale)',
      change: (evidence) => changedMind(evidence, [22 * 24, 20 * 24]),
    },
    {
      what: 'the last moment',
      change: (evidence) => ({ ...evidence, now: hoursLater(21 * 24) }),
    },
  ],
  fail: [
    {
      what: 'a high score, late',
      change: late,
      reason:
        'a score of 9.8 is in no special lane, and comes out at 2026-12-09T09:00Z, expected by 2026-12-08T09:00Z, within 1 day to 21 days of disclosure',
      remedy: '/agree RELEASE-INSTANT',
    },
    {
      what: 'a score of 4.0, late',
      change: (evidence) => late(scored(evidence, '4.0')),
      reason: 'a score of 4.0 is in no special lane (people decide, as it is near the edge of',
    },
    {
      what: 'a score of 4.0, late, at an exact threshold',
      from: { policy: 'quay' },
      change: (evidence) => late(scored(evidence, '4.0')),
      reason: 'a score of 4.0 is in no special lane, and comes out',
    },
    {
      what: 'a day agreed too late',
      change: (evidence) => agreedFor(evidence, hoursLater(22 * 24)),
      reason: 'comes out at 2026-12-09T09:00Z',
    },
    {
      what: 'a day agreed in time that a later one replaces (stale)',
      change: (evidence) => changedMind(evidence, [20 * 24, 22 * 24]),
    },
    {
      what: 'a day agreed too late by somebody who may be anybody (partial)',
      change: (evidence) =>
        withPeople(agreedFor(evidence, hoursLater(22 * 24), LOGINS.outsider), {
          codeOwners: REFUSED,
        }),
    },
    ...[LOGINS.administrator, LOGINS.owners[0], LOGINS.releaseManager].map((login) => ({
      what: `a day agreed too late by ${login}`,
      change: (evidence: Evidence) =>
        withPeople(agreedFor(evidence, hoursLater(22 * 24), login), {
          releaseDay: observed([LOGINS.releaseManager]),
        }),
    })),
    {
      what: 'an agreed day that cannot be read',
      change: (evidence) => agreedFor(evidence, new Date('soon')),
    },
  ],
  unobservable: [
    {
      what: 'a low score that an outsider calls public',
      change: (evidence) =>
        withRecord(scored(evidence, '3.9'), {
          madePublic: { at: hoursLater(1), by: LOGINS.outsider },
        }),
      remedy: '/public-since',
    },
    {
      what: 'no vector (missing)',
      change: (evidence) => withAdvisory(evidence, { cvss: [] }),
      reason: 'the advisory has no CVSS vector',
      remedy: 'CVSS calculator',
    },
    {
      what: 'a malformed vector beside a low one (partial)',
      change: (evidence) =>
        withAdvisory(evidence, { cvss: [{ vector: SCORES['3.9'] }, { vector: 'CVSS:3.1/AV:N' }] }),
      reason: 'malformed or too old',
    },
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'nobody recorded when the report came in',
      change: (evidence) => {
        const { report, ...advisory } = evidence.advisory;
        return report === undefined ? evidence : { ...evidence, advisory };
      },
      reason: 'nobody recorded when the report came in',
    },
    {
      what: 'a time that counts from what nobody recorded (missing)',
      from: { config: { version: 1, release: { within: 'P2D', from: 'triage' } } },
      change: (evidence) => withoutRecord(evidence, 'confirmed'),
      reason: 'nothing is recorded of what the time counts from (within 2 days of triage)',
      remedy: '/confirm',
    },
    {
      what: 'lanes that exclude each other (contradictory)',
      change: (evidence) =>
        withBands(
          evidence,
          { ...band, atLeast: 7, effect: 'out-of-band-release' },
          { ...band, levels: ['critical'], effect: 'next-patch-release' },
        ),
      reason: 'the policy wants a score of 9.8 both out of band and in the next patch release',
    },
    {
      what: 'a vulnerability that an outsider calls public',
      change: (evidence) =>
        withRecord(late(evidence), { madePublic: { at: hoursLater(1), by: LOGINS.reporter } }),
    },
  ],
  'not-applicable': [
    {
      what: 'a policy of bands that say nothing of the release',
      change: (evidence) => withBands(evidence, { ...band, below: 7, effect: 'semi-public-fix' }),
    },
    {
      what: 'a policy without bands',
      change: (evidence) => withBands(evidence),
    },
    {
      what: 'a vulnerability that is public, late',
      change: (evidence) =>
        late(
          withRecord(withoutRecord(evidence, 'upstream'), {
            madePublic: { at: hoursLater(1), by: LOGINS.security[0] },
          }),
        ),
      reason: 'the vulnerability is public',
    },
    {
      what: 'two vectors, of which the worse counts, in a policy that hurries',
      change: (evidence) => ({
        ...withRecord(evidence, { madePublic: { at: hoursLater(1), by: LOGINS.security[0] } }),
        fork: observed(undefined),
      }),
    },
  ],
});

describeCheck(severityLane, {
  pass: [
    {
      what: 'two low vectors, late',
      change: (evidence) =>
        withAdvisory(late(evidence), {
          cvss: [{ vector: SCORES['3.9'] }, { vector: SCORES['3.8'] }],
        }),
      reason: 'a score of 3.9',
    },
  ],
  fail: [
    {
      what: 'a low and a higher vector, late, of which the higher counts',
      change: (evidence) =>
        withAdvisory(late(evidence), {
          cvss: [{ vector: SCORES['3.9'] }, { vector: SCORES['6.9'] }],
        }),
      reason: 'a score of 6.9',
    },
  ],
});
