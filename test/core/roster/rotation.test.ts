import { nextLead } from '@embargo/core';
import type { LeadWanted, Roster } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

const roster: Roster = {
  version: 1,
  members: [
    { login: 'maren', roles: ['member'] },
    { login: 'ola', roles: ['member'], leave: [{ from: '2026-07-01', to: '2026-07-14' }] },
    { login: 'pat', roles: ['associate'] },
    { login: 'quinn', roles: ['member', 'lead'], since: '2026-06-01' },
  ],
};

const wanted: LeadWanted = {
  date: '2026-06-15',
  earlier: [],
  except: [],
  isLowSensitivity: false,
};

function picks(count: number, more: Partial<LeadWanted> = {}): readonly (string | undefined)[] {
  const earlier: string[] = [];
  return Array.from({ length: count }, () => {
    const login = nextLead(roster, { ...wanted, ...more, earlier })?.login;
    if (login !== undefined) earlier.push(login);
    return login;
  });
}

describe('the fix lead rotates', () => {
  test('each member leads once before anybody leads twice', () => {
    expect(picks(7)).toEqual(['maren', 'ola', 'quinn', 'maren', 'ola', 'quinn', 'maren']);
  });

  test('associates lead what is of low sensitivity', () => {
    expect(picks(4, { isLowSensitivity: true })).toEqual(['maren', 'ola', 'pat', 'quinn']);
  });

  test('who is on leave, on its first and last day too, keeps the turn for later', () => {
    const earlier = ['maren'];
    for (const date of ['2026-07-01', '2026-07-14']) {
      expect(nextLead(roster, { ...wanted, date, earlier })).toEqual({
        login: 'quinn',
        skipped: [
          { login: 'ola', reason: 'on-leave' },
          { login: 'pat', reason: 'associate' },
        ],
      });
    }
    const back = nextLead(roster, { ...wanted, date: '2026-07-15', earlier: ['maren', 'quinn'] });
    expect(back?.login).toBe('ola');
  });

  test('who reported it does not lead it, in whatever case the login is written', () => {
    expect(nextLead(roster, { ...wanted, except: ['Maren'] })).toEqual({
      login: 'ola',
      skipped: [{ login: 'maren', reason: 'excepted' }],
    });
  });

  test('who joins later leads only from then on', () => {
    expect(picks(3, { date: '2026-05-31' })).toEqual(['maren', 'ola', 'maren']);
  });

  test('nobody is picked where nobody is left', () => {
    expect(nextLead(roster, { ...wanted, except: ['maren', 'ola', 'quinn'] })).toBeUndefined();
  });

  test('a lead who left the team does not disturb the order', () => {
    expect(nextLead(roster, { ...wanted, earlier: ['gone', 'maren', 'gone'] })?.login).toBe('ola');
  });
});
