import { openCaseStore, runNameOf } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import { patchIdOf } from '@embargo/github';
import { deliver, inForce, openLedger } from '@embargo/ledger';
import type { Delivered, Draft, Ledger } from '@embargo/ledger';

import type { Run } from './main.ts';
import { caseIdOf } from './prepare.ts';
import type { Prepared } from './prepare.ts';

const SUITE = 'embargo[bot]';

/** How many mails are on their way side by side. */
const PARALLEL = 8;

/** Sends what is not out yet, and keeps who was told what. */
export async function tell(run: Run, prepared: Prepared): Promise<readonly Delivered[]> {
  const { inputs, deps, connections } = run;
  checkApproved(prepared.hash, inputs.approvedHash);
  const store = openCaseStore(inputs.ledger, connections);
  const { now } = deps;
  const name = runNameOf(deps.context);
  const pause = deps.clock === undefined ? {} : { pause: deps.clock.sleep };
  const { channel, outgoing, keys } = prepared;
  // A removal stands in a case of its own for each day.
  const groups = Map.groupBy(keys, ({ case: id, phase }) => `${id} ${phase}`);
  const told: Delivered[] = [];
  for (const group of groups.values()) {
    const items = group.map((key) => ({ key, outgoing }));
    const options = { store, channel, items, now, run: name, by: SUITE, parallel: PARALLEL };
    const { resolutions } = inputs;
    told.push(...(await deliver({ ...options, ...pause, resolutions })));
  }
  const ledger = openLedger({ store, now, run: name });
  await keepPatches(run, { ledger, told });
  await keepAcknowledged(run, { ledger, prepared });
  return told;
}

function checkApproved(hash: string, approved: string | undefined): void {
  if (approved === hash) return;
  const found = approved === undefined ? 'is empty' : 'is not that of this text and its recipients';
  throw new EmbargoError(
    'INPUT_INVALID',
    `Input "approved-hash" ${found}, expected ${hash}; read the preview, then give the hash that it printed`,
  );
}

interface Keeping {
  readonly ledger: Ledger;
  readonly told: readonly Delivered[];
}

/** Which patches they have, so that the gate sees when the fix is no longer that. */
async function keepPatches(
  { inputs, deps, notice }: Run,
  { ledger, told }: Keeping,
): Promise<void> {
  const isTold = told.some((one) => one.status === 'sent' && one.isNew);
  if (inputs.phase !== 'details' || !isTold) return;
  const patchIds: string[] = [];
  for (const name of inputs.patches) patchIds.push(await patchIdOf(deps.readBytes(name)));
  await ledger.record(caseIdOf(notice), () => [
    {
      kind: 'patches-told',
      state: 'recorded',
      at: deps.now().toISOString(),
      by: inputs.decidedBy ?? SUITE,
      data: { patchIds },
    },
  ]);
}

/** What a person read in their answers: the notice was seen. */
async function keepAcknowledged(
  { inputs, deps }: Run,
  { ledger, prepared }: { readonly ledger: Ledger; readonly prepared: Prepared },
): Promise<void> {
  const { acknowledged } = inputs;
  const [first] = prepared.keys;
  if (acknowledged.length === 0 || first === undefined) return;
  const by = deps.context.actor ?? SUITE;
  await ledger.record(first.case, (record) =>
    inForce(record, 'send')
      .filter(({ data }) => data.phase === first.phase && data.state === 'sent')
      .filter(({ data }) => acknowledged.includes(data.recipient))
      .map(({ data }): Draft => ({
        kind: 'send',
        state: 'recorded',
        at: deps.now().toISOString(),
        by,
        data: { ...data, state: 'seen' },
      })),
  );
}
