import type { SendResult } from '@embargo/core';

import type { EntryOf } from '../entry/entry.ts';
import type { Item, Round } from './round.ts';

const MOST_TRIES = 3;
/** Of a claim's time, so that what is sent at its end has come to an end before it. */
const USED_SHARE = 2 / 3;

/** Sends what is claimed, again only where it certainly was not taken and the claim holds. */
export async function attempt(
  round: Round,
  item: Item,
  claim: EntryOf<'send'>,
): Promise<SendResult> {
  const lastStart = Date.parse(claim.time) + round.claimLastsMs * USED_SHARE;
  for (let tries = 1; ; tries += 1) {
    if (round.now().getTime() > lastStart) return tooLate();
    const result = await sendOnce(round, item);
    if (result.status !== 'not-sent' || tries === MOST_TRIES) return result;
    if (result.retryAfterMs > round.patienceMs) return result;
    await round.pause(result.retryAfterMs);
  }
}

async function sendOnce({ channel }: Round, item: Item): Promise<SendResult> {
  try {
    return await channel.send(item);
  } catch {
    return { status: 'unknown', reason: 'The channel failed in a way that it did not foresee.' };
  }
}

function tooLate(): SendResult {
  const reason = 'Its turn came too late in the run; run it again.';
  return { status: 'not-sent', reason, retryAfterMs: Infinity };
}
