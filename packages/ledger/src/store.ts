import type { Entry } from './entry/entry.ts';
import type { CaseRecord, Unreadable } from './case-text.ts';

/** A case as it stood at one moment. */
export type Snapshot =
  | (CaseRecord & {
      readonly status: 'readable';
      /** What an append must name, so that it lands on this very state or not at all. */
      readonly version: string;
    })
  | Unreadable;

/** `refused`: nothing was written and trying again will not help; the reason names the remedy. */
export type AppendResult =
  | { readonly status: 'appended' }
  | { readonly status: 'conflict' }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * Where the lines of cases lie. An append is whole or not at all, and lands only on the state
 * that it names. What it throws leaves in doubt whether it landed: read again to know.
 */
export interface Store {
  readonly read: (caseId: string) => Promise<Snapshot>;
  /** Fetches cases in few requests, where it can: the next `read` of each gives what it found. */
  readonly readAhead?: (caseIds: readonly string[]) => Promise<void>;
  readonly append: (
    caseId: string,
    entries: readonly Entry[],
    expected: string,
  ) => Promise<AppendResult>;
}
