import type { Leave, Roster, RosterMember, RosterRules } from '@embargo/core';
import { DateTime } from 'luxon';

import type { Dice } from '../../support/dice.ts';

/** A year with a leap day. */
export const FIRST_DAY = '2027-09-01';
export const DAYS = 366;

/** What the policies of Sigstore and of Kurator say of their teams, as people read it. */
export const SIGSTORE: RosterRules = {
  size: { atLeast: 2, atMost: 4 },
  vendorRatio: 2,
  coverFrom: 'P2W',
  replacementFor: { atLeast: 'P1M', within: 'P3M' },
  inactivity: 'P1M',
  duties: ['triage', 'infra', 'disclosure', 'release'],
  removal: 'super-majority',
};
export const KURATOR: RosterRules = { associateTerm: 'P3M', inactivity: 'P2M' };

/** Somebody's year in the team. */
export interface Person {
  readonly member: RosterMember;
  /** When they answered, and when they did a duty, by day. */
  readonly active: readonly string[];
  readonly onDuty: readonly string[];
  /** Leave, with the day on which it was told. */
  readonly leaves: readonly { readonly told: string; readonly leave: Leave }[];
}

export function dayOf(number: number): string {
  return DateTime.fromISO(FIRST_DAY, { zone: 'utc' }).plus({ days: number }).toISODate() ?? '';
}

export function writeTeam(dice: Dice): readonly Person[] {
  const logins = ['ada', 'ben', 'cleo', 'dan', 'eve', 'finn'];
  return logins.map((login) => writePerson(login, logins, dice));
}

function writePerson(login: string, logins: readonly string[], dice: Dice): Person {
  const isAssociate = dice.oneIn(4);
  const joins = dice.pick(-200, -100, 0, dice.between(1, 200));
  const leaves = dice.oneIn(3) ? dice.between(joins + 100, joins + 500) : undefined;
  const notesDuty = dice.oneIn(2);
  return {
    member: {
      login,
      roles: [isAssociate ? 'associate' : 'member'],
      organisation: dice.pick('Acme', 'Acme', 'Birch', 'Cedar'),
      duties: [dice.pick('triage', 'infra', 'disclosure', 'release')],
      since: dayOf(joins),
      ...(leaves === undefined ? {} : { until: dayOf(leaves) }),
    },
    active: marksOf(dice, joins),
    onDuty: notesDuty ? marksOf(dice, joins) : [],
    leaves: Array.from({ length: dice.between(0, 3) }, () => writeLeave(login, logins, dice)),
  };
}

/** Now and then, with pauses of up to three months. */
function marksOf(dice: Dice, from: number): readonly string[] {
  const days: string[] = [];
  for (let day = from; day < DAYS; day += dice.between(5, dice.pick(30, 45, 95))) {
    days.push(dayOf(day));
  }
  return days;
}

function writeLeave(
  login: string,
  logins: readonly string[],
  dice: Dice,
): Person['leaves'][number] {
  const from = dice.between(0, DAYS);
  const lasts = dice.pick(5, 13, 14, 20, 31, 60, 92, 100);
  const who = dice.pick(login, logins[dice.between(0, logins.length)] ?? login);
  const cover = dice.pick('nobody', 'cover', 'replacement');
  return {
    told: dayOf(from - dice.between(0, 40)),
    leave: {
      from: dayOf(from),
      to: dayOf(from + lasts - 1),
      ...(cover === 'cover' ? { cover: who } : {}),
      ...(cover === 'replacement' ? { replacement: dice.pick(login, 'gwen') } : {}),
    },
  };
}

/** The roster as it stands on a day: nobody has noted yet what comes later. */
export function rosterOn(people: readonly Person[], rules: RosterRules, date: string): Roster {
  const last = (days: readonly string[]): string | undefined => days.findLast((day) => day <= date);
  return {
    version: 1,
    rules,
    members: people.map(({ member, active, onDuty, leaves }) => {
      const [lastActive, lastDuty] = [last(active), last(onDuty)];
      return {
        ...member,
        leave: leaves.filter(({ told }) => told <= date).map(({ leave }) => leave),
        ...(lastActive === undefined ? {} : { lastActive }),
        ...(lastDuty === undefined ? {} : { lastDuty }),
      };
    }),
  };
}
