import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { interpolate } from '../../workflow/interpolate.ts';
import { textOf } from '../../workflow/values.ts';
import type { Stage } from '../stage.ts';
import type { DeclaredInputs } from './declared-inputs.ts';
import type { ActionStep } from './hands.ts';
import type { BundleRun } from './run-bundle.ts';
import { standInInputs } from './stand-in-inputs.ts';

export interface Circumstances {
  readonly stage: Stage;
  /** The folder that holds the actions. */
  readonly actions: string;
  readonly declared: DeclaredInputs;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: unknown;
  readonly at: Date;
  /** False: the schedule's gaps are told. */
  readonly isAwake: boolean;
}

/** What the runner would start for a step; each run has a folder of its own for what it says. */
export function bundleRunOf(step: ActionStep, circumstances: Circumstances): BundleRun {
  const { stage, actions, declared, at, isAwake, event } = circumstances;
  const { action, workspace, hasIdentity } = step;
  const runner = path.join(stage.folder, `runner-${stage.nextNumber()}`);
  mkdirSync(runner, { recursive: true });
  const inputs = standInInputs(action, inputsOf(step, declared), { stage, workspace, isAwake });
  const environment = {
    ...circumstances.environment,
    ...(hasIdentity ? stage.sigstore.environment : {}),
  };
  return { action, actions, runner, workspace, at, inputs, environment, event };
}

/** What is given, and the defaults of the rest. */
function inputsOf(
  { given, contexts }: ActionStep,
  declared: DeclaredInputs,
): Readonly<Record<string, string>> {
  const all = [...declared].map(([name, fallback]) => {
    return [name, given[name] ?? textOf(interpolate(fallback, contexts))] as const;
  });
  return Object.fromEntries(all.filter(([name, value]) => value !== '' || name in given));
}
