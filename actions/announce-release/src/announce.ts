import { EmbargoError, withLateLinks } from '@embargo/core';
import type { Channel, PlannedNotice } from '@embargo/core';
import { deliver, isSettled } from '@embargo/ledger';
import type { DeliverOptions, Outcome } from '@embargo/ledger';

/** What became of the notice of one channel. */
export interface Told {
  readonly channel: string;
  readonly outcome: Outcome;
}

export interface Tellers {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly deliver: Pick<DeliverOptions, 'store' | 'now' | 'run' | 'by' | 'pause'>;
  readonly resolutions: NonNullable<DeliverOptions['resolutions']>;
  readonly awaitArrivalMs: number;
}

/**
 * Tells each channel in its stage. A channel that fails keeps only those from speaking that link to
 * its message; where the advisory does not get public, nobody after it speaks.
 */
export async function announce(
  stages: readonly (readonly PlannedNotice[])[],
  tellers: Tellers,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  const urls = new Map<string, string>();
  let isSecret = false;
  for (const stage of stages) {
    const wasSecret = isSecret;
    for (const planned of stage) {
      const outcome = wasSecret ? STILL_SECRET : await tell(planned, tellers, urls);
      told.push({ channel: planned.target.channel.id, outcome });
      const url = urlOf(planned, outcome, tellers);
      if (url !== undefined) urls.set(planned.target.channel.id, url);
      if (planned.target.kind === 'github-advisory' && outcome.status !== 'sent') isSecret = true;
    }
  }
  return told;
}

const STILL_SECRET: Outcome = {
  status: 'failed',
  reason: 'The advisory is not public, so nothing that comes after it is told; run it again.',
};

async function tell(
  { target, sending }: PlannedNotice,
  tellers: Tellers,
  urls: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const channel = tellers.channels.get(target.channel.id);
  if (channel === undefined) return { status: 'skipped', reason: 'It is no channel of this run.' };
  try {
    const outgoing = withLateLinks(sending.outgoing, urls);
    const { resolutions, awaitArrivalMs } = tellers;
    const items = [{ key: sending.key, outgoing }];
    const options = { ...tellers.deliver, channel, items, resolutions, awaitArrivalMs };
    const [delivered] = await deliver(options);
    return delivered ?? { status: 'failed', reason: 'The ledger says nothing of it.' };
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    return { status: 'failed', reason: error.message };
  }
}

/** Where the message is read: as the channel says, or as was known ahead. */
function urlOf(
  { target, sending }: PlannedNotice,
  outcome: Outcome,
  { channels }: Tellers,
): string | undefined {
  if (outcome.status !== 'sent') return undefined;
  return outcome.receipt.url ?? channels.get(target.channel.id)?.addressAhead?.(sending);
}

/** `complete` where every channel has it, else what keeps it from that, the worst first. */
export function statusOf(told: readonly Told[]): 'complete' | 'waiting' | 'held' | 'failed' {
  const statuses = told
    .filter(({ outcome }) => !isSettled(outcome))
    .map(({ outcome }) => outcome.status);
  if (statuses.includes('failed')) return 'failed';
  if (statuses.includes('held') || statuses.includes('sent')) return 'held';
  return statuses.length > 0 ? 'waiting' : 'complete';
}
