import { observed } from '@embargo/core';

import { fixTeamAdmitted } from '../../../actions/gate-advisory/src/checks/fix-team-admitted.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
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

const nobody = { users: [], teams: [] };

describeCheck(fixTeamAdmitted, {
  pass: [
    { what: 'every member is a collaborator' },
    {
      what: 'the members are in a team that was let in',
      change: (evidence) =>
        withPeople(
          withAdvisory(evidence, { collaborators: { users: [], teams: ['canary-fixers'] } }),
          { teamMembers: observed(new Map([['canary-fixers', LOGINS.fixers]])) },
        ),
    },
    {
      what: 'the members are administrators',
      change: (evidence) =>
        withPeople(withAdvisory(evidence, { collaborators: nobody }), {
          administrators: observed(LOGINS.fixers),
        }),
    },
    {
      what: 'a login in other letters',
      change: (evidence) =>
        withPeople(evidence, { fixTeam: observed([LOGINS.fixers[0].toUpperCase()]) }),
    },
    {
      what: 'our own action named the fix team',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(1), by: SUITE } }),
    },
    {
      what: 'an administrator named the fix team',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(1), by: LOGINS.administrator } }),
    },
    {
      what: 'the fix team is that of the configuration',
      change: (evidence) => withoutRecord(evidence, 'fixTeamNamed'),
    },
  ],
  fail: [
    {
      what: 'a member cannot see the advisory',
      change: (evidence) =>
        withAdvisory(evidence, {
          collaborators: { users: [...LOGINS.fixers.slice(1)], teams: [] },
        }),
      reason: '1 of 3 members of the fix team cannot see the advisory',
      remedy: 'add them to the advisory',
    },
    {
      what: 'nobody was let in',
      change: (evidence) => withAdvisory(evidence, { collaborators: nobody }),
      reason: '3 of 3 members',
    },
    {
      what: 'a fix team of nobody',
      change: (evidence) => withPeople(evidence, { fixTeam: observed([]) }),
      reason: 'the fix team has no member',
      remedy: '/fix-team',
    },
    {
      what: 'the same member twice',
      change: (evidence) =>
        withPeople(withAdvisory(evidence, { collaborators: nobody }), {
          fixTeam: observed(['canary-fix-cleo', 'Canary-Fix-Cleo']),
        }),
      reason: '1 of 1 member',
    },
  ],
  unobservable: [
    {
      what: 'nobody tells who is in the fix team (missing)',
      change: (evidence) => withPeople(evidence, { fixTeam: REFUSED }),
    },
    {
      what: 'the record is refused',
      change: (evidence) => ({ ...evidence, record: REFUSED }),
    },
    {
      what: 'an outsider named the fix team',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(1), by: LOGINS.reporter } }),
      reason: 'named by somebody who is not in the security team',
      remedy: '/fix-team',
    },
    {
      what: 'the fix team named itself',
      change: (evidence) =>
        withRecord(evidence, { fixTeamNamed: { at: hoursLater(1), by: LOGINS.fixers[0] } }),
    },
    {
      what: 'nobody tells whether who named it may do so (refused)',
      change: (evidence) =>
        withPeople(
          withRecord(evidence, { fixTeamNamed: { at: hoursLater(1), by: LOGINS.reporter } }),
          { administrators: REFUSED },
        ),
    },
    {
      what: 'a member may be in a team that could not be read (partial)',
      change: (evidence) =>
        withPeople(
          withAdvisory(evidence, { collaborators: { users: [], teams: ['canary-hidden'] } }),
          { teamMembers: observed(new Map()) },
        ),
      reason: 'the members of a team that was let into the advisory could not be read',
      remedy: 'members: read',
    },
    {
      what: 'teams are refused and a member is not let in by name',
      change: (evidence) =>
        withPeople(
          withAdvisory(evidence, { collaborators: { users: [], teams: ['canary-team'] } }),
          { teamMembers: REFUSED },
        ),
    },
  ],
  'not-applicable': [{ what: 'a policy without a fix team', from: { policy: 'flotilla' } }],
});
