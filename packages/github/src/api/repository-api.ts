import type { RepositoryName } from '@embargo/core';

import { openGitHub } from './client/client.ts';
import type { GitHubOptions } from './client/client.ts';
import { GitHubError } from './client/failure.ts';
import { openContents } from './repository/contents.ts';
import { openSettings } from './repository/settings.ts';

/** What the linter asks GitHub; none is asked before it is called. */
export interface RepositoryApi {
  /** The text of a file at a commit, or nothing where it does not exist there. */
  readonly fileAt: (path: string, ref: string) => Promise<string | undefined>;
  /** Whether private vulnerability reporting is on, or nothing where the token may not know. */
  readonly privateReporting: () => Promise<boolean | undefined>;
}

/** A pull request does not wait long to be judged. */
const ENDURANCE = { waits: 1, seconds: 90 };

export function openRepositoryApi(
  options: Pick<GitHubOptions, 'token' | 'apiUrl'>,
  repository: RepositoryName,
): RepositoryApi {
  const github = openGitHub({ ...options, endurance: ENDURANCE });
  const settings = openSettings(github, repository);
  return {
    fileAt: openContents(github, repository).text,
    async privateReporting() {
      try {
        return await settings.privateReporting();
      } catch (error) {
        if (error instanceof GitHubError) return undefined;
        throw error;
      }
    },
  };
}
