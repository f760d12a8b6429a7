import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError, isStatus } from '../client/failure.ts';
import type { Fields } from '../json.ts';
import { readList } from '../lists.ts';
import { FORK_PERMISSION } from './area.ts';

const PATH = '/user/repository_invitations';

const AREA = {
  subject: "the invitations of the token's user",
  permission: 'the token of a person (of a classic token the scope `repo` or `repo:invite`)',
};

/** Accepts the invitation to a repository; `none` where none waits. */
export async function acceptInvitation(
  github: GitHub,
  repository: RepositoryName,
): Promise<'accepted' | 'none'> {
  const id = await invitationTo(github, repository);
  if (id === undefined) return 'none';
  await github.write({
    method: 'PATCH',
    path: `${PATH}/{invitation_id}`,
    parameters: { invitation_id: id },
    area: { ...AREA, subject: 'accepting an invitation' },
  });
  return 'accepted';
}

/** What is asked of a temporary fork; where the fork is hidden, the error says why. */
export async function explainingHidden<T>(
  asked: Promise<T>,
  { github, fork }: { readonly github: GitHub; readonly fork: RepositoryName },
): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isStatus(error, 403, 404)) throw await reasonHidden(github, fork, error);
    throw error;
  }
}

async function reasonHidden(
  github: GitHub,
  fork: RepositoryName,
  { status }: GitHubError,
): Promise<GitHubError> {
  const asked = `GitHub answered ${status ?? 0} to a request about a temporary fork`;
  const missing = (reason: string, remedy: string): GitHubError =>
    new GitHubError({ code: 'PERMISSION_MISSING', reason: `${asked}${reason}`, remedy });
  try {
    const id = await invitationTo(github, fork);
    if (id !== undefined) {
      return missing(
        ", whose invitation the token's user has not accepted",
        'accept the invitation of the temporary fork with that account',
      );
    }
    return missing(
      `, which needs ${FORK_PERMISSION}`,
      "add the token's user to the advisory, or give another person's token as `fork-token`",
    );
  } catch (error) {
    if (!isStatus(error, 401, 403, 404)) throw error;
    return missing(
      ', which it shows to no GitHub App',
      'give the token of a person who is a collaborator of the advisory as `fork-token`',
    );
  }
}

async function invitationTo(
  github: GitHub,
  { owner, name }: RepositoryName,
): Promise<number | undefined> {
  const asked = { path: PATH, parameters: {}, area: AREA, isFresh: true };
  const invitations = await readList(github, asked, 'an invitation');
  const wanted = `${owner}/${name}`.toLowerCase();
  return invitations.find((fields) => nameIn(fields) === wanted)?.number('id');
}

function nameIn(invitation: Fields): string | undefined {
  return invitation.optionalObject('repository')?.optionalText('full_name')?.toLowerCase();
}
