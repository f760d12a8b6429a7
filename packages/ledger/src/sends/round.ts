import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { EmbargoError } from '@embargo/core';
import type { Channel, Composed, Sending } from '@embargo/core';

import { openLedger } from '../ledger.ts';
import type { Store } from '../store.ts';
import { openBook } from './book.ts';
import type { Book } from './book.ts';
import type { Resolution } from './resolution.ts';

const MINUTE_MS = 60_000;

/** A text to be delivered, or the reason why nobody shall send it. */
export interface Item extends Sending {
  readonly skip?: string;
}

export interface DeliverOptions {
  readonly store: Store;
  readonly channel: Channel;
  /** All of one case and phase, and of the channel's id. */
  readonly items: readonly Item[];
  readonly now: () => Date;
  /** Of the run of the workflow and its attempt, letters, digits, `.`, `_` and `-`. */
  readonly run: string;
  /** The login of the person or app that sends. */
  readonly by: string;
  /** The answers that people gave, see `parseResolutions`; those to other channels do nothing. */
  readonly resolutions?: readonly Resolution[];
  /** Whether a run, named as in `run`, has certainly ended; no run where absent. */
  readonly isOver?: (run: string) => boolean;
  /** How many are claimed at once, 1 unless there are many; a kill leaves so many in doubt. */
  readonly batchSize?: number;
  /** How many of a batch are sent at the same time, 1 where absent. */
  readonly parallel?: number;
  /** How long a claim keeps other runs away, 15 minutes where absent. */
  readonly claimLastsMs?: number;
  /** The longest wait in a run, for a retry or until an absence is believed; 2 minutes. */
  readonly patienceMs?: number;
  /** How long to wait for what was sent to arrive, 0 where absent: it is asked once. */
  readonly awaitArrivalMs?: number;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** One call of `deliver`, with all that it needs. */
export interface Round extends Required<
  Pick<
    DeliverOptions,
    | 'channel'
    | 'items'
    | 'now'
    | 'resolutions'
    | 'isOver'
    | 'batchSize'
    | 'parallel'
    | 'claimLastsMs'
    | 'patienceMs'
    | 'awaitArrivalMs'
    | 'pause'
  >
> {
  readonly book: Book;
}

/** Throws `INPUT_INVALID` where the items are not all of one case, one phase and this channel. */
export function openRound(options: DeliverOptions): Round {
  const { store, channel, items, now, run, by } = options;
  const caseId = caseOf(channel, items);
  return {
    channel,
    items,
    now,
    book: openBook({ ledger: openLedger({ store, now, run }), caseId, by, now }),
    resolutions: options.resolutions ?? [],
    isOver: options.isOver ?? (() => false),
    batchSize: options.batchSize ?? fittingBatch(items.length),
    parallel: options.parallel ?? 1,
    claimLastsMs: options.claimLastsMs ?? 15 * MINUTE_MS,
    patienceMs: options.patienceMs ?? 2 * MINUTE_MS,
    awaitArrivalMs: options.awaitArrivalMs ?? 0,
    pause: options.pause ?? ((milliseconds) => wait(milliseconds)),
  };
}

/** The text of an item as it goes out, and its SHA-256; of one that does not fit, of its parts. */
export function composed({ channel }: Round, item: Item): Composed & { readonly sha256: string } {
  const made = channel.compose(item);
  const text = made.status === 'fits' ? made.text : item.outgoing.parts.join('\n\n');
  return { ...made, sha256: createHash('sha256').update(text).digest('hex') };
}

function caseOf(channel: Channel, items: readonly Item[]): string {
  const [first] = items;
  const others = items.filter(
    ({ key }) =>
      key.case !== first?.key.case || key.phase !== first.key.phase || key.channel !== channel.id,
  );
  const recipients = new Set(items.map(({ key }) => key.recipient));
  if (others.length === 0 && recipients.size === items.length) return first?.key.case ?? 'none';
  const message =
    'Texts to deliver are of several cases, phases or channels or two of one recipient, expected one of each; deliver them apart.';
  throw new EmbargoError('INPUT_INVALID', message);
}

/** Few go one by one; many in about 40 batches, since each costs two appends. */
function fittingBatch(many: number): number {
  return many <= 20 ? 1 : Math.min(25, Math.ceil(many / 40));
}
