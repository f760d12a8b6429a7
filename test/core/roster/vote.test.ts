import { rosterBreaches, standingOf } from '@embargo/core';
import type { Roster, RosterVote } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

/** Four who vote, an associate who does not, and one who has left. */
const roster: Roster = {
  version: 1,
  members: [
    ...['ada', 'ben', 'cleo', 'dan'].map((login) => ({ login, roles: ['member'] as const })),
    { login: 'pat', roles: ['associate'] },
    { login: 'old', roles: ['member'], until: '2026-01-31' },
  ],
};
const joining: RosterVote = { about: 'joining', login: 'pat', opened: '2026-03-02' };
const removal: RosterVote = { about: 'removal', login: 'dan', opened: '2026-03-02' };

interface Row {
  readonly what: string;
  readonly vote: RosterVote;
  readonly date?: string;
  readonly says: string;
}

function expectStanding({ vote, date = '2026-03-03', says }: Row): void {
  const { status, missing } = standingOf(vote, roster, date);
  expect(status === 'open' ? `open, ${String(missing)} missing` : status).toBe(says);
}

describe('who joins', () => {
  test.each<Row>([
    { what: 'waits for objections', vote: joining, date: '2026-03-09', says: 'open, 3 missing' },
    { what: 'joins when nobody objected', vote: joining, date: '2026-03-10', says: 'carried' },
    {
      what: 'needs a majority once somebody objected',
      vote: { ...joining, votesAgainst: ['Ben'], votesFor: ['ada', 'cleo'] },
      date: '2026-06-01',
      says: 'open, 1 missing',
    },
    {
      what: 'joins by a majority against an objection',
      vote: { ...joining, votesAgainst: ['ben'], votesFor: ['ada', 'cleo', 'dan'] },
      says: 'carried',
    },
    {
      what: 'joins at once by a majority',
      vote: { ...joining, votesFor: ['ada', 'cleo', 'dan'] },
      says: 'carried',
    },
    {
      what: 'does not join where no majority can come about',
      vote: { ...joining, votesAgainst: ['ben', 'cleo'] },
      says: 'lost',
    },
    {
      what: 'is not helped or stopped by who has no vote',
      vote: { ...joining, votesAgainst: ['old', 'eve'], votesFor: ['pat', 'old'] },
      date: '2026-03-10',
      says: 'carried',
    },
  ])('$what', expectStanding);

  test('waits as long as the roster says', () => {
    const patient = { ...roster, rules: { consensus: 'P1M' } };
    expect(standingOf(joining, patient, '2026-04-02').status).toBe('open');
    expect(standingOf(joining, patient, '2026-04-03').status).toBe('carried');
  });
});

describe('who is removed', () => {
  test.each<Row>([
    { what: 'is never by silence', vote: removal, date: '2026-12-31', says: 'open, 2 missing' },
    {
      what: 'is by two thirds of the others',
      vote: { ...removal, votesFor: ['ada', 'ben'] },
      says: 'carried',
    },
    {
      what: 'has no vote in it',
      vote: { ...removal, votesFor: ['ada', 'dan'], votesAgainst: ['dan'] },
      says: 'open, 1 missing',
    },
    {
      what: 'stays where two thirds cannot come about',
      vote: { ...removal, votesFor: ['ada'], votesAgainst: ['ben', 'cleo'] },
      says: 'lost',
    },
  ])('$what', expectStanding);

  test('is by a majority where the roster says so', () => {
    const rules = { removal: 'majority' } as const;
    const members = roster.members.slice(0, 3);
    const vote: RosterVote = { ...removal, votesFor: ['ada'] };
    expect(standingOf(vote, { ...roster, members, rules }, '2026-03-03').missing).toBe(1);
  });
});

test('people are reminded of votes from the day on which they are put until they are acted on', () => {
  const votes = [joining, { ...removal, closed: true }];
  const kinds = (date: string): readonly string[] =>
    rosterBreaches({ ...roster, votes }, new Date(`${date}T00:00:00Z`)).map(({ kind }) => kind);
  expect(kinds('2026-03-01')).toEqual([]);
  expect(kinds('2026-03-02')).toEqual(['vote-open']);
  expect(kinds('2026-03-10')).toEqual(['vote-carried']);
});
