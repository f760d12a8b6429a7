import { unobservable } from '@embargo/core';
import type { Advisory, RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { objectsOf } from '../json.ts';
import type { Fields } from '../json.ts';
import { organizationCompleteness } from './completeness.ts';
import type { Completeness } from './completeness.ts';
import { readAdvisory } from './read-advisory.ts';

export interface OrganizationAdvisories {
  readonly advisories: readonly OrganizationAdvisory[];
  readonly completeness: Completeness;
}

export interface OrganizationAdvisory {
  readonly repository: RepositoryName;
  readonly advisory: Advisory;
}

const AREA: Area = {
  subject: "the list of the organisation's security advisories",
  permission:
    'the App permission `repository_advisories: write` (of a classic token the scope `repo` or `repository_advisories:write`) and an owner or security manager of the organisation',
  hint: "the job's own GITHUB_TOKEN never has it",
};

const OF_REPOSITORY = /\/repos\/([^/]+)\/([^/]+)\/security-advisories\//;

/** The advisories of all repositories of an organisation. */
export async function listOrganizationAdvisories(
  github: GitHub,
  org: string,
): Promise<OrganizationAdvisories> {
  const path = '/orgs/{org}/security-advisories';
  const { pages, isTruncated } = await github.readAll({ path, parameters: { org }, area: AREA });
  const advisories = objectsOf(pages, 'a security advisory').map((fields) => ({
    repository: repositoryOf(fields),
    advisory: readAdvisory(fields),
  }));
  if (isTruncated) {
    const reason = `There are more security advisories than the ${advisories.length} that were read`;
    const remedy = 'ask for the repositories one by one';
    return { advisories, completeness: unobservable(reason, remedy) };
  }
  const all = advisories.map(({ advisory }) => advisory);
  return { advisories, completeness: await organizationCompleteness(github, all) };
}

/** Only its address says which repository an advisory is of. */
function repositoryOf(fields: Fields): RepositoryName {
  const [, owner, name] = OF_REPOSITORY.exec(fields.text('url')) ?? [];
  if (owner !== undefined && name !== undefined) return { owner, name };
  throw new GitHubError({
    code: 'ANSWER_INVALID',
    reason: "An advisory of the organisation's list names no repository in its address",
    remedy: 'ask for the repositories one by one',
  });
}
