import { saidIn } from '@embargo/case';
import type { Said } from '@embargo/case';
import type { Draft } from '@embargo/ledger';

import type { OpenCase, Response } from '../case.ts';

type Words = {
  readonly [Kind in Draft['kind']]: Pick<Extract<Draft, { kind: Kind }>, 'kind' | 'data'> & {
    readonly at?: Date;
  };
}[Draft['kind']];

/** Records something of a case, once; what the ledger holds comes back. */
export async function say(
  { advisory, said }: OpenCase,
  { at, ...words }: Words,
  { ledger, now, by }: Response,
): Promise<readonly Said[]> {
  const draft = { ...words, state: 'recorded', at: (at ?? now).toISOString(), by } as Draft;
  let isThere = false;
  await ledger.record(advisory.ghsaId, (record) => {
    isThere = saidIn(record, []).some(
      ({ kind, state }) => kind === draft.kind && state === 'recorded',
    );
    return isThere ? [] : [draft];
  });
  return [...said, ...saidIn({ entries: [] }, [draft])];
}
