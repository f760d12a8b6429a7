import { latest } from '@embargo/case';

import type { ResponseStep } from '../case.ts';
import { say } from './say.ts';

/** A private report came in when its advisory was made. */
export const receive: ResponseStep = {
  id: 'receive',
  isDue: ({ advisory, said }) =>
    advisory.report !== undefined && latest(said, 'received') === undefined,
  take: async (one, response) => ({
    said: await say(
      one,
      { kind: 'received', at: one.advisory.createdAt, data: { channel: 'github-advisory' } },
      response,
    ),
  }),
};
