import type { Arrival, LookUp, Sending, SendResult, Receipt } from './send.ts';

/**
 * What a channel can say after a lost answer. `native`: sending it again changes nothing, it is
 * the same state or a key that the other side remembers. `lookup`: it can be asked whether it has
 * it. `blind`: only a person can look.
 */
export type ChannelClass = 'native' | 'lookup' | 'blind';

/** Who reads there. `public` channels must get nothing that is embargoed. */
export type Audience = 'public' | 'distributors' | 'security-team';

/** What fits, in UTF-16 code units; absent where nothing limits it. */
export interface ChannelLimits {
  readonly title?: number;
  /** All that `compose` makes of a text: title where it is part of it, parts and links. */
  readonly text?: number;
  /** Of all attachments together, 0 where the channel takes none. */
  readonly attachmentBytes: number;
}

/** What goes out, to the letter. */
export type Composed =
  | { readonly status: 'fits'; readonly text: string }
  | { readonly status: 'does-not-fit'; readonly reason: string };

/**
 * One place that the project speaks in. It sends each text at most once a call, with the retries
 * of its client off; the ledger sees to the rest.
 */
export interface Channel {
  /** As in the configuration. */
  readonly id: string;
  readonly class: ChannelClass;
  readonly audience: Audience;
  readonly limits: ChannelLimits;
  /**
   * Makes any text stand in the channel's markup as itself, on one line: no mention, no link, no
   * keyword, no mark that turns the direction of writing.
   */
  readonly escape: (text: string) => string;
  /** What would be sent, without sending it; pure, so that a preview is what goes out. */
  readonly compose: (sending: Sending) => Composed;
  readonly send: (sending: Sending) => Promise<SendResult>;
  /**
   * Looks whether it was sent, by the key or by the hash of what was composed then, since the text
   * may be another now; what is older than `since` need not be looked at. A `blind` channel that has
   * it may find, and is never believed an absence.
   */
  readonly lookUp?: (sending: Sending, textSha256: string, since?: Date) => Promise<LookUp>;
  /** How long after a send its absence can be believed, for `lookUp`; 0 where absent. */
  readonly settlesAfterMs?: number;
  /** Whether what was sent arrived; absent where nobody can know. */
  readonly arrival?: (sending: Sending, receipt: Receipt) => Promise<Arrival>;
  /** After that long without arriving it is overdue: held by a moderator, or lost. */
  readonly arrivesWithinMs?: number;
  /** Where it will be read, where that is known before it is sent. */
  readonly addressAhead?: (sending: Sending) => string | undefined;
  /** Tells a person where to look whether it was sent; names no address, secret or title. */
  readonly whereToLook: (sending: Sending) => string;
}
