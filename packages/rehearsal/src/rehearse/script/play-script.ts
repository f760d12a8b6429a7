import type { Play } from '../play.ts';
import type { ByTime, Script, ScriptStep } from './step.ts';

/** Sees each step that is played, before it is. */
export type BeforeStep = (step: ScriptStep) => Promise<void>;

/** Plays what the policy has of a script. */
export async function playScript(play: Play, script: Script, before: BeforeStep): Promise<void> {
  for (const part of script) {
    const steps = part.kind === 'by-time' ? inOrder(part, play) : [part];
    for (const step of steps) {
      if (step.isPlayed?.(play) === false) continue;
      goTo(step, play);
      await before(step);
      await playStep(play, step);
    }
  }
}

/** Plays one step, at the time that it has. */
export async function playStep(play: Play, step: ScriptStep): Promise<void> {
  goTo(step, play);
  if (step.kind === 'workflow') {
    const end = await play.start(step.start(play));
    step.then?.(play, end);
    return;
  }
  const does = (): void => {
    step.does(play);
  };
  if (step.kind === 'person') play.person(step.title, does);
  else play.github(step.title, does);
}

function goTo({ at }: ScriptStep, play: Play): void {
  if (at !== undefined) play.goTo(at(play));
}

/** Steps of the same time stay in the order that they have. */
function inOrder({ steps }: ByTime, play: Play): readonly ScriptStep[] {
  return steps
    .filter(({ isPlayed }) => isPlayed?.(play) !== false)
    .map((step) => ({ step, at: (step.at?.(play) ?? play.now()).getTime() }))
    .sort((one, other) => one.at - other.at)
    .map(({ step }) => step);
}
