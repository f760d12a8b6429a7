import { latest, peopleOfCase } from '@embargo/case';
import { distinctLogins } from '@embargo/core';

import type { OpenCase, Response, ResponseStep } from '../case.ts';
import { say } from './say.ts';

/** Lets the fix team into the advisory: its lead, code owners, and whom the configuration names. */
export const bringFixTeam: ResponseStep = {
  id: 'bring-fix-team',
  isDue: ({ advisory, said }) =>
    advisory.state === 'draft' && latest(said, 'fix-team-named') === undefined,
  async take(one, response) {
    const logins = fixTeamOf(one, response);
    if (logins.length === 0) {
      return { asked: 'Name the fix team with `/fix-team @LOGIN …`: nothing tells who it is' };
    }
    const advisory = await response.advisories.update(one.advisory.ghsaId, { addUsers: logins });
    const words = { kind: 'fix-team-named', data: { logins } } as const;
    return { advisory, said: await say({ ...one, advisory }, words, response) };
  },
};

function fixTeamOf({ advisory, said }: OpenCase, { project, members }: Response): string[] {
  const people = peopleOfCase(project.sources, advisory, members)(said);
  const lead = latest(said, 'fix-lead-named')?.data.login;
  const known = [people.fixTeam, people.codeOwners].find(
    (group) => group.status === 'observed' && group.value.length > 0,
  );
  const team = known?.status === 'observed' ? known.value : [];
  return distinctLogins([...(lead === undefined ? [] : [lead]), ...team]).slice(0, 100);
}
