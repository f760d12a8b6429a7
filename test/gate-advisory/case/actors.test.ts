import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { standingAgreements } from '../../../actions/gate-advisory/src/case/agreements.ts';
import { actorGroup } from '../../../actions/gate-advisory/src/case/actors.ts';
import { fixTeamOf } from '../../../actions/gate-advisory/src/case/fix-team.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import {
  hoursLater,
  keptCase,
  LOGINS,
  REFUSED,
  withoutRecord,
  withPeople,
  withRecord,
} from '../checks/kept-case.ts';

const [by, lead] = LOGINS.security;
const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

test.each(['Guardians', 'guardians', 'GUARDIANS'])(
  'the security team goes by the name that the policy gives it: %s',
  (actor) => {
    const kept = keptCase();
    const facts = { ...kept.facts, securityTeam: { span, members: [], name: 'Guardians' } };
    expect(actorGroup(actor, { ...kept, facts })).toEqual(observed(LOGINS.security));
    expect(actorGroup(actor, kept)).toMatchObject({ status: 'unobservable' });
  },
);

test('the fix lead is whom the record names', () => {
  const evidence = withRecord(keptCase(), { fixLead: { at: hoursLater(6), by, login: lead } });
  expect(actorGroup('Fix Lead', evidence)).toEqual(observed([lead]));
  expect(actorGroup('Fix Lead', withoutRecord(evidence, 'fixLead'))).toEqual(observed([]));
});

test('a fix lead is unknown where the record was refused, or an outsider named them', () => {
  expect(actorGroup('fix lead', { ...keptCase(), record: REFUSED })).toBe(REFUSED);
  const named = { at: hoursLater(6), by: LOGINS.outsider, login: LOGINS.outsider };
  expect(actorGroup('fix lead', withRecord(keptCase(), { fixLead: named }))).toMatchObject({
    status: 'unobservable',
    remedy: expect.stringContaining('/lead @LOGIN'),
  });
});

test('people whom nothing tells are unknown, and say why where they were refused', () => {
  expect(actorGroup('elders', withPeople(keptCase(), { releaseDay: REFUSED }))).toBe(REFUSED);
  const elders = observed([LOGINS.releaseManager]);
  expect(actorGroup('elders', withPeople(keptCase(), { releaseDay: elders }))).toBe(elders);
  expect(actorGroup('elders', keptCase())).toMatchObject({
    reason: expect.stringContaining('of whom nothing tells who they are'),
    remedy: expect.stringContaining('`people.releaseDay`'),
  });
});

test.each([
  { what: 'our own action', by: SUITE, status: 'observed' },
  { what: 'the security team', by, status: 'observed' },
  { what: 'an administrator', by: LOGINS.administrator, status: 'observed' },
  { what: 'one of the fix team itself', by: LOGINS.fixers[0], status: 'unobservable' },
  { what: 'an outsider', by: LOGINS.outsider, status: 'unobservable' },
])('a fix team that $what named is $status', ({ by: namer, status }) => {
  const fixTeamNamed = { at: hoursLater(6), by: namer };
  expect(fixTeamOf(withRecord(keptCase(), { fixTeamNamed }))).toMatchObject({ status });
});

test('a fix team is unknown where nobody can tell who named it, and says why', () => {
  const fixTeamNamed = { at: hoursLater(6), by: LOGINS.outsider };
  const evidence = withPeople(withRecord(keptCase(), { fixTeamNamed }), {
    administrators: REFUSED,
  });
  expect(fixTeamOf(evidence)).toBe(REFUSED);
});

test('a word said at this very instant stands, one said a moment later does not', () => {
  const now = hoursLater(9);
  const said = [now, new Date(now.getTime() + 1)].map((at) => ({ at, by, releasesAt: now }));
  expect(standingAgreements(said, now)).toEqual(said.slice(0, 1));
});
