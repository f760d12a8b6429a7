import type { Claims } from '../x509/claims.ts';

/** Where a run of a workflow takes place, as far as its identity tells. */
export interface WorkflowRun {
  /** `owner/name`. */
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  /** The file of the workflow, from the root. */
  readonly workflowPath?: string;
  readonly eventName?: string;
  readonly visibility?: 'public' | 'private' | 'internal';
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted';
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly runId?: string;
  readonly runAttempt?: string;
  /** `owner/name/path@ref` of a reusable workflow; the workflow itself where absent. */
  readonly jobWorkflowRef?: string;
}

const SOME_RUN = {
  workflowPath: '.github/workflows/release.yml',
  eventName: 'push',
  visibility: 'public',
  runnerEnvironment: 'github-hosted',
  repositoryId: '1001',
  ownerId: '2002',
  runId: '3003',
  runAttempt: '1',
} as const;

/** The claims of GitHub's identity token for a run of a workflow. */
export function workflowClaims(given: WorkflowRun): Claims {
  const run = { ...SOME_RUN, ...given };
  const { repository, ref, sha } = run;
  const [owner = ''] = repository.split('/');
  const workflowRef = `${repository}/${run.workflowPath}@${ref}`;
  return {
    sub: `repo:${repository}:ref:${ref}`,
    repository,
    repository_owner: owner,
    repository_id: run.repositoryId,
    repository_owner_id: run.ownerId,
    repository_visibility: run.visibility,
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha,
    event_name: run.eventName,
    workflow: 'Release',
    workflow_ref: workflowRef,
    workflow_sha: sha,
    job_workflow_ref: run.jobWorkflowRef ?? workflowRef,
    job_workflow_sha: sha,
    runner_environment: run.runnerEnvironment,
    run_id: run.runId,
    run_attempt: run.runAttempt,
    run_number: '1',
    actor: 'mia',
    actor_id: '4004',
  };
}
