import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { fixTeamNamed } from '../../../actions/gate-advisory/src/checks/fix-team-named.ts';
import type { Facts } from '@embargo/core';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  keptCase,
  LOGINS,
  REFUSED,
  withoutRecord,
  withPeople,
  withRecord,
} from './kept-case.ts';
import { verdictOf } from './verdict-of.ts';

const [by, other] = LOGINS.security;
const quay = { policy: 'quay' };

describeCheck(fixTeamNamed, {
  pass: [
    { what: 'in time' },
    { what: 'with its lead, where the policy has one', from: quay },
    {
      what: 'without a lead, where the policy has none',
      change: (evidence) => withoutRecord(evidence, 'fixLead'),
    },
    {
      what: 'team and lead in the last moment',
      from: quay,
      change: (evidence) =>
        withRecord(evidence, {
          fixTeamNamed: { at: hoursLater(24), by },
          fixLead: { at: hoursLater(24), by, login: other },
        }),
    },
  ],
  fail: [
    {
      what: 'not at all (missing)',
      change: (evidence) => withoutRecord(evidence, 'fixTeamNamed'),
      reason: 'it is not recorded that the fix team was named, expected by 2026-11-18T09:00Z',
      remedy: '/fix-team @LOGIN',
    },
    {
      what: 'too late',
      change: (evidence) => withRecord(evidence, { fixTeamNamed: { at: hoursLater(25), by } }),
      reason: 'the fix team was named at 2026-11-18T10:00Z, expected by 2026-11-18T09:00Z',
    },
    {
      what: 'a team of nobody (contradictory)',
      change: (evidence) => withPeople(evidence, { fixTeam: observed([]) }),
      reason: 'the fix team has no member',
    },
    {
      what: 'no lead, where the policy has one (partial)',
      from: quay,
      change: (evidence) => withoutRecord(evidence, 'fixLead'),
      reason: 'nobody is recorded as the fix lead',
      remedy: '/lead @LOGIN',
    },
    {
      what: 'a lead who was named too late',
      from: quay,
      change: (evidence) =>
        withRecord(evidence, { fixLead: { at: hoursLater(25), by, login: other } }),
      reason:
        'the fix lead was named at 2026-11-18T10:00Z, expected by 2026-11-18T09:00Z, within 24 hours of disclosure',
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'nobody tells who is in the team',
      change: (evidence) => withPeople(evidence, { fixTeam: REFUSED }),
    },
    {
      what: 'a team that an outsider named',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(2), by: LOGINS.outsider } }),
    },
    {
      what: 'a lead whom an outsider named',
      from: quay,
      change: (evidence) =>
        withRecord(evidence, {
          fixLead: { at: hoursLater(2), by: LOGINS.outsider, login: LOGINS.outsider },
        }),
      remedy: '/lead @LOGIN',
    },
    {
      what: 'a team that was named before the report (contradictory)',
      change: (evidence) => withRecord(evidence, { fixTeamNamed: { at: hoursLater(-1), by } }),
    },
    {
      what: 'a team that was named ahead of its time',
      change: (evidence) => withRecord(evidence, { fixTeamNamed: { at: hoursLater(999), by } }),
    },
  ],
  'not-applicable': [{ what: 'a policy without such a time', from: { policy: 'flotilla' } }],
});

const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

test.each<{ what: string; facts: Facts; status: string }>([
  {
    what: 'a role',
    facts: { securityTeam: { span, members: [], roles: ['Fix Lead'] } },
    status: 'fail',
  },
  {
    what: 'another role',
    facts: { securityTeam: { span, members: [], roles: ['Triage'] } },
    status: 'pass',
  },
  {
    what: 'the owner of the severity',
    facts: { severityOwner: { span, actor: 'Fix Lead' } },
    status: 'fail',
  },
  {
    what: 'a rotation',
    facts: { securityTeam: { span, members: [], leadRotation: { span, rule: 'volunteer' } } },
    status: 'fail',
  },
  { what: 'nothing', facts: {}, status: 'pass' },
])('a lead is expected where the policy has one: $what', ({ facts, status }) => {
  const evidence = withoutRecord({ ...keptCase(), facts }, 'fixLead');
  expect(verdictOf(fixTeamNamed, evidence)).toMatchObject({ status });
});
