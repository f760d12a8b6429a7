import { once } from '@embargo/case';

import type { ResponseStep } from '../case.ts';

/** Opens the temporary fork where the policy has the fix written there. */
export const openFork: ResponseStep = {
  id: 'open-fork',
  isDue: ({ advisory }, { project }) =>
    advisory.state === 'draft' &&
    advisory.temporaryFork === undefined &&
    project.promises.facts.privateFix?.place === 'temporary-fork',
  async take({ advisory }, response) {
    const { ghsaId } = advisory;
    const { inputs, advisories } = response;
    if (!inputs.opensForks) {
      return { asked: 'Open the temporary private fork on the page of the advisory' };
    }
    const result = await once(
      {
        caseId: ghsaId,
        name: 'open-fork',
        perform: () => advisories.createFork(ghsaId),
        isThere: async () =>
          (await advisories.get(ghsaId, { isFresh: true })).temporaryFork !== undefined,
      },
      response,
    );
    if (result === 'held') {
      return { asked: 'Look whether the advisory has a temporary fork, and open it where not' };
    }
    return { advisory: await advisories.get(ghsaId, { isFresh: true }) };
  },
};
