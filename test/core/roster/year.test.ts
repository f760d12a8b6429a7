import { nextLead, rosterBreaches } from '@embargo/core';
import type { Roster, RosterBreach } from '@embargo/core';
import { describe, expect, jest, test } from '@jest/globals';

import { openDice } from '../../support/dice.ts';
import { wanted } from './team-model.ts';
import { dayOf, DAYS, KURATOR, rosterOn, SIGSTORE, writeTeam } from './team-year.ts';

jest.setTimeout(120_000);

const TEAMS = 12;
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

function said(breach: RosterBreach): string {
  switch (breach.kind) {
    case 'one-vendor':
      return `${breach.kind} ${breach.organisation}`;
    case 'duty-open':
      return `${breach.kind} ${breach.duty}`;
    case 'too-few':
    case 'too-many':
    case 'organisation-unknown':
      return breach.kind;
    default:
      return saidOfMember(breach);
  }
}

function saidOfMember(
  breach: Exclude<
    RosterBreach,
    { readonly kind: 'one-vendor' | 'duty-open' | 'too-few' | 'too-many' | 'organisation-unknown' }
  >,
): string {
  if ('from' in breach) return `${breach.kind} ${breach.login} ${breach.from}`;
  return 'login' in breach ? `${breach.kind} ${breach.login}` : breach.kind;
}

describe.each([
  { rules: SIGSTORE, of: 'Sigstore', kinds: 9 },
  { rules: KURATOR, of: 'Kurator', kinds: 3 },
])('teams under the rules of $of', ({ rules, kinds }) => {
  test('break on every day of a year what the model has', () => {
    const seen = new Set<string>();
    for (let team = 0; team < TEAMS; team++) {
      const people = writeTeam(openDice(team));
      for (let number = 0; number < DAYS; number++) {
        const date = dayOf(number);
        const breaches = rosterBreaches(rosterOn(people, rules, date), noon(date));
        const found = breaches.map(said).toSorted();
        const expected = wanted(people, rules, date);
        if (found.join() !== expected.join())
          expect({ team, date, found }).toEqual({ team, date, found: expected });
        for (const { kind } of breaches) seen.add(kind);
      }
    }
    expect(seen.size).toBe(kinds);
  });
});

/** Whose turn it is, as people with a list would keep it. */
class Turns {
  readonly led: string[] = [];
  readonly #order: readonly string[];

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  /** Who never led comes first, then who led longest ago; who may not keeps the place. */
  next(mayLead: (login: string) => boolean): string | undefined {
    const never = this.#order.filter((login) => !this.led.includes(login));
    const next = [...never, ...this.led].find(mayLead);
    if (next === undefined) return undefined;
    if (this.led.includes(next)) this.led.splice(this.led.indexOf(next), 1);
    this.led.push(next);
    return next;
  }
}

describe('the fix lead, under the policy of Kappital', () => {
  test('goes round for a year: who led comes last, and who is away keeps the place', () => {
    for (let team = 0; team < TEAMS; team++) {
      const dice = openDice(1000 + team);
      const people = writeTeam(dice);
      const turns = new Turns(people.map(({ member }) => member.login));
      const earlier: string[] = [];
      for (let number = 0; number < DAYS; number += dice.between(2, 12)) {
        const date = dayOf(number);
        const roster = rosterOn(people, {}, date);
        const except = dice.oneIn(3) ? [dice.pick('ada', 'ben', 'cleo')] : [];
        const isLowSensitivity = dice.oneIn(3);
        const may = mayLeadOn(roster, date, isLowSensitivity);
        const next = turns.next((login) => may.has(login) && !except.includes(login));
        const picked = nextLead(roster, { date, earlier, except, isLowSensitivity })?.login;
        expect({ team, date, picked }).toEqual({ team, date, picked: next });
        if (next !== undefined) earlier.push(next);
      }
    }
  });
});

function mayLeadOn(roster: Roster, date: string, isLowSensitivity: boolean): ReadonlySet<string> {
  const able = roster.members.filter(({ since = '', until = '9999', leave = [], roles }) => {
    const isIn = since <= date && date <= until;
    const isAway = leave.some(({ from, to }) => from <= date && date <= to);
    return isIn && !isAway && (isLowSensitivity || roles.includes('member'));
  });
  return new Set(able.map(({ login }) => login));
}
