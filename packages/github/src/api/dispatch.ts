import type { RepositoryName } from '@embargo/core';

import type { GitHub } from './client/client.ts';
import type { Area } from './client/failure.ts';

const EVENT: Area = {
  subject: 'the start of workflows by an event',
  permission: 'the permission `contents: write` (of a classic token the scope `repo`)',
  refusal: 'check the name of the event and that what it carries is small',
};

const WORKFLOW: Area = {
  subject: 'the start of a workflow',
  permission: 'the permission `actions: write` (of a classic token the scope `repo`)',
  refusal: 'check that the workflow has `workflow_dispatch` with these inputs on that branch',
};

/** Starts the workflows that listen to a `repository_dispatch` of this type. */
export async function dispatchEvent(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  event: { readonly type: string; readonly payload: Readonly<Record<string, string>> },
): Promise<void> {
  await github.write({
    method: 'POST',
    path: '/repos/{owner}/{repo}/dispatches',
    parameters: { owner, repo },
    area: EVENT,
    body: { event_type: event.type, client_payload: event.payload },
  });
}

/** Starts one workflow, named by its file. */
export async function dispatchWorkflow(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  run: {
    readonly workflow: string;
    readonly ref: string;
    readonly inputs: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await github.write({
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    parameters: { owner, repo, workflow_id: run.workflow },
    area: WORKFLOW,
    body: { ref: run.ref, inputs: run.inputs },
  });
}
