import { EVERYONE } from '@embargo/core';
import type { Channel, ChannelClass, Receipt, Sending, SendKey, SendResult } from '@embargo/core';
import type { Item } from '@embargo/ledger';

import { CASE } from '../a-case.ts';

/** What becomes of a send: `lost`, it is taken and its answer is not heard; `dropped`, neither. */
export type SendFate = 'fine' | 'lost' | 'dropped' | 'unreachable' | 'refused' | 'throws';

/** The far side of a channel in memory; it outlives the channels over it. */
export class LocalPlace {
  readonly taken: string[] = [];
  /** What becomes of the next sends, in their order; those after them are fine. */
  fates: SendFate[] = [];
  canBeAsked = true;
  /** Whether it shows what it took. */
  isOpen = true;
  /** Runs before each send, for what happens at the same time. */
  beforeSend: () => Promise<void> = async () => undefined;

  channel(kind: ChannelClass, more: Partial<Channel> = {}): Channel {
    return {
      id: 'board',
      class: kind,
      audience: 'public',
      limits: { text: 200, attachmentBytes: 0 },
      escape: (text) => text,
      compose: ({ outgoing }) =>
        outgoing.title.length > 100
          ? { status: 'does-not-fit', reason: 'The title is longer than 100.' }
          : { status: 'fits', text: outgoing.title },
      send: (sending) => this.#send(kind, sending),
      ...(kind === 'lookup'
        ? { lookUp: async (sending: Sending) => this.#lookUp(sending), settlesAfterMs: 60_000 }
        : {}),
      whereToLook: () => 'Look at the board.',
      ...more,
    };
  }

  async #send(kind: ChannelClass, { key }: Sending): Promise<SendResult> {
    await this.beforeSend();
    const fate = this.fates.shift() ?? 'fine';
    if (fate === 'unreachable') return notSent('It could not be reached.');
    if (fate === 'refused') return { status: 'refused', reason: 'It says no.' };
    if (fate !== 'dropped') this.#take(kind, key.recipient);
    if (fate === 'throws') throw new Error('https://secret.example/hook');
    if (fate !== 'fine') return { status: 'unknown', reason: 'The connection was cut.' };
    return { status: 'sent', receipt: receiptOf(key) };
  }

  #take(kind: ChannelClass, recipient: string): void {
    if (kind !== 'native' || !this.taken.includes(recipient)) this.taken.push(recipient);
  }

  #lookUp({ key }: Sending): Awaited<ReturnType<NonNullable<Channel['lookUp']>>> {
    if (!this.canBeAsked) return { status: 'unsure', reason: 'It is closed.' };
    if (!this.taken.includes(key.recipient)) return { status: 'absent' };
    return { status: 'found', receipt: receiptOf(key) };
  }
}

export function itemTo(recipient = EVERYONE, more: Partial<Item> = {}): Item {
  const key: SendKey = { case: CASE, phase: 'release', channel: 'board', recipient };
  return { key, outgoing: { title: 'Anvil 1.2', parts: [], links: [], attachments: [] }, ...more };
}

function notSent(reason: string): SendResult {
  return { status: 'not-sent', reason, retryAfterMs: 1000 };
}

function receiptOf({ recipient }: SendKey): Receipt {
  return { externalId: recipient, url: `https://board.anvil.dev/${recipient}` };
}
