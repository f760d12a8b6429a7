import { latest } from '@embargo/case';

import type { ResponseStep } from '../case.ts';
import { say } from './say.ts';
import { takeTurn } from './turns.ts';

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
    const step = `lead-${one.advisory.ghsaId.toLowerCase()}`;
    const login = await takeTurn(one, response, { step, except: [] });
    if (login === undefined) {
      return { asked: 'Name the fix lead with `/lead @LOGIN`: nobody of the roster is free' };
    }
    return { said: await say(one, { kind: 'fix-lead-named', data: { login } }, response) };
  },
};
