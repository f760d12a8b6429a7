import { deliverBatch } from './deliver-batch.ts';
import type { BatchResult } from './deliver-batch.ts';
import type { Item, Round } from './round.ts';

const MOST_PASSES = 3;
/** So many in a row that were not taken are not the recipients' doing. */
const MOST_REFUSALS = 5;

/**
 * Tries all items in batches, and again those that certainly were not sent: after all others, so
 * that a recipient who has to wait makes nobody else wait.
 */
export async function tryAll(round: Round): Promise<BatchResult> {
  const result: BatchResult = { fresh: new Set(), open: new Map(), again: new Map(), refusals: 0 };
  let items = round.items;
  for (let pass = 1; items.length > 0; pass += 1) {
    await tryOnce(round, items, result);
    const again = [...result.again].filter(([, afterMs]) => afterMs <= round.patienceMs);
    if (pass === MOST_PASSES || again.length === 0) break;
    await round.pause(Math.max(...again.map(([, afterMs]) => afterMs)));
    items = again.map(([item]) => item);
    result.again.clear();
  }
  return result;
}

/** Where nothing is taken any more, the rest is left for the next pass, unclaimed. */
async function tryOnce(round: Round, items: readonly Item[], result: BatchResult): Promise<void> {
  result.refusals = 0;
  for (let first = 0; first < items.length; first += round.batchSize) {
    const batch = items.slice(first, first + round.batchSize);
    if (result.refusals < MOST_REFUSALS) await deliverBatch(round, batch, result);
    else for (const item of batch) leave(item, result);
  }
}

function leave(item: Item, { open, again }: BatchResult): void {
  const reason = 'Others before it were not taken, so it was not tried.';
  open.set(item, { status: 'failed', reason });
  again.set(item, 0);
}
