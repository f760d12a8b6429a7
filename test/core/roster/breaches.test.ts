import { rosterBreaches, votesNeeded } from '@embargo/core';
import type { Roster, RosterBreach, RosterMember, RosterRules } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

const now = new Date('2026-06-15T12:00:00Z');

function breachesOf(
  members: readonly Partial<RosterMember>[],
  rules: RosterRules,
  at = now,
): readonly RosterBreach[] {
  const roster: Roster = {
    version: 1,
    members: members.map((member, index) => ({
      login: `member-${index}`,
      roles: ['member'],
      ...member,
    })),
    rules,
  };
  return rosterBreaches(roster, at);
}

const at = (date: string): Date => new Date(`${date}T09:00:00Z`);

describe('the size of the team', () => {
  const rules = { size: { atLeast: 2, atMost: 4 } };
  test.each([
    { count: 1, kinds: ['too-few'] },
    { count: 2, kinds: [] },
    { count: 4, kinds: [] },
    { count: 5, kinds: ['too-many'] },
  ])('of $count is judged', ({ count, kinds }) => {
    const found = breachesOf(Array<Partial<RosterMember>>(count).fill({}), rules);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('associates, and who has left or not joined yet, do not count', () => {
    const found = breachesOf(
      [{}, { roles: ['associate'] }, { until: '2026-06-14' }, { since: '2026-06-16' }],
      rules,
    );
    expect(found).toEqual([{ kind: 'too-few', count: 1, limit: 2 }]);
  });

  test('the first and the last day count', () => {
    expect(breachesOf([{ until: '2026-06-15' }, { since: '2026-06-15' }], rules)).toEqual([]);
  });
});

describe('one vendor', () => {
  const rules = { vendorRatio: 2 };
  const from = (...names: readonly string[]) => names.map((organisation) => ({ organisation }));

  test('may have two beside one of another', () => {
    expect(breachesOf(from('a', 'a', 'b'), rules)).toEqual([]);
  });

  test('may not have three beside one of another', () => {
    const [breach] = breachesOf(from('a', 'a', 'a', 'b'), rules);
    expect(breach).toEqual({ kind: 'one-vendor', organisation: 'a', count: 3, others: 1 });
  });

  test('may not be the only one of two members', () => {
    expect(breachesOf(from('a', 'a'), rules)).toHaveLength(1);
  });

  test('is unknown while somebody has no organisation', () => {
    expect(breachesOf([...from('a'), {}], rules)).toEqual([
      { kind: 'organisation-unknown', logins: ['member-1'] },
    ]);
  });
});

describe('a duty', () => {
  const rules = { duties: ['triage'] } as const;
  const leave = [{ from: '2026-06-10', to: '2026-06-20' }];

  test.each<{ what: string; members: readonly Partial<RosterMember>[]; open: boolean }>([
    { what: 'nobody has', members: [{}], open: true },
    { what: 'somebody has', members: [{ duties: ['triage'] }], open: false },
    { what: 'only one on leave has', members: [{ duties: ['triage'], leave }], open: true },
    {
      what: 'one has whose cover is there',
      members: [
        { duties: ['triage'], leave: leave.map((days) => ({ ...days, cover: 'member-1' })) },
        {},
      ],
      open: false,
    },
    {
      what: 'one has whose cover is away as well',
      members: [
        { duties: ['triage'], leave: leave.map((days) => ({ ...days, cover: 'member-1' })) },
        { leave },
      ],
      open: true,
    },
  ])('that $what is open: $open', ({ members, open }) => {
    expect(breachesOf(members, rules)).toEqual(open ? [{ kind: 'duty-open', duty: 'triage' }] : []);
  });
});

describe('the term of an associate', () => {
  test.each([
    { day: '2026-02-27', kinds: [] },
    { day: '2026-02-28', kinds: ['term-over'] },
  ])('of three months that ends with a short month: $kinds on $day', ({ day, kinds }) => {
    const associate = { roles: ['associate'], since: '2025-11-30' } as const;
    const found = breachesOf([associate], { associateTerm: 'P3M' }, at(day));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('is none of a member', () => {
    expect(breachesOf([{ since: '2020-01-01' }], { associateTerm: 'P3M' })).toEqual([]);
  });
});

describe('leave', () => {
  const rules: RosterRules = {
    coverFrom: 'P2W',
    replacementFor: { atLeast: 'P1M', within: 'P3M' },
  };
  test.each([
    { what: '13 days without cover', from: '2026-07-01', to: '2026-07-13', kinds: [] },
    {
      what: '14 days without cover',
      from: '2026-07-01',
      to: '2026-07-14',
      kinds: ['uncovered-leave'],
    },
    {
      what: '14 days with cover',
      from: '2026-07-01',
      to: '2026-07-14',
      cover: 'member-1',
      kinds: [],
    },
    { what: 'what is over', from: '2026-05-01', to: '2026-06-14', kinds: [] },
    {
      what: 'three months with a replacement',
      from: '2026-07-01',
      to: '2026-09-30',
      replacement: 'pat',
      kinds: [],
    },
    {
      what: 'a day more than three months with a replacement',
      from: '2026-07-01',
      to: '2026-10-01',
      replacement: 'pat',
      kinds: ['leave-too-long-for-replacement'],
    },
  ])('$what', ({ kinds, from, to, cover, replacement }) => {
    const leave = {
      from,
      to,
      ...(cover === undefined ? {} : { cover }),
      ...(replacement === undefined ? {} : { replacement }),
    };
    const found = breachesOf([{ leave: [leave] }, {}], rules);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('silence', () => {
  const rules: RosterRules = { inactivity: 'P1M' };
  const three = (member: Partial<RosterMember>) => [member, {}, {}, {}];

  test.each([
    { day: '2026-06-15', silent: false },
    { day: '2026-06-16', silent: true },
  ])('of a month is a case for removal only after it: $silent on $day', ({ day, silent }) => {
    const found = breachesOf(three({ lastActive: '2026-05-15' }), rules, at(day));
    const expected = { kind: 'silent', login: 'member-0', since: '2026-05-15', votesNeeded: 2 };
    expect(found).toEqual(silent ? [expected] : []);
  });

  test('on leave is none, and counts only from its end', () => {
    const leave = [{ from: '2026-03-01', to: '2026-06-20' }];
    const member = { lastActive: '2026-02-01', leave };
    expect(breachesOf(three(member), rules, at('2026-06-20'))).toEqual([]);
    expect(breachesOf(three(member), rules, at('2026-07-20'))).toEqual([]);
    expect(breachesOf(three(member), rules, at('2026-07-21'))).toHaveLength(1);
  });

  test.each([
    { voters: 1, majority: 1, superMajority: 1 },
    { voters: 2, majority: 2, superMajority: 2 },
    { voters: 3, majority: 2, superMajority: 2 },
    { voters: 4, majority: 3, superMajority: 3 },
    { voters: 9, majority: 5, superMajority: 6 },
  ])('needs of $voters votes $majority or $superMajority', (row) => {
    expect(votesNeeded(row.voters, 'majority')).toBe(row.majority);
    expect(votesNeeded(row.voters, 'super-majority')).toBe(row.superMajority);
  });
});

describe('a key', () => {
  const fingerprint = '0123456789ABCDEF0123456789ABCDEF01234567';
  test.each([
    { expires: '2026-06-15', kinds: ['key-expired'] },
    { expires: '2026-06-16', kinds: ['key-expiring'] },
    { expires: '2026-07-15', kinds: ['key-expiring'] },
    { expires: '2026-07-16', kinds: [] },
  ])('that expires on $expires: $kinds', ({ expires, kinds }) => {
    const found = breachesOf([{ keys: [{ fingerprint, expires }] }], {});
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('without an expiry is none', () => {
    expect(breachesOf([{ keys: [{ fingerprint }] }], {})).toEqual([]);
  });
});

test('a roster without rules breaks none', () => {
  expect(breachesOf([{ lastActive: '2001-01-01' }], {})).toEqual([]);
});
