import { latest } from '@embargo/case';
import type { Said } from '@embargo/case';
import { dateOf, isSameLogin, leaveOn, membersOn } from '@embargo/core';
import type { Roster } from '@embargo/core';

import type { OpenCase, Response, ResponseStep } from '../case.ts';
import { say } from './say.ts';
import { takeTurn } from './turns.ts';

/** Hands a case over whose lead is on leave or has left: to who stands in, else by turns. */
export const handOver: ResponseStep = {
  id: 'hand-over',
  isDue: (one, response) =>
    one.advisory.state === 'draft' && absentLead(one, response) !== undefined,
  async take(one, response) {
    const absent = absentLead(one, response) ?? '';
    const step = `hand-over-${one.advisory.ghsaId.toLowerCase()}-${dateOf(response.now)}`;
    const cover = coverOf(absent, response);
    const login = await takeTurn(one, response, {
      step,
      except: [absent],
      ...(cover === undefined ? {} : { chosen: cover }),
    });
    if (login === undefined) {
      return {
        asked:
          'The fix lead is away and nobody of the roster is free: name another with `/lead @LOGIN`',
      };
    }
    const advisory = await response.advisories.update(one.advisory.ghsaId, { addUsers: [login] });
    const isSaid = (said: readonly Said[]): boolean =>
      !isSameLogin(latest(said, 'fix-lead-named')?.data.login ?? '', absent);
    const words = { kind: 'fix-lead-named', data: { login }, isSaid } as const;
    return { advisory, said: await say({ ...one, advisory }, words, response) };
  },
};

/** The lead of a case where the roster has them and they cannot lead it now. */
function absentLead({ said }: OpenCase, response: Response): string | undefined {
  const { roster } = response;
  const lead = latest(said, 'fix-lead-named')?.data.login;
  if (roster === undefined || lead === undefined) return undefined;
  const isListed = roster.members.some(({ login }) => isSameLogin(login, lead));
  return isListed && !isThere(lead, roster, dateOf(response.now)) ? lead : undefined;
}

function isThere(lead: string, roster: Roster, date: string): boolean {
  return membersOn(roster, date).some(
    (member) => isSameLogin(member.login, lead) && leaveOn(member, date) === undefined,
  );
}

function coverOf(absent: string, response: Response): string | undefined {
  const { roster } = response;
  const date = dateOf(response.now);
  const member = roster?.members.find(({ login }) => isSameLogin(login, absent));
  const cover = member === undefined ? undefined : leaveOn(member, date)?.cover;
  if (roster === undefined || cover === undefined) return undefined;
  return isThere(cover, roster, date) ? cover : undefined;
}
