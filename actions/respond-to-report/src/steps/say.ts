import { saidIn, standing } from '@embargo/case';
import type { Said } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import { keyOfDraft } from '@embargo/ledger';
import type { Draft } from '@embargo/ledger';

import type { OpenCase, Response } from '../case.ts';

type Words = {
  readonly [Kind in Draft['kind']]: Pick<Extract<Draft, { kind: Kind }>, 'kind' | 'data'> & {
    readonly at?: Date;
    /** Whether nothing is left to say; absent: whether something stands under the same key. */
    readonly isSaid?: (said: readonly Said[]) => boolean;
  };
}[Draft['kind']];

/** Records something of a case, once; all that the ledger then holds of the case comes back. */
export async function say(
  { advisory, said }: OpenCase,
  { at, isSaid, ...words }: Words,
  { ledger, now, by }: Response,
): Promise<readonly Said[]> {
  // Kind and data belong together, as `Words` has them.
  const draft = { ...words, state: 'recorded', at: (at ?? now).toISOString(), by } as Draft;
  const key = keyOfDraft(draft);
  const isThere = (held: readonly Said[]): boolean =>
    isSaid?.(held) ?? standing(held, draft.kind).some((one) => one.key === key);
  if (isThere(said)) return said;
  let held: readonly Said[] = [];
  const recorded = await ledger.record(advisory.ghsaId, (record) => {
    const drafts = isThere(saidIn(record, [])) ? [] : [draft];
    held = saidIn(record, drafts);
    return drafts;
  });
  if (recorded.status === 'recorded' || recorded.status === 'unchanged') return held;
  throw new EmbargoError('EVIDENCE_UNAVAILABLE', recorded.reason);
}
