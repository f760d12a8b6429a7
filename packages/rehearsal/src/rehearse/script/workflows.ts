import type { Play } from '../play.ts';
import type { WorkflowEnd, WorkflowStart } from '../start-workflow.ts';
import type { ScriptStep, StepId, WorkflowStep } from './step.ts';

type More = Pick<ScriptStep, 'at' | 'isPlayed'> & Pick<WorkflowStep, 'then'>;

/** The hourly look at reports and deadlines. */
export function watch(id: StepId, more: More = {}): WorkflowStep {
  return { kind: 'workflow', id, start: () => ({ role: 'deadlines', event: 'schedule' }), ...more };
}

/** The hourly look at what may be merged. */
export function judgeReadiness(
  id: StepId,
  more: More & { readonly mayClose?: boolean },
): WorkflowStep {
  const { mayClose = false, ...rest } = more;
  const start = (): WorkflowStart => ({ role: 'readiness', event: 'schedule', mayClose });
  return { kind: 'workflow', id, start, ...rest };
}

/** What is previewed, and sent only by the hash that the preview printed. */
export type Told = keyof Play['story']['hashes'];

export interface Telling {
  readonly told: Told;
  readonly role: 'announce' | 'distributors';
  readonly inputs: (play: Play) => Readonly<Record<string, unknown>>;
}

/** Shows a text and keeps its hash. */
export function preview(id: StepId, telling: Telling, more: More = {}): WorkflowStep {
  return {
    kind: 'workflow',
    id,
    start: (play) => startOf(telling, play, ''),
    then: (play, { results }) => {
      const hash = results[0]?.outputs['hash'];
      if (hash !== undefined) play.story.hashes[telling.told] = hash;
    },
    ...more,
  };
}

/** Whether no job of a run failed. */
export function hasEndedWell({ jobs }: WorkflowEnd): boolean {
  return [...jobs.values()].every(({ result }) => result !== 'failure');
}

/** Sends the text that was shown. */
export function tell(id: StepId, telling: Telling, more: More = {}): WorkflowStep {
  const start = (play: Play): WorkflowStart =>
    startOf(telling, play, play.story.hashes[telling.told] ?? '');
  return { kind: 'workflow', id, start, ...more };
}

function startOf({ told, role, inputs }: Telling, play: Play, hash: string): WorkflowStart {
  const given = { phase: told, hash, ...inputs(play) };
  return { role, event: 'workflow_dispatch', inputs: given };
}
