import { latest } from '@embargo/case';

import type { ResponseStep } from '../case.ts';

/** Accepts a private report that somebody of the team confirmed. */
export const accept: ResponseStep = {
  id: 'accept',
  isDue: ({ advisory, said }) =>
    advisory.state === 'triage' &&
    latest(said, 'confirmed') !== undefined &&
    latest(said, 'declined') === undefined,
  take: async ({ advisory }, { advisories }) => ({
    advisory: await advisories.update(advisory.ghsaId, { state: 'draft' }),
  }),
};

/** Closes one that somebody of the team declined. */
export const decline: ResponseStep = {
  id: 'decline',
  isDue: ({ advisory, said }) =>
    (advisory.state === 'triage' || advisory.state === 'draft') &&
    latest(said, 'declined') !== undefined,
  take: async ({ advisory }, { advisories }) => ({
    advisory: await advisories.update(advisory.ghsaId, { state: 'closed' }),
  }),
};
