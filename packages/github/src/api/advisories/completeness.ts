import { unobservable } from '@embargo/core';
import type { Advisory, RepositoryName, Unobservable } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { observe } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { openRepository } from '../repository/repository.ts';

/** Whether a list holds every advisory, or why that is not known. */
export type Completeness = { readonly status: 'complete' } | Unobservable;

const COMPLETE: Completeness = { status: 'complete' };

const SCOPES = ['repo', 'repository_advisories:read', 'repository_advisories:write'];

const APP_PERMISSION =
  'give the token of a GitHub App with the permission `repository_advisories: read`, or of an administrator of the repository';

/**
 * Whether this token sees every advisory. GitHub answers 200 with a part of the list to a token
 * without the right to more, so a list is complete only where the token's standing shows it.
 */
export function completenessOf(
  github: GitHub,
  repository: RepositoryName,
  advisories: readonly Advisory[],
): Promise<Completeness> {
  return byViewer(github, advisories, () => ofPerson(github, repository, advisories));
}

/** The same for an organisation, whose list GitHub gives to its owners and security managers only. */
export function organizationCompleteness(
  github: GitHub,
  advisories: readonly Advisory[],
): Promise<Completeness> {
  return byViewer(github, advisories, () =>
    Promise.resolve(github.isFineGrained ? shownByDrafts(advisories) : COMPLETE),
  );
}

async function byViewer(
  github: GitHub,
  advisories: readonly Advisory[],
  ofUser: () => Promise<Completeness>,
): Promise<Completeness> {
  // The job's own token is shown none that is not public, so no other has to be told from it.
  if (github.isInstallation && advisories.some(isUnpublished)) return COMPLETE;
  const viewer = await observe(viewerOf(github));
  if (viewer.status === 'unobservable') return viewer;
  if (viewer.value === 'github-actions[bot]') {
    const reason = "The job's own GITHUB_TOKEN is shown published advisories only";
    return unobservable(reason, APP_PERMISSION);
  }
  return viewer.value.endsWith('[bot]') ? shownByDrafts(advisories) : ofUser();
}

/** Apps see everything or only what is public. */
function shownByDrafts(advisories: readonly Advisory[]): Completeness {
  if (advisories.some(isUnpublished)) return COMPLETE;
  const reason =
    'The list holds no advisory that is not public, so it is not shown that the token may see those';
  return unobservable(reason, APP_PERMISSION);
}

async function ofPerson(
  github: GitHub,
  repository: RepositoryName,
  advisories: readonly Advisory[],
): Promise<Completeness> {
  const permissions = await observe(openRepository(github, repository).permissions());
  if (permissions.status === 'unobservable') return permissions;
  if (!permissions.value.isAdministrator) {
    const reason =
      "The token's user is no administrator of the repository, so advisories may be missing from the list";
    return unobservable(reason, APP_PERMISSION);
  }
  const scopes = github.scopes()?.filter((scope) => scope !== '');
  if (
    scopes !== undefined &&
    scopes.length > 0 &&
    !scopes.some((scope) => SCOPES.includes(scope))
  ) {
    const reason = "The token's scopes do not let it see advisories that are not public";
    return unobservable(reason, 'give the token the scope `repository_advisories:read`');
  }
  // Such a token has fewer rights than its user.
  return github.isFineGrained ? shownByDrafts(advisories) : COMPLETE;
}

function isUnpublished({ state }: Advisory): boolean {
  return state === 'triage' || state === 'draft' || state === 'closed';
}

/** The login behind the token, `…[bot]` for an App. */
async function viewerOf(github: GitHub): Promise<string> {
  const data = await github.query({
    query: 'query { viewer { login } }',
    variables: {},
    area: { subject: 'the account behind the token', permission: 'a token that is valid' },
  });
  return new Fields(data, 'the account behind the token').object('viewer').text('login');
}
