import { latest, saidIn } from '@embargo/case';
import type { Said } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import type { Draft } from '@embargo/ledger';

import type { OpenCase, Response } from '../case.ts';

type Words = {
  readonly [Kind in Draft['kind']]: Pick<Extract<Draft, { kind: Kind }>, 'kind' | 'data'> & {
    readonly at?: Date;
  };
}[Draft['kind']];

/** Records something of a case, once; all that the ledger then holds of the case comes back. */
export async function say(
  { advisory }: OpenCase,
  { at, ...words }: Words,
  { ledger, now, by }: Response,
): Promise<readonly Said[]> {
  // Kind and data belong together, as `Words` has them.
  const draft = { ...words, state: 'recorded', at: (at ?? now).toISOString(), by } as Draft;
  let held: readonly Said[] = [];
  const recorded = await ledger.record(advisory.ghsaId, (record) => {
    const drafts = latest(saidIn(record, []), draft.kind) === undefined ? [draft] : [];
    held = saidIn(record, drafts);
    return drafts;
  });
  if (recorded.status === 'recorded' || recorded.status === 'unchanged') return held;
  throw new EmbargoError('EVIDENCE_UNAVAILABLE', recorded.reason);
}
