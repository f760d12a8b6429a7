import { embargoMaximum } from '../../../actions/gate-advisory/src/checks/embargo-maximum.ts';
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

const [by] = LOGINS.security;
const ninety = { config: { version: 1, disclosure: { within: 'P90D' } } } as const;
const critical = {
  config: { version: 1, disclosure: { within: 'P90D', levels: ['critical'] } },
} as const;

function agreedFor(evidence: Evidence, releasesAt: Date): Evidence {
  return withRecord(evidence, { agreements: [{ at: hoursLater(70), by, releasesAt }] });
}

const DAY_90 = hoursLater(90 * 24);
const DAY_91 = hoursLater(91 * 24);

describeCheck(embargoMaximum, {
  pass: [
    { what: 'a release inside', from: ninety },
    {
      what: 'a release in the last moment',
      from: ninety,
      change: (evidence) => agreedFor(evidence, DAY_90),
    },
    {
      what: 'a severity that is not known, inside for each',
      from: critical,
      change: (evidence) => withAdvisory(evidence, { cvss: [] }),
    },
    {
      what: 'a time that counts from the release',
      from: { config: { version: 1, disclosure: { within: 'P7D', from: 'release' } } },
    },
  ],
  fail: [
    {
      what: 'a day agreed too late',
      from: ninety,
      change: (evidence) => agreedFor(evidence, DAY_91),
      reason:
        'the release is planned for 2027-02-16T09:00Z, the embargo ends at 2027-02-15T09:00Z, within 90 days of report',
      remedy: '/agree RELEASE-INSTANT',
    },
    {
      what: 'a day too late by somebody who may be of the project (partial)',
      from: ninety,
      change: (evidence) =>
        withRecord(withPeople(evidence, { administrators: REFUSED }), {
          agreements: [{ at: hoursLater(70), by: LOGINS.outsider, releasesAt: DAY_91 }],
        }),
      reason: 'planned for 2027-02-16T09:00Z',
    },
    {
      what: 'a time that is over, whatever was agreed (stale)',
      from: ninety,
      change: (evidence) => ({ ...evidence, now: DAY_91 }),
      reason: 'planned for 2027-02-16T09:00Z',
    },
    {
      what: 'a day that cannot be read',
      from: ninety,
      change: (evidence) => agreedFor(evidence, new Date('soon')),
    },
  ],
  unobservable: [
    {
      what: 'the record is refused',
      from: ninety,
      change: (evidence) => ({ ...evidence, record: REFUSED }),
    },
    {
      what: 'nobody recorded when the report came in (missing)',
      from: ninety,
      change: (evidence) => {
        const { report, ...advisory } = evidence.advisory;
        return report === undefined ? evidence : { ...evidence, advisory };
      },
    },
    {
      what: 'nobody recorded what it counts from (missing)',
      from: { config: { version: 1, disclosure: { within: 'P90D', from: 'triage' } } },
      change: (evidence) => withoutRecord(evidence, 'confirmed'),
      reason: 'nothing is recorded of what it counts from (within 90 days of triage)',
      remedy: '/confirm',
    },
    {
      what: 'a severity that is not known, too late for one (partial)',
      from: critical,
      change: (evidence) => agreedFor(withAdvisory(evidence, { cvss: [] }), DAY_91),
      reason: 'that of this case is not known',
      remedy: 'CVSS vector',
    },
    {
      what: 'a vulnerability that an outsider calls public',
      from: ninety,
      change: (evidence) =>
        withRecord(evidence, { madePublic: { at: hoursLater(1), by: LOGINS.reporter } }),
    },
  ],
  'not-applicable': [
    { what: 'a policy without a longest embargo' },
    {
      what: 'a longest embargo for other severities',
      from: { config: { version: 1, disclosure: { within: 'P1D', levels: ['low'] } } },
      reason: 'for other severities',
    },
    {
      what: 'a vulnerability that is public',
      from: ninety,
      change: (evidence) => withRecord(evidence, { madePublic: { at: hoursLater(1), by } }),
      reason: 'the vulnerability is public already',
    },
  ],
});
