import { EmbargoError } from '@embargo/core';

import type { Play } from '../play.ts';
import type { ScriptStep } from '../script/step.ts';
import type { WorkflowEnd, WorkflowStart } from '../start-workflow.ts';

/** Starts the workflow of a step as often as a fault wants it, with whatever it changes. */
export function replay(
  play: Play,
  step: ScriptStep,
  more: Partial<WorkflowStart> = {},
): Promise<WorkflowEnd> {
  if (step.kind === 'workflow') return play.start({ ...step.start(play), ...more });
  const message = `A fault meets the step "${step.id}", expected one that starts a workflow`;
  throw new EmbargoError('REHEARSAL_BROKEN', message);
}

/** Whether every action of a run went well. */
export function isGood({ results }: WorkflowEnd): boolean {
  return results.length > 0 && results.every((result) => result.isGood);
}

/** What an action of a run told, in its log, its summary and its outputs. */
export function saidBy({ results }: WorkflowEnd, action: string): string {
  return results
    .filter((result) => result.action === action)
    .map(({ log, summary, outputs }) => [log, summary, JSON.stringify(outputs)].join('\n'))
    .join('\n');
}

/** Comments on the advisory that begin with a mark. */
export function marked({ stage, story }: Play, mark: string): number {
  const { comments } = stage.github.advisory(story.ghsaId);
  return comments.filter(({ body }) => body.startsWith(mark)).length;
}
