import { EmbargoError } from '@embargo/core';

import type { RehearsedStep, Sighting } from '../report/rehearsal.ts';
import type { BundleResult } from './jobs/run-bundle.ts';
import type { RehearsalRequest } from './request.ts';
import { nameInRehearsal, openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { sightingOf } from './sightings.ts';
import type { Effect } from './sightings.ts';
import { openStarter } from './start-workflow.ts';
import type { StartWorkflow } from './start-workflow.ts';
import type { Story } from './story.ts';
import { openWorkflows } from './workflows.ts';
import type { Workflows } from './workflows.ts';

const MINUTE = 60_000;

/** A rehearsal while it goes on: its clock, its stage, and what was seen so far. */
export interface Play {
  readonly request: RehearsalRequest;
  readonly stage: Stage;
  readonly workflows: Workflows;
  readonly story: Story;
  readonly now: () => Date;
  /** The clock goes on to an instant, and never back. */
  readonly goTo: (at: Date) => void;
  /** The clock goes on by a minute, which everything takes. */
  readonly tick: () => Date;
  readonly person: (title: string, does: () => void) => void;
  readonly github: (title: string, does: () => void) => void;
  readonly start: StartWorkflow;
  readonly steps: RehearsedStep[];
  /** What each run of an action gave, in order. */
  readonly results: BundleResult[];
  readonly sightings: Sighting[];
  /** Shows every effect of an action as it comes about, before the action knows. */
  readonly watch: (see: (effect: Effect) => void) => void;
  /** Remembers how everything stands; what it gives brings it back to that. */
  readonly save: () => () => void;
  readonly close: () => Promise<void>;
}

export async function openPlay(request: RehearsalRequest): Promise<Play> {
  const clock = { now: request.from };
  const watcher: Watcher = { see: undefined };
  const sightings: Sighting[] = [];
  const { suite, workflows: given } = request;
  const story: Story = {
    ghsaId: '',
    events: { reportReceivedAt: request.from },
    publicFrom: undefined,
    releasesAt: request.from,
    headBefore: '',
    hashes: {},
    patches: [],
    areNoticesComplete: false,
    conflict: [],
  };
  const name = nameInRehearsal(request);
  const workflows = openWorkflows({ suite, name, ...(given === undefined ? {} : { given }) });
  const stage: Stage = await openStage(request, {
    now: () => clock.now,
    releaseWorkflow: workflows.of('release').path,
    observe: (effect) => {
      const seen = sightingOf(effect, { at: clock.now, publicFrom: story.publicFrom });
      if (seen !== undefined) sightings.push(seen);
      watcher.see?.(effect);
    },
  });
  return inHand({ request, stage, workflows, story, sightings, clock, watcher });
}

/** Who is shown effects as they come about. */
interface Watcher {
  see: ((effect: Effect) => void) | undefined;
}

interface Opened extends Pick<Play, 'request' | 'stage' | 'workflows' | 'story' | 'sightings'> {
  readonly clock: { now: Date };
  readonly watcher: Watcher;
}

/** Gives the means to go on with what was opened. */
function inHand({ clock, watcher, ...opened }: Opened): Play {
  const { stage, request, workflows } = opened;
  const steps: RehearsedStep[] = [];
  const results: BundleResult[] = [];
  const tick = (): Date => {
    clock.now = new Date(clock.now.getTime() + MINUTE);
    return clock.now;
  };
  const doneBy = (by: RehearsedStep['by']) => (title: string, does: () => void) => {
    const at = tick();
    does();
    steps.push({ at, by, title, outcome: 'done' });
  };
  const person = doneBy('person');
  const record = (step: RehearsedStep, result?: BundleResult): void => {
    if (result?.leftLoopback === true) throw leftLoopback(result.action);
    steps.push(step);
    if (result !== undefined) results.push(result);
  };
  return {
    ...{ ...opened, steps, results, tick, person },
    now: () => clock.now,
    goTo: (at) => {
      if (at > clock.now) clock.now = at;
    },
    github: doneBy('github'),
    watch: (see) => {
      watcher.see = see;
    },
    start: openStarter({ request, stage, workflows, tick, person, record }),
    save: () => saveAll({ ...opened, clock, watcher, steps, results }),
    close: stage.close,
  };
}

type Saved = Opened & Pick<Play, 'steps' | 'results'>;

function saveAll({ stage, clock, watcher, story, ...lists }: Saved): () => void {
  const all = [lists.steps, lists.results, lists.sightings];
  const [now, told] = [clock.now, structuredClone(story)];
  const lengths = all.map(({ length }) => length);
  const rewind = stage.save();
  return () => {
    rewind();
    clock.now = now;
    watcher.see = undefined;
    Object.assign(story, told);
    all.forEach((list, index) => (list.length = lengths[index] ?? 0));
  };
}

function leftLoopback(action: string): EmbargoError {
  return new EmbargoError(
    'REHEARSAL_BROKEN',
    `${action} tried to reach a host that is not on this machine, expected none in a rehearsal; nothing was sent, and the rehearsal ends here`,
  );
}
