import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { collaboratorsAllowed } from '../../../actions/gate-advisory/src/checks/collaborators-allowed.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  keptCase,
  LOGINS,
  REFUSED,
  withAdvisory,
  withPeople,
  withRecord,
} from './kept-case.ts';
import { promisesOf } from './model-policies.ts';

const [security] = LOGINS.security;

function withUsers(evidence: Evidence, ...users: readonly string[]): Evidence {
  return withAdvisory(evidence, { collaborators: { users, teams: [] } });
}

function withTeam(evidence: Evidence, members: readonly string[]): Evidence {
  return withPeople(
    withAdvisory(evidence, { collaborators: { users: [], teams: ['canary-guests'] } }),
    { teamMembers: observed(new Map([['canary-guests', members]])) },
  );
}

function allowing(evidence: Evidence, by: string, login: string = LOGINS.outsider): Evidence {
  return withRecord(withUsers(evidence, LOGINS.outsider), {
    admitted: [{ at: hoursLater(9), by, login }],
  });
}

describeCheck(collaboratorsAllowed, {
  pass: [
    { what: 'the fix team, the reporter and a team of the security team' },
    { what: 'nobody', change: (evidence) => withUsers(evidence) },
    { what: 'code owners', change: (evidence) => withUsers(evidence, ...LOGINS.owners) },
    {
      what: 'an administrator in other letters',
      change: (evidence) => withUsers(evidence, LOGINS.administrator.toUpperCase()),
    },
    {
      what: 'an outsider whom the security team allowed',
      change: (evidence) => allowing(evidence, security),
    },
    {
      what: 'a team of code owners',
      change: (evidence) => withTeam(evidence, LOGINS.owners),
    },
    { what: 'an empty team', change: (evidence) => withTeam(evidence, []) },
    {
      what: 'a source that is refused and not needed',
      change: (evidence) =>
        withPeople(withUsers(evidence, security), { codeOwners: REFUSED, administrators: REFUSED }),
    },
  ],
  fail: [
    {
      what: 'an outsider',
      change: (evidence) => withUsers(evidence, LOGINS.outsider),
      reason: '1 collaborator is neither code owner nor in the security team',
      remedy: '/allow @LOGIN REASON',
    },
    {
      what: 'two outsiders',
      change: (evidence) => withUsers(evidence, LOGINS.outsider, 'canary-other'),
      reason: '2 collaborators are',
    },
    {
      what: 'an outsider in a team',
      change: (evidence) => withTeam(evidence, [security, LOGINS.outsider]),
    },
    {
      what: 'an outsider who allowed himself',
      change: (evidence) => allowing(evidence, LOGINS.outsider),
    },
    {
      what: 'a member of the security team who allowed somebody else',
      change: (evidence) => allowing(evidence, security, 'canary-other'),
    },
    {
      what: 'an outsider whom the fix team allowed',
      change: (evidence) => allowing(evidence, LOGINS.fixers[0]),
    },
    {
      what: 'an outsider whom only an action allowed',
      change: (evidence) => allowing(evidence, SUITE),
    },
    {
      what: 'a reporter of another case, as this one has no private report',
      change: (evidence) => {
        const { report, ...rest } = withUsers(evidence, LOGINS.reporter).advisory;
        return report === undefined ? evidence : { ...evidence, advisory: rest };
      },
    },
    {
      what: 'a reporter whose account is gone',
      change: (evidence) =>
        withAdvisory(withUsers(evidence, LOGINS.outsider), { report: { isAccepted: true } }),
    },
  ],
  unobservable: [
    {
      what: 'an outsider who may be a code owner (missing)',
      change: (evidence) =>
        withPeople(withUsers(evidence, LOGINS.outsider), { codeOwners: REFUSED }),
    },
    {
      what: 'an outsider who may be an administrator (refused)',
      change: (evidence) =>
        withPeople(withUsers(evidence, LOGINS.outsider), { administrators: REFUSED }),
    },
    {
      what: 'an outsider whom the record may allow (refused)',
      change: (evidence) => ({ ...withUsers(evidence, LOGINS.outsider), record: REFUSED }),
    },
    {
      what: 'an outsider, allowed by somebody who may be in the security team (partial)',
      change: (evidence) => withPeople(allowing(evidence, security), { securityTeam: REFUSED }),
    },
    {
      what: 'a team that is not among those read (truncated)',
      change: (evidence) =>
        withPeople(withTeam(evidence, []), { teamMembers: observed(new Map()) }),
      reason: 'the members of a team',
    },
    {
      what: 'teams are refused',
      change: (evidence) => withPeople(evidence, { teamMembers: REFUSED }),
    },
  ],
});

test('a policy that keeps nothing private does not promise it', () => {
  const { privateFix, ...facts } = promisesOf('warden').facts;
  expect(privateFix).toBeDefined();
  const { process } = keptCase();
  expect(collaboratorsAllowed.promisedBy({ facts, process })).toEqual([]);
});

test('who is the outsider stands in the detail', () => {
  const verdict = collaboratorsAllowed.evaluate(withUsers(keptCase(), LOGINS.outsider));
  expect(verdict.status === 'fail' && verdict.detail?.reveal()).toBe(LOGINS.outsider);
});
