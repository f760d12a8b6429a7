import type { Outgoing } from './outgoing.ts';

/**
 * What is sent once: this phase of this case on this channel to this recipient. The text is no
 * part of it, since a text that was edited must not go out a second time.
 */
export interface SendKey {
  /** The GHSA id or the case's own id. */
  readonly case: string;
  /** A word of small letters, such as `release`. */
  readonly phase: string;
  /** The id of the channel in the configuration, a word of small letters. */
  readonly channel: string;
  /** Of a roster the id, never the address; `everyone` where the channel has one recipient. */
  readonly recipient: string;
}

/** The recipient of a channel that speaks to whoever reads there. */
export const EVERYONE = 'everyone';

/** One text on its way. */
export interface Sending {
  readonly key: SendKey;
  readonly outgoing: Outgoing;
}

/** What a channel knows of something that it took. */
export interface Receipt {
  /** Printed ASCII, such as the number of an issue or a Message-ID. */
  readonly externalId?: string;
  /** Where people read it. */
  readonly url?: string;
}

/** What became of an attempt; the reasons are sentences that name no address and no secret. */
export type SendResult =
  | { readonly status: 'sent'; readonly receipt: Receipt }
  /** Certainly not taken, and it may be tried again after so long. */
  | { readonly status: 'not-sent'; readonly reason: string; readonly retryAfterMs: number }
  /** Certainly not taken, and trying again will not help before a person changed something. */
  | { readonly status: 'refused'; readonly reason: string }
  /** It may have been taken. */
  | { readonly status: 'unknown'; readonly reason: string };

/** `unsure`: it could not be asked just now, so nothing follows from it; `isLasting`: nor later. */
export type LookUp =
  | { readonly status: 'found'; readonly receipt: Receipt }
  | { readonly status: 'absent' }
  | { readonly status: 'unsure'; readonly reason: string; readonly isLasting?: true };

/** Whether what was sent can be read where it was sent to. */
export type Arrival =
  | { readonly status: 'arrived'; readonly receipt: Receipt }
  | { readonly status: 'not-yet' }
  | { readonly status: 'unsure'; readonly reason: string };
