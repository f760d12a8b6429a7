import type { SendResult } from '@embargo/core';

import type { EntryOf } from '../entry/entry.ts';
import type { Item, Round } from './round.ts';

/** Of a claim's time, so that what is sent at its end has come to an end before it. */
const USED_SHARE = 2 / 3;

/** Sends what is claimed, once and only where the claim holds long enough. */
export async function attempt(
  { channel, now, claimLastsMs }: Round,
  item: Item,
  claim: EntryOf<'send'>,
): Promise<SendResult> {
  const lastStart = Date.parse(claim.time) + claimLastsMs * USED_SHARE;
  if (now().getTime() > lastStart) return tooLate();
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
