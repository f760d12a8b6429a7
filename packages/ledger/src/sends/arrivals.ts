import type { Arrival } from '@embargo/core';

import type { EntryOf } from '../entry/entry.ts';
import type { Note } from './book.ts';
import type { Item, Round } from './round.ts';

const ASK_EVERY_MS = 15_000;

/** Asks for what was sent whether it arrived, as long as the round may wait, and records it. */
export async function watchArrivals(round: Round): Promise<void> {
  if (round.channel.arrival === undefined) return;
  const endsAt = round.now().getTime() + round.awaitArrivalMs;
  for (;;) {
    const missing = await askForAll(round);
    const left = endsAt - round.now().getTime();
    if (missing === 0 || left <= 0) return;
    await round.pause(Math.min(ASK_EVERY_MS, left));
  }
}

/** How many have not arrived. */
async function askForAll(round: Round): Promise<number> {
  const standings = await round.book.read(round.items.map(({ key }) => key));
  const notes: Note[] = [];
  let missing = 0;
  for (const item of round.items) {
    const latest = standings.get(item.key)?.latest;
    if (latest?.data.state !== 'sent') continue;
    const arrival = await ask(round, item, latest);
    if (arrival.status === 'arrived') notes.push(noteOf(item, latest, arrival));
    else missing += 1;
  }
  await round.book.write(notes);
  return missing;
}

async function ask({ channel }: Round, item: Item, { data }: EntryOf<'send'>): Promise<Arrival> {
  try {
    return (await channel.arrival?.(item, receiptOf(data))) ?? { status: 'not-yet' };
  } catch {
    return { status: 'unsure', reason: 'The channel could not be asked whether it arrived.' };
  }
}

function noteOf(
  item: Item,
  after: EntryOf<'send'>,
  { receipt }: Extract<Arrival, { readonly status: 'arrived' }>,
): Note {
  const { textSha256 } = after.data;
  const known = { ...receiptOf(after.data), ...receipt };
  return { key: item.key, after, state: 'seen', textSha256, receipt: known };
}

export function receiptOf({ externalId, url }: EntryOf<'send'>['data']): {
  readonly externalId?: string;
  readonly url?: string;
} {
  return {
    ...(externalId === undefined ? {} : { externalId }),
    ...(url === undefined ? {} : { url }),
  };
}
