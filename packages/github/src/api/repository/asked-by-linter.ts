import type { RepositoryName } from '@embargo/core';

import { openGitHub } from '../client/client.ts';
import type { GitHubOptions } from '../client/client.ts';
import { GitHubError } from '../client/failure.ts';
import type { RepositoryApi } from '../repository-api.ts';
import { openContents } from './contents.ts';
import { openSettings } from './settings.ts';

/** A pull request does not wait long to be judged. */
const ENDURANCE = { waits: 1, seconds: 90 };

export function askedByLinter(
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
