import type { RepositoryName } from '@embargo/core';

import type { GitHub, Read } from '../client/client.ts';
import { isStatus } from '../client/failure.ts';
import { DIFF_TYPE, explainedDiff } from '../commits/commits.ts';
import { forkArea } from './area.ts';
import { acceptInvitation, explainingHidden } from './invitation.ts';

/**
 * A temporary private fork, seen with the token of a person: GitHub shows it to no App. Where it
 * cannot be seen, the error says whether an invitation waits to be accepted.
 */
export interface TemporaryFork {
  readonly isVisible: () => Promise<boolean>;
  /** Accepts the invitation to the fork; `none` where none waits. */
  readonly acceptInvitation: () => Promise<'accepted' | 'none'>;
  /** The diff of a pull request as bytes: it may be of any encoding. */
  readonly diff: (pullRequest: number) => Promise<Buffer>;
}

export function openTemporaryFork(github: GitHub, fork: RepositoryName): TemporaryFork {
  const place = { owner: fork.owner, repo: fork.name };
  return {
    isVisible: () => isVisible(github, place),
    acceptInvitation: () => acceptInvitation(github, fork),
    diff(pullRequest) {
      const asked = github.readBytes({
        path: '/repos/{owner}/{repo}/pulls/{pull_number}',
        parameters: { ...place, pull_number: pullRequest },
        area: forkArea('the diff of a pull request'),
        accept: DIFF_TYPE,
      });
      return explainedDiff(explainingHidden(asked, { github, fork }));
    },
  };
}

async function isVisible(github: GitHub, parameters: Read['parameters']): Promise<boolean> {
  try {
    const area = forkArea('the name');
    await github.read({ path: '/repos/{owner}/{repo}', parameters, area });
    return true;
  } catch (error) {
    if (isStatus(error, 403, 404)) return false;
    throw error;
  }
}
