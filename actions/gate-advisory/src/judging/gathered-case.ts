import { advisoryClient, teamsNamed } from '@embargo/case';
import type { Connections, Project, TeamMembers } from '@embargo/case';
import type { Embargoed, Observed } from '@embargo/core';
import { observe, openAdvisoryComments, readTeamMembers } from '@embargo/github';
import type { AdvisoryComment } from '@embargo/github';

import type { Stage } from '../check.ts';
import type { BinariesReport } from '../evidence/binaries.ts';
import type { Upstream } from '../evidence/evidence.ts';
import { readLanded } from '../evidence/read-landed.ts';
import type { Inputs } from '../inputs.ts';
import type { SelectedCase } from './select-advisories.ts';

/** What the whole run knows. */
export interface Setting {
  readonly stage: Stage;
  readonly now: Date;
  readonly isPrivate: boolean;
  readonly inputs: Inputs;
  readonly connections: Connections;
  readonly project: Project;
  readonly binaries: Observed<BinariesReport>;
  /** What the workflow records, in the name of who started it. */
  readonly said?: WorkflowWords;
}

export interface WorkflowWords {
  readonly login: string;
  readonly at: Date;
  readonly text: Embargoed<string>;
}

/** All that is read of an advisory but the ledger, which is read when it is judged. */
export interface GatheredCase extends SelectedCase {
  /** `unsupported` where this GitHub has no comments on advisories by its API. */
  readonly comments: Observed<readonly AdvisoryComment[] | 'unsupported'>;
}

/** The cases of a run, with what is read once for all of them. */
export interface Gathered {
  readonly cases: readonly GatheredCase[];
  readonly members: TeamMembers;
  readonly upstream: Upstream;
}

export async function gather(
  selected: readonly SelectedCase[],
  setting: Setting,
): Promise<Gathered> {
  const { connections, inputs, project } = setting;
  const github = advisoryClient(connections);
  const comments = openAdvisoryComments(github, inputs.repository);
  const cases: GatheredCase[] = [];
  for (const one of selected) {
    cases.push({ ...one, comments: await observe(comments.list(one.advisory.ghsaId)) });
  }
  const advisories = selected.map(({ advisory }) => advisory);
  return {
    cases,
    members: await readTeamMembers(github, teamsNamed(project.sources, advisories)),
    upstream: await readUpstream(cases, setting),
  };
}

/** Before the merge nothing has landed, and no check asks for it. */
async function readUpstream(cases: readonly GatheredCase[], setting: Setting): Promise<Upstream> {
  const { connections, inputs, project, stage } = setting;
  const { defaultBranch, branches } = project.snapshot;
  const targets = cases.flatMap(({ fork }) =>
    fork.status === 'observed' ? (fork.value?.pullRequests ?? []) : [],
  );
  const merged = targets.filter(({ state }) => state === 'merged' && stage !== 'readiness');
  const places = {
    branches: [...new Set(merged.map(({ targetBranch }) => targetBranch))],
    since: earliest(cases),
  };
  const landed = await readLanded(connections.reader, inputs.repository, places);
  return { defaultBranch, branches, landed };
}

function earliest(cases: readonly GatheredCase[]): Date {
  return new Date(Math.min(...cases.map(({ advisory }) => advisory.createdAt.getTime())));
}
