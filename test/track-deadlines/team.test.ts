import type { RosterMember, RosterRules, RosterVote } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { teamLines } from '../../actions/track-deadlines/src/team/judge-team.ts';

const now = new Date('2026-06-15T12:00:00Z');

interface Row {
  readonly ada?: Partial<RosterMember>;
  readonly rules?: RosterRules;
  readonly votes?: readonly RosterVote[];
  readonly says: string;
}

const away = { from: '2026-07-01', to: '2026-07-20' };
const rules: RosterRules = {
  coverFrom: 'P2W',
  replacementFor: { atLeast: 'P1M', within: 'P3M' },
  inactivity: 'P1M',
};

test.each<Row>([
  { rules: { size: { atLeast: 3 } }, says: 'The team has 2 members, expected at least 3' },
  { rules: { size: { atMost: 1 } }, says: 'The team has 2 members, expected at most 1' },
  {
    ada: { organisation: 'Birch' },
    rules: { vendorRatio: 1 },
    says: '2 members are of Birch beside 0 of all others, expected no more than 1:1',
  },
  { rules: { vendorRatio: 2 }, says: 'The organisation of ada is not in the roster' },
  { rules: { duties: ['infra'] }, says: 'Nobody who is there has the duty "infra"' },
  {
    ada: { roles: ['associate'], since: '2026-03-01' },
    rules: { associateTerm: 'P3M' },
    says: 'The term of ada as an associate is over since 2026-06-01',
  },
  {
    ada: { leave: [away] },
    rules,
    says: 'ada is on leave from 2026-07-01 to 2026-07-20 and nobody',
  },
  {
    ada: { leave: [{ ...away, cover: 'Ada' }] },
    rules,
    says: 'ada is on leave from 2026-07-01 to 2026-07-20 and nobody stands in who is there',
  },
  {
    ada: { leave: [{ ...away, replacement: 'pat' }] },
    rules,
    says: 'shorter than a temporary replacement is meant for',
  },
  {
    ada: { leave: [{ ...away, to: '2026-12-01', replacement: 'pat' }] },
    rules,
    says: 'longer than a temporary replacement may stand in',
  },
  {
    ada: { lastActive: '2026-05-01' },
    rules,
    says: 'ada is silent since 2026-05-01 for more than 1 month; whether to remove them is for the others to vote on, which takes 1 vote',
  },
  {
    ada: { lastActive: '2026-06-10', lastDuty: '2026-04-01' },
    rules,
    says: 'ada did no duty since 2026-04-01 for more than 1 month',
  },
  {
    votes: [{ about: 'joining', login: 'pat', opened: '2026-06-14' }],
    says: 'Whether pat joins, put on 2026-06-14, waits for 2 more in favour',
  },
  {
    votes: [{ about: 'joining', login: 'pat', opened: '2026-06-01' }],
    says: 'Whether pat joins, put on 2026-06-01, is decided in favour; act on it',
  },
  {
    votes: [{ about: 'removal', login: 'ada', opened: '2026-06-01', votesAgainst: ['ben'] }],
    says: 'Whether ada is removed, put on 2026-06-01, is lost; act on it',
  },
])('people are told: $says', ({ ada, rules: asked = {}, votes = [], says }) => {
  const members: readonly RosterMember[] = [
    { login: 'ada', roles: ['member'], ...ada },
    { login: 'ben', roles: ['member'], organisation: 'Birch' },
  ];
  const [line = '', ...others] = teamLines({ version: 1, members, rules: asked, votes }, now);
  expect(line.replaceAll('\\', '')).toContain(says);
  expect(others.length).toBeLessThanOrEqual(1);
});
