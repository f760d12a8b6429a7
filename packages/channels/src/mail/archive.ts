import type { LookUp } from '@embargo/core';

/** A mail as an archive may show it. */
export interface SoughtMail {
  /** Without angle brackets. */
  readonly messageId: string;
  readonly subject: string;
}

/** Where a list shows what it distributed. */
export interface Archive {
  /** Where a mail will be read, where that is known before it is sent. */
  readonly addressAhead?: (messageId: string) => string;
  /** `absent` may mean that it is not there yet, or waits for a moderator. */
  readonly find: (mail: SoughtMail) => Promise<LookUp>;
  /** How long after a mail was taken its absence can be believed. */
  readonly settlesAfterMs: number;
}
