import type { RehearsedStep } from '../report/rehearsal.ts';
import type { Contexts } from '../workflow/expression.ts';
import { runWorkflow } from '../workflow/run-workflow.ts';
import type { JobEnd } from '../workflow/run-workflow.ts';
import { Lookup } from '../workflow/values.ts';
import { openDeclaredInputs } from './jobs/declared-inputs.ts';
import type { DeclaredInputs } from './jobs/declared-inputs.ts';
import { handsOf } from './jobs/hands.ts';
import type { ActionStep } from './jobs/hands.ts';
import { runBundle } from './jobs/run-bundle.ts';
import type { BundleResult } from './jobs/run-bundle.ts';
import { bundleRunOf } from './jobs/suite-action.ts';
import { CAST, ORGANIZATION } from './people/cast.ts';
import type { RehearsalRequest } from './request.ts';
import type { Stage } from './stage.ts';
import { outcomeOf, titleOf } from './tell-step.ts';
import type { PlayedWorkflow, WorkflowRole, Workflows } from './workflows.ts';

/** An event that starts a workflow. */
export interface WorkflowStart {
  readonly role: WorkflowRole;
  readonly event: 'schedule' | 'workflow_dispatch' | 'push' | 'pull_request';
  /** Of the event, beside the repository. */
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** `refs/heads/main` where absent. */
  readonly ref?: string;
  /** Where a gate may say no. */
  readonly mayClose?: boolean;
  /** False: the workflow's own schedule counts, and the gaps of a rehearsal are told. */
  readonly isAwake?: boolean;
  readonly meddling?: Meddling;
}

/** What a fault does to a run. */
export interface Meddling {
  /** Sees each action start, with what ends its process at once. */
  readonly running?: (kill: () => void) => void;
  /** While a job waits for the reviewers of its environment. */
  readonly waiting?: () => void;
  /** The workflow that identity tokens name instead. */
  readonly signsAs?: string;
}

/** What a run of a workflow came to. */
export interface WorkflowEnd {
  readonly jobs: ReadonlyMap<string, JobEnd>;
  /** What each action of it gave, in order. */
  readonly results: readonly BundleResult[];
}

export type StartWorkflow = (start: WorkflowStart) => Promise<WorkflowEnd>;

export interface StarterParts {
  readonly request: RehearsalRequest;
  readonly stage: Stage;
  readonly workflows: Workflows;
  readonly tick: () => Date;
  readonly person: (title: string, does: () => void) => void;
  readonly record: (step: RehearsedStep, result?: BundleResult) => void;
}

/** Plays workflows on a stage, each run with a number of its own. */
export function openStarter(parts: StarterParts): StartWorkflow {
  const { stage, workflows, person, record, tick, request } = parts;
  const declared = openDeclaredInputs(`${request.suite}/actions`);
  return async (start) => {
    const played = workflows.of(start.role);
    const workflow = played.workflow.file;
    const run = runOf(start, played, stage);
    const results: BundleResult[] = [];
    const { signsAs: workflowPath = run.identity.workflowPath, waiting } = start.meddling ?? {};
    const numbers = numbersOf(run.repository, stage);
    stage.sigstore.actAs({ ...run.identity, ...numbers, workflowPath });
    const playAction = actionPlayer({ parts, run, start, declared });
    const hands = handsOf({
      ...{ stage, repository: run.repository, sha: run.identity.sha, github: run.github },
      called: workflows.called,
      letAhead: (environment) => {
        // What a schedule starts waits for nobody, whatever environment it runs in.
        if (start.event === 'schedule') return;
        person(`Reviewers let "${environment}" go ahead`, () => undefined);
        waiting?.();
      },
      note: (title, outcome) => {
        record({ at: tick(), by: 'github', title, workflow, outcome });
      },
      runAction: async (step) => {
        const result = await playAction(step, workflow);
        results.push(result);
        return result;
      },
    });
    const jobs = await runWorkflow(callOf(start, played, run), hands);
    return { jobs, results };
  };
}

interface Playing {
  readonly parts: StarterParts;
  readonly run: Run;
  readonly start: WorkflowStart;
  readonly declared: (action: string) => DeclaredInputs;
}

function actionPlayer({ parts, run, start, declared }: Playing) {
  return async (step: ActionStep, workflow: string): Promise<BundleResult> => {
    const { stage, request, tick, record } = parts;
    const { environment, event } = run;
    const at = tick();
    const bundle = bundleRunOf(step, {
      ...{ stage, at, environment, event },
      actions: `${request.suite}/actions`,
      declared: declared(step.action),
      isAwake: start.isAwake ?? true,
    });
    const result = await runBundle(bundle, start.meddling?.running);
    record(
      { at, by: 'suite', title: titleOf(step), workflow, ...outcomeOf(result, start) },
      result,
    );
    return result;
  };
}

interface Run {
  readonly repository: string;
  readonly github: Contexts;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: unknown;
  /** What identity tokens say of it. */
  readonly identity: {
    readonly repository: string;
    readonly ref: string;
    readonly sha: string;
    readonly workflowPath: string;
    readonly runId: string;
  };
}

function runOf(start: WorkflowStart, { home, path }: PlayedWorkflow, stage: Stage): Run {
  const repository = home === 'public' ? stage.repository : stage.control;
  const { ref = 'refs/heads/main', payload = {}, event: eventName } = start;
  const sha = stage.github.repository(repository).refs.get(ref) ?? '';
  const runId = String(stage.nextNumber());
  const isPrivate = home === 'control';
  const event = {
    repository: {
      name: repository.slice(ORGANIZATION.length + 1),
      full_name: repository,
      private: isPrivate,
      visibility: isPrivate ? 'private' : 'public',
    },
    ref,
    ...payload,
  };
  const github = {
    ...{ repository, ref, sha, event, repository_owner: ORGANIZATION, actor: CAST.admin },
    ...{ event_name: eventName, run_id: runId, server_url: 'https://github.com' },
  };
  return {
    ...{ repository, github, event },
    environment: {
      GITHUB_API_URL: stage.github.url,
      GITHUB_GRAPHQL_URL: stage.github.graphqlUrl,
      GITHUB_REPOSITORY: repository,
      GITHUB_EVENT_NAME: eventName,
      GITHUB_ACTOR: CAST.admin,
      GITHUB_RUN_ID: runId,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_WORKFLOW_REF: `${repository}/${path}@${ref}`,
    },
    identity: { repository, ref, sha, workflowPath: path, runId },
  };
}

/** GitHub's numbers of the repository and of its owner, as identity tokens carry them. */
function numbersOf(name: string, { github }: Stage) {
  const { id, owner } = github.repository(name);
  const ownerId = github.world.state.organizations.get(owner.toLowerCase())?.id ?? 0;
  return { repositoryId: String(id), ownerId: String(ownerId) };
}

function callOf(start: WorkflowStart, { workflow }: PlayedWorkflow, { github }: Run) {
  return {
    workflow,
    inputs: { ...workflow.defaults, ...start.inputs },
    secrets: new Lookup((name) => `the rehearsed secret ${name}`),
    contexts: { github, vars: new Lookup((name) => `the rehearsed variable ${name}`), runner: {} },
  };
}
