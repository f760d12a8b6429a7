import type { PrivateNotice } from '../leak-check/notice.ts';
import type { AuditRecord } from './decisions.ts';
import type { Traced } from './fork-merge.ts';

/** What the audit reads; each call throws a `GitHubError` or `EmbargoError` where it cannot. */
export interface AuditPorts {
  /** What `head` has and `base`, or else the default branch, has not. */
  readonly range: (base: string | undefined, head: string) => Promise<PushedRange>;
  /** Commits with their pull requests; those that do not exist are left out. */
  readonly trace: (shas: readonly string[]) => Promise<ReadonlyMap<string, Traced>>;
  /** `git patch-id --stable` of a commit against its first parent; throws where none is a proof. */
  readonly patchIdOf: (sha: string) => Promise<string>;
  readonly isOnBranch: (sha: string, branch: string) => Promise<boolean>;
  readonly record: () => Promise<AuditRecord>;
  /** Tells the people of an advisory, where nobody else sees it. */
  readonly tell: (ghsaId: string, notice: PrivateNotice) => Promise<void>;
}

export interface PushedRange {
  /** Ids and messages, the oldest first. */
  readonly commits: readonly { readonly sha: string; readonly message: string }[];
  /** Whether there are more commits than GitHub gave. */
  readonly isTruncated: boolean;
}
