import { EmbargoError } from '@embargo/core';
import type { Events } from '@embargo/core';

import type { RehearsedStep, Sighting } from '../report/rehearsal.ts';
import type { RehearsalRequest } from './request.ts';
import { runBundle } from './run-bundle.ts';
import type { BundleResult } from './run-bundle.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { sightingIn } from './sightings.ts';

const MINUTE = 60_000;
/** Of every run of a workflow in a rehearsal. */
export const RUN_ID = '7';

export interface ActionStep {
  /** For the report. */
  readonly title: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: unknown;
  /** The stage's folder where absent. */
  readonly workspace?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the action is meant to say no. */
  readonly isMeantToHold?: boolean;
}

/** A rehearsal while it goes on: its clock, its stage, and what was seen so far. */
export interface Play {
  readonly request: RehearsalRequest;
  readonly stage: Stage;
  readonly now: () => Date;
  /** The clock goes on to an instant, and never back. */
  readonly goTo: (at: Date) => void;
  readonly person: (title: string, does: () => void) => void;
  readonly github: (title: string, does: () => void) => void;
  readonly run: (step: ActionStep) => Promise<BundleResult>;
  readonly steps: readonly RehearsedStep[];
  /** What each run of an action gave, in order. */
  readonly results: readonly BundleResult[];
  readonly sightings: readonly Sighting[];
  /** What has happened in the case so far. */
  events: Events;
  /** From then on the fix is to be seen, and nothing of it is a leak. */
  publicFrom: Date | undefined;
  readonly close: () => Promise<void>;
}

export async function openPlay(request: RehearsalRequest): Promise<Play> {
  const clock = { now: request.from };
  const sightings: Sighting[] = [];
  const stage: Stage = await openStage(request, {
    now: () => clock.now,
    observe: (exchange) => {
      const seen = sightingIn(exchange, { at: clock.now, publicFrom: play.publicFrom });
      if (seen !== undefined) sightings.push(seen);
    },
  });
  const play: Play = {
    ...{ request, stage, sightings },
    ...doings({ request, stage, clock }),
    now: () => clock.now,
    events: { reportReceivedAt: request.from },
    publicFrom: undefined,
    close: stage.close,
  };
  return play;
}

interface Clocked extends Pick<Play, 'request' | 'stage'> {
  readonly clock: { now: Date };
}

type Doings = Pick<Play, 'goTo' | 'person' | 'github' | 'run' | 'steps' | 'results'>;

/** What can be done; each takes a minute. */
function doings({ request, stage, clock }: Clocked): Doings {
  const steps: RehearsedStep[] = [];
  const results: BundleResult[] = [];
  const goTo = (at: Date): void => {
    if (at > clock.now) clock.now = at;
  };
  const tick = (): void => {
    clock.now = new Date(clock.now.getTime() + MINUTE);
  };
  const done = (by: RehearsedStep['by'], title: string, does: () => void): void => {
    tick();
    does();
    steps.push({ at: clock.now, by, title, outcome: 'done' });
  };
  return {
    ...{ steps, results, goTo },
    person: (title, does) => {
      done('person', title, does);
    },
    github: (title, does) => {
      done('github', title, does);
    },
    async run(step) {
      tick();
      const at = clock.now;
      const result = await runBundle(bundleOf(step, { request, stage, at }));
      if (result.leftLoopback) throw leftLoopback(step.action);
      results.push(result);
      steps.push({ at, by: 'suite', title: step.title, ...outcomeOf(result, step) });
      return result;
    },
  };
}

interface Standing {
  readonly request: RehearsalRequest;
  readonly stage: Stage;
  readonly at: Date;
}

function bundleOf(
  { action, inputs, event, workspace, environment }: ActionStep,
  { request, stage, at }: Standing,
): Parameters<typeof runBundle>[0] {
  const { github, repository, folder } = stage;
  const [owner = ''] = repository.split('/');
  return {
    action,
    actions: request.actions,
    runner: folder,
    workspace: workspace ?? folder,
    at,
    inputs: { repository, ...inputs },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_REPOSITORY: `${owner}/control`,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_ACTOR: 'rehearsal-admin',
      GITHUB_RUN_ID: RUN_ID,
      ...environment,
    },
    event: event ?? { repository: { private: true, visibility: 'private' } },
  };
}

/** A gate that says no is a result; an action that says no where it should do is a failure. */
function outcomeOf(
  { isGood, log, outputs }: BundleResult,
  { isMeantToHold = false }: ActionStep,
): Pick<RehearsedStep, 'outcome' | 'detail'> {
  const said = /^::error[^:]*::(.*)$/m.exec(log)?.[1] ?? (isGood ? '' : log.trim().slice(-400));
  const detail =
    said === '' ? {} : { detail: decodeURIComponent(said.replaceAll(/%(?!0A|0D|25)/g, '%25')) };
  if (isGood) return { outcome: 'done' };
  const isClosed = isMeantToHold && outputs['open'] === 'false';
  return { outcome: isClosed ? 'closed' : 'failed', ...detail };
}

function leftLoopback(action: string): EmbargoError {
  return new EmbargoError(
    'REHEARSAL_BROKEN',
    `${action} tried to reach a host that is not on this machine, expected none in a rehearsal; nothing was sent, and the rehearsal ends here`,
  );
}
