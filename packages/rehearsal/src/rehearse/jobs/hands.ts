import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Contexts } from '../../workflow/expression.ts';
import type { Hands, OpenJob, StepEnd } from '../../workflow/run-workflow.ts';
import type { Job, Step } from '../../workflow/workflow.ts';
import type { Stage } from '../stage.ts';
import { makeAppToken } from './app-token.ts';
import { openArtifacts } from './artifacts.ts';
import type { Artifacts } from './artifacts.ts';
import { checkOut } from './checkout.ts';
import { runShell } from './shell-step.ts';

type Given = Readonly<Record<string, string>>;

/** One run of a workflow as it is played. */
export interface RunSetting {
  readonly stage: Stage;
  /** As OWNER/NAME. */
  readonly repository: string;
  /** What is checked out. */
  readonly sha: string;
  readonly github: Contexts;
  readonly called: Hands['called'];
  /** Reviewers of an environment let a job go ahead. */
  readonly letAhead: (environment: string) => void;
  readonly runAction: (step: ActionStep) => Promise<StepEnd>;
  /** Tells of a step that is not the suite's: left out, or gone wrong. */
  readonly note: (what: string, outcome: 'done' | 'failed') => void;
}

/** A step that uses an action of the suite. */
export interface ActionStep {
  readonly action: string;
  readonly name: string;
  readonly given: Given;
  readonly contexts: Contexts;
  readonly workspace: string;
  /** Whether the job may ask for identity tokens. */
  readonly hasIdentity: boolean;
}

const SUITE_ACTION =
  /^(?:\$|[\w.-]{1,100}\/[\w.-]{1,100})\/actions\/([a-z-]{1,60})(?:@[\w./-]{1,200})?$/;

/** Carries jobs out as the runner does, as far as the suite's own steps go. */
export function handsOf(setting: RunSetting): Hands {
  const { stage, called, letAhead } = setting;
  const artifacts = openArtifacts(path.join(stage.folder, `artifacts-${stage.nextNumber()}`));
  return {
    called,
    openJob: (job, environment) => {
      if (environment !== '') letAhead(environment);
      return openJob(job, setting, artifacts);
    },
  };
}

function openJob(job: Job, setting: RunSetting, artifacts: Artifacts): OpenJob {
  const { stage, repository, github } = setting;
  const workspace = path.join(stage.folder, `job-${stage.nextNumber()}`);
  mkdirSync(workspace);
  const permissions = { metadata: 'read', ...permissionsOf(job) } as const;
  const token = stage.github.workflowToken({ repository, permissions });
  const contexts = { github: { ...github, token } };
  const hasIdentity = job.permissions['id-token'] === 'write';
  const place = { workspace, contexts, hasIdentity };
  return {
    contexts,
    play: async (step, given) => {
      const end = await playStep(step, given, { ...place, setting, artifacts });
      if (!end.isGood && !isOfSuite(step)) setting.note(nameOf(step), 'failed');
      return end;
    },
  };
}

function permissionsOf({ permissions }: Job): Readonly<Record<string, 'read' | 'write'>> {
  const entries = Object.entries(permissions).flatMap(([name, access]) =>
    access === 'read' || access === 'write' ? [[name.replaceAll('-', '_'), access] as const] : [],
  );
  return Object.fromEntries(entries);
}

interface Place extends Pick<ActionStep, 'workspace' | 'contexts' | 'hasIdentity'> {
  readonly setting: RunSetting;
  readonly artifacts: Artifacts;
}

const DONE: StepEnd = { isGood: true, outputs: {} };

async function playStep(step: Step, given: Given, place: Place): Promise<StepEnd> {
  const { setting, workspace } = place;
  const action = SUITE_ACTION.exec(step.uses ?? '')?.[1];
  if (action !== undefined) {
    return setting.runAction({ action, name: nameOf(step), given, ...place });
  }
  const known = ofGitHub(step, given, place);
  if (known !== undefined) return known;
  if (step.run !== undefined && step.isOwn) return runShell(step.run, workspace);
  setting.note(`Not played, for it is no part of the suite: ${nameOf(step)}`, 'done');
  return DONE;
}

/** What the suite's workflows use of others, by stand-ins; nothing for any other action. */
function ofGitHub({ uses = '' }: Step, given: Given, place: Place): StepEnd | undefined {
  const { setting, artifacts, workspace } = place;
  const [known = ''] = uses.split('@');
  switch (known) {
    case 'actions/checkout':
      checkOut(setting.stage.github, setting.sha, workspace);
      return DONE;
    case 'actions/create-github-app-token':
      return makeAppToken(setting.stage, given);
    case 'actions/upload-artifact':
      return artifacts.upload(workspace, given);
    case 'actions/download-artifact':
      return artifacts.download(workspace, given);
    default:
      return undefined;
  }
}

function isOfSuite({ uses = '' }: Step): boolean {
  return SUITE_ACTION.test(uses);
}

function nameOf({ name, uses, id }: Step): string {
  return name ?? uses ?? id ?? 'a step without a name';
}
