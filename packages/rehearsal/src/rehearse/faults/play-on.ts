import { EmbargoError } from '@embargo/core';

import type { Play } from '../play.ts';
import { SCRIPT } from '../script/index.ts';
import { playStep } from '../script/play-script.ts';
import type { ScriptStep, StepId } from '../script/step.ts';

/** Plays steps of the script ahead of their turn, those that this policy has. */
export async function playSteps(play: Play, ids: readonly StepId[]): Promise<void> {
  for (const id of ids) {
    const step = stepOf(id);
    if (step.isPlayed?.(play) !== false) await playStep(play, step);
  }
}

function stepOf(id: StepId): ScriptStep {
  const steps = SCRIPT.flatMap((part) => (part.kind === 'by-time' ? part.steps : [part]));
  const found = steps.find((step) => step.id === id);
  if (found !== undefined) return found;
  throw new EmbargoError('REHEARSAL_BROKEN', `The script has no step "${id}", expected one`);
}
