import { CONFIG_PATH } from '@embargo/core';

import path from 'node:path';

import type { LocalGitHub } from '../github/local-github.ts';
import { releasePolicy, RELEASE_POLICY } from './jobs/release-policy.ts';
import { CAST, ORGANIZATION, OWNERS_TEAM, SECURITY_TEAM } from './people/cast.ts';
import { distributorsOf, DISTRIBUTORS_FILE, ROSTER_FILE, teamRoster } from './people/rosters.ts';
import type { RehearsalRequest } from './request.ts';
import type { Stage, StageOptions } from './stage.ts';

export type Place = Pick<Stage, 'repository' | 'control' | 'releaseBranch' | 'config'> &
  Pick<StageOptions, 'releaseWorkflow'>;

/** Fills an empty GitHub with the project of a rehearsal and its people. */
export function fillGitHub(github: LocalGitHub, request: RehearsalRequest, place: Place): void {
  const { admin, security, fixers, owners, release } = CAST;
  github.addOrganization(ORGANIZATION, {
    owners: [admin],
    members: [...security, ...fixers, ...owners, release],
  });
  github.addTeam(`${ORGANIZATION}/${SECURITY_TEAM}`, { members: security, securityManager: true });
  github.addTeam(`${ORGANIZATION}/${OWNERS_TEAM}`, { members: owners });
  fillPublic(github, request, place);
  // By it the actions see that their token may see what is not public (docs/starters/README.md).
  github.addAdvisory(place.repository, { state: 'closed', summary: 'Written to try this out' });
  github.addRepository(place.control, {
    visibility: 'private',
    files: {
      [ROSTER_FILE]: JSON.stringify(teamRoster()),
      [DISTRIBUTORS_FILE]: JSON.stringify(
        distributorsOf(request.policy.facts, ['harbour', 'meadow']),
      ),
    },
  });
}

function fillPublic(github: LocalGitHub, request: RehearsalRequest, place: Place): void {
  const { fixers } = CAST;
  const documents: Record<string, string> = {};
  for (const { source } of request.policy.documents) {
    documents[placeInRepository(source.path)] = source.text;
  }
  github.addRepository(place.repository, {
    files: {
      ...documents,
      ...Object.fromEntries(request.workflows ?? []),
      'src/vault.js': 'export const isOpen = () => true;\n',
      [RELEASE_POLICY]: JSON.stringify(releasePolicy(place.repository, place.releaseWorkflow)),
      '.github/CODEOWNERS': `* @${ORGANIZATION}/${OWNERS_TEAM}\n`,
      [CONFIG_PATH]: JSON.stringify({
        ...place.config,
        policy: placeInRepository(request.policyPath),
      }),
    },
    branches: { [place.releaseBranch]: { VERSION: '1.4\n' } },
    collaborators: Object.fromEntries(fixers.map((login) => [login, 'write'])),
    privateVulnerabilityReporting: true,
  });
}

/** A policy from elsewhere is played as if it were at the root. */
export function placeInRepository(name: string): string {
  const isInside = !path.isAbsolute(name) && !path.normalize(name).startsWith('..');
  return isInside ? path.normalize(name) : path.basename(name);
}
