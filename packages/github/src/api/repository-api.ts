import type { RepositoryName } from '@embargo/core';

import type { GitHubOptions } from './client/client.ts';

/** What the linter asks GitHub; none is asked before it is called. */
export interface RepositoryApi {
  /** The text of a file at a commit, or nothing where it does not exist there. */
  readonly fileAt: (path: string, ref: string) => Promise<string | undefined>;
  /** Whether private vulnerability reporting is on, or nothing where the token may not know. */
  readonly privateReporting: () => Promise<boolean | undefined>;
}

/** Most steps ask GitHub nothing, and what asks is loaded with the first question. */
export function openRepositoryApi(
  options: Pick<GitHubOptions, 'token' | 'apiUrl'>,
  repository: RepositoryName,
): RepositoryApi {
  let opened: Promise<RepositoryApi> | undefined;
  const open = (): Promise<RepositoryApi> =>
    (opened ??= import('./repository/asked-by-linter.ts').then(({ askedByLinter }) =>
      askedByLinter(options, repository),
    ));
  return {
    fileAt: async (path, ref) => (await open()).fileAt(path, ref),
    privateReporting: async () => (await open()).privateReporting(),
  };
}
