import { latest, saidIn, standing } from '@embargo/case';
import { nextLead } from '@embargo/core';
import type { Advisory } from '@embargo/core';

import type { OpenCase, Response, ResponseStep } from '../case.ts';
import { say } from './say.ts';

/** Under which the ledger keeps whose turn it was; no advisory has such an id. */
export const ROTATION = 'rotation';

/** Names the fix lead by turns, once for a case, whatever run is first. */
export const nameLead: ResponseStep = {
  id: 'name-lead',
  isDue: ({ advisory, said }, { roster, project }) =>
    advisory.state === 'draft' &&
    latest(said, 'fix-lead-named') === undefined &&
    (roster !== undefined || project.promises.facts.securityTeam?.leadRotation !== undefined),
  async take(one, response) {
    if (response.roster === undefined) {
      return { asked: 'Name the fix lead with `/lead @LOGIN`; a roster would let it go by turns' };
    }
    const login = await takeTurn(one, response);
    if (login === undefined) {
      return { asked: 'Name the fix lead with `/lead @LOGIN`: nobody of the roster is free' };
    }
    return { said: await say(one, { kind: 'fix-lead-named', data: { login } }, response) };
  },
};

/** The turn of a case is written before the case itself, so a run that is killed keeps it. */
async function takeTurn(one: OpenCase, response: Response): Promise<string | undefined> {
  const { ledger, now, by, roster } = response;
  const step = `lead-${one.advisory.ghsaId.toLowerCase()}`;
  let login: string | undefined;
  await ledger.record(ROTATION, (record) => {
    const turns = standing(saidIn(record, []), 'step').map(({ data }) => data);
    login = turns.find((turn) => turn.step === step)?.note;
    if (login !== undefined || roster === undefined) return [];
    const earlier = turns.flatMap(({ note }) => note ?? []);
    login = nextLead(roster, { ...wantedFor(one, now), earlier })?.login;
    if (login === undefined) return [];
    const data = { step, progress: 'done', note: login } as const;
    return [{ kind: 'step', state: 'recorded', at: now.toISOString(), by, data }];
  });
  return login;
}

function wantedFor(
  { advisory, said }: OpenCase,
  now: Date,
): Omit<Parameters<typeof nextLead>[1], 'earlier'> {
  return {
    date: now.toISOString().slice(0, 10),
    except: reporterOf(advisory),
    isLowSensitivity: latest(said, 'public-disclosure') !== undefined,
  };
}

function reporterOf({ report }: Advisory): string[] {
  return report?.reporter === undefined ? [] : [report.reporter];
}
