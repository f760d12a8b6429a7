import { readTeamMembers } from '@embargo/github';

import { teamsNamed } from '../people/people-of.ts';
import type { CaseRun } from '../run/open-run.ts';
import type { CaseSetting } from './hear-case.ts';
import type { ReadCase } from './read-cases.ts';

/** Reads, for all cases at once, who is in the teams that the project or an advisory names. */
export async function readSetting(
  { github, project }: Pick<CaseRun, 'github' | 'project'>,
  cases: readonly ReadCase[],
): Promise<CaseSetting> {
  const advisories = cases.map(({ advisory }) => advisory);
  return {
    project,
    members: await readTeamMembers(github, teamsNamed(project.sources, advisories)),
  };
}
