import { expect, test } from '@jest/globals';

import { reportAcknowledged } from '../../../actions/gate-advisory/src/checks/report-acknowledged.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { allows, judge } from '../../../actions/gate-advisory/src/gate.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  keptCase,
  LOGINS,
  REFUSED,
  withAdvisory,
  withoutRecord,
  withPeople,
  withRecord,
} from './kept-case.ts';

const [by] = LOGINS.security;

function acknowledged(evidence: Evidence, at: Date): Evidence {
  return withRecord(evidence, { acknowledged: { at, by } });
}

function received(evidence: Evidence, at: Date): Evidence {
  return withRecord(evidence, { received: { at, by } });
}

function withoutReport(evidence: Evidence): Evidence {
  const { report, ...advisory } = evidence.advisory;
  return report === undefined ? evidence : { ...evidence, advisory };
}

const critical = {
  config: { version: 1, acknowledgement: { within: 'PT2H', levels: ['critical'] } },
} as const;

describeCheck(reportAcknowledged, {
  pass: [
    { what: 'in time' },
    {
      what: 'in the last moment',
      change: (evidence) => acknowledged(evidence, hoursLater(24)),
    },
    {
      what: 'in the moment it came in',
      change: (evidence) => acknowledged(evidence, hoursLater(0)),
    },
    {
      what: 'a vulnerability that was public before anybody reported it',
      change: (evidence) => withRecord(evidence, { madePublic: { at: hoursLater(-5), by } }),
    },
    {
      what: 'in business days over a weekend',
      from: { policy: 'flotilla' },
      change: (evidence) =>
        // A Friday; the second business day after it is a Tuesday.
        acknowledged(
          withAdvisory(evidence, { createdAt: new Date('2026-11-13T09:00Z') }),
          new Date('2026-11-17T09:00Z'),
        ),
    },
    {
      what: 'a report by mail that was recorded',
      change: (evidence) => received(withoutReport(evidence), hoursLater(-1)),
    },
    {
      what: 'a report by mail that came at the instant of its advisory',
      change: (evidence) => received(withoutReport(evidence), hoursLater(0)),
    },
    {
      what: 'a report by GitHub with a later mail',
      change: (evidence) => received(evidence, hoursLater(1)),
    },
    { what: 'inside the window of its severity', from: critical },
    {
      what: 'a severity that is not known, and done in time for each',
      from: critical,
      change: (evidence) => withAdvisory(evidence, { cvss: [] }),
    },
  ],
  fail: [
    {
      what: 'too late',
      change: (evidence) => acknowledged(evidence, hoursLater(25)),
      reason:
        'the record has it that the report was acknowledged at 2026-11-18T10:00Z, expected by 2026-11-18T09:00Z, within 24 hours of report',
      remedy: 'two people waive this check',
    },
    {
      what: 'too late for business days',
      from: { policy: 'flotilla' },
      change: (evidence) => acknowledged(evidence, hoursLater(49)),
      reason: 'expected by 2026-11-19T09:00Z, within 2 business days of report',
    },
    {
      what: 'not at all (missing)',
      change: (evidence) => withoutRecord(evidence, 'acknowledged'),
      reason: 'it is not recorded that the report was acknowledged, expected by 2026-11-18T09:00Z',
      remedy: '/acknowledge',
    },
    {
      what: 'not at all, and there is still time',
      change: (evidence) => ({
        ...withoutRecord(
          withRecord(withoutRecord(withoutRecord(evidence, 'confirmed'), 'fixTeamNamed'), {}),
          'acknowledged',
        ),
        now: hoursLater(1),
      }),
    },
    {
      what: 'too late after a mail that came before the report on GitHub',
      change: (evidence) => received(evidence, hoursLater(-23)),
    },
    {
      what: 'too late for its severity',
      from: critical,
      change: (evidence) => acknowledged(evidence, hoursLater(3)),
      reason: 'expected by 2026-11-17T11:00Z, within 2 hours of report (critical)',
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'nobody recorded when a report by mail came in (missing)',
      change: (evidence) => withoutReport(evidence),
      reason: 'nobody recorded when the report came in',
      remedy: '/received INSTANT',
    },
    {
      what: 'a report that came in after its advisory (contradictory)',
      change: (evidence) => received(withoutReport(evidence), hoursLater(1)),
      reason: 'the record has the report come in after its advisory was written',
      remedy: '/received INSTANT',
    },
    {
      what: 'an acknowledgement before the report (contradictory)',
      change: (evidence) => acknowledged(evidence, hoursLater(-1)),
      reason:
        'the record has a step at 2026-11-17T08:00Z, before the report came in at 2026-11-17T09:00Z',
      remedy: '/received INSTANT',
    },
    {
      what: 'an acknowledgement by the reporter',
      change: (evidence) =>
        withRecord(evidence, { acknowledged: { at: hoursLater(2), by: LOGINS.reporter } }),
      reason: 'in neither the security team nor the fix team',
      remedy: '/acknowledge',
    },
    {
      what: 'a report received as the reporter says',
      change: (evidence) =>
        withRecord(evidence, { received: { at: hoursLater(-1), by: LOGINS.reporter } }),
      remedy: '/received INSTANT',
    },
    {
      what: 'by somebody who may be anybody (partial)',
      change: (evidence) =>
        withPeople(
          withRecord(evidence, { acknowledged: { at: hoursLater(2), by: LOGINS.outsider } }),
          { securityTeam: REFUSED },
        ),
    },
    {
      what: 'ahead of its time',
      change: (evidence) => acknowledged(evidence, hoursLater(999)),
      reason: 'which is after now',
    },
    {
      what: 'at no time that can be read',
      change: (evidence) => acknowledged(evidence, new Date('soon')),
    },
    {
      what: 'a severity that is not known, and too late for one',
      from: critical,
      change: (evidence) => acknowledged(withAdvisory(evidence, { cvss: [] }), hoursLater(3)),
      reason: 'and the severity is not known',
      remedy: 'CVSS vector',
    },
    {
      what: 'a window that counts from what did not happen (missing)',
      from: { config: { version: 1, acknowledgement: { within: 'PT2H', from: 'triage' } } },
      change: (evidence) => withoutRecord(evidence, 'confirmed'),
      reason: 'nothing is recorded of what the time counts from (within 2 hours of triage)',
      remedy: '/confirm',
    },
  ],
  'not-applicable': [
    { what: 'a policy without such a time', from: { policy: 'stamp' } },
    {
      what: 'a window for other severities',
      from: {
        policy: 'stamp',
        config: { version: 1, acknowledgement: { within: 'PT2H', levels: ['low'] } },
      },
      reason: 'for other severities',
    },
  ],
});

test('being late is advice where timelines are suggestions, and holds where they are made to bind', () => {
  const late = (config?: { readonly version: 1; readonly timelinesBinding: true }): Evidence =>
    acknowledged(keptCase(config === undefined ? {} : { config }), hoursLater(25));
  expect(allows(judge([reportAcknowledged], late()))).toBe(true);
  expect(allows(judge([reportAcknowledged], late({ version: 1, timelinesBinding: true })))).toBe(
    false,
  );
  const unknown = { ...keptCase(), record: REFUSED };
  expect(allows(judge([reportAcknowledged], unknown))).toBe(false);
});
