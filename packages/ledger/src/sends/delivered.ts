import type { Receipt, SendKey } from '@embargo/core';

/** What became of one item; no sentence in it names a text, an address or a secret. */
export type Delivered = { readonly key: SendKey } & Outcome;

export type Outcome =
  | {
      readonly status: 'sent';
      /** Whether it went out in this very run. */
      readonly isNew: boolean;
      /** `overdue`: it was taken and does not show, as when a moderator has to let it pass. */
      readonly arrival: 'arrived' | 'awaited' | 'overdue' | 'unknowable';
      readonly receipt: Receipt;
      /** When it was recorded, ISO 8601 in UTC. */
      readonly at: string;
      /** Where it is overdue. */
      readonly question?: Question;
    }
  /** Only a person can tell whether it was sent; until then nobody sends it. */
  | { readonly status: 'held'; readonly reason: string; readonly question: Question }
  /** Certainly not sent; the next run tries again. */
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'skipped'; readonly reason: string }
  /** Another run may be at it, or its absence cannot be believed yet; run again after `until`. */
  | { readonly status: 'waiting'; readonly reason: string; readonly until: string };

/** What a person is asked, and how to answer. */
export interface Question {
  readonly whereToLook: string;
  /** What to give as `resolve`, one of them. */
  readonly answers: readonly string[];
}

/** Whether a run that has this in its results did all that it should. */
export function isSettled(outcome: Outcome): boolean {
  if (outcome.status === 'sent') return outcome.arrival !== 'overdue';
  return outcome.status === 'skipped';
}
