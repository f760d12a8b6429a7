import type { Play } from '../play.ts';
import type { ScriptStep, StepId } from '../script/step.ts';

/** Something that goes wrong on one step, with how it is documented to end. */
export interface FaultCard {
  /** As `--fault` takes it. */
  readonly name: string;
  readonly title: string;
  /** What happens. */
  readonly does: string;
  /** How it has to end. */
  readonly expected: string;
  /** The step that it meets, in whose place it is played. */
  readonly at: StepId;
  /** Whether there is something for it to meet; wherever its step is played where absent. */
  readonly meets?: (play: Play) => boolean;
  /** What was found afterwards; everything is brought back to before it then. */
  readonly play: (play: Play, step: ScriptStep) => Promise<readonly Finding[]>;
}

/** Something that has to be so once the fault is over. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
}

export function finding(says: string, holds: boolean): Finding {
  return { says, holds };
}
