import type { Advisories, Downloaded, DownloadRequest, Release, Releases } from '@embargo/github';
import type { TaggedSource } from '@embargo/github';

/** What this action asks GitHub, as anybody where it has no token. */
export interface GitHubPorts {
  readonly releases: Pick<Releases, 'list' | 'read' | 'published' | 'assets'>;
  readonly source: TaggedSource;
  readonly advisories: Pick<Advisories, 'get'>;
  readonly attestations: (digest: string) => Promise<readonly Uint8Array[]>;
  readonly download: (asked: DownloadRequest) => Promise<Downloaded>;
  /** Absent where a stranger asks. */
  readonly token: string | undefined;
}

export type { Release };
