import type { Commitment, Events } from '@embargo/core';

/** What has come about in a rehearsal so far; plain data, so that it can be gone back to. */
export interface Story {
  ghsaId: string;
  /** What has happened in the case. */
  events: Events;
  /** From then on the fix is to be seen, and nothing of it is a leak. */
  publicFrom: Date | undefined;
  /** The agreed day. */
  releasesAt: Date;
  /** The promises that no release day keeps together; empty where one does. */
  conflict: readonly Commitment[];
  /** The head of the default branch before the fork was merged. */
  headBefore: string;
  /** Hashes of texts that were previewed, by what they tell. */
  readonly hashes: Partial<
    Record<'forthcoming' | 'release' | 'details' | 'reminder' | 'lift', string>
  >;
  /** Patches of the control repository, as distributors are told them. */
  patches: readonly string[];
  /** Whether every notice that was planned arrived. */
  areNoticesComplete: boolean;
}
