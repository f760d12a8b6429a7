import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { interpolate, isDue } from '../../packages/rehearsal/src/workflow/interpolate.ts';
import { textOf } from '../../packages/rehearsal/src/workflow/values.ts';
import type { ActionRun } from './run-action.ts';

/** This repository at the running commit. */
const OWN = '$/actions/';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses: string;
  readonly with: Readonly<Record<string, string | boolean>>;
}

interface Composite {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface CompositeRun {
  readonly code: 0 | 1;
  /** The names of the steps that ran, each with how it ended. */
  readonly steps: readonly string[];
  readonly runs: readonly ActionRun[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface CompositeSettings {
  /** The packed suite. */
  readonly suite: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What of `github` its expressions ask for. */
  readonly github: Readonly<Record<string, string>>;
  readonly play: (action: string, inputs: Readonly<Record<string, string>>) => Promise<ActionRun>;
}

/**
 * Runs an action of actions as the runner does: step by step, each reached by `$/` in the packed
 * suite, none after one that failed.
 */
export async function runComposite(
  name: string,
  { suite, inputs, github, play }: CompositeSettings,
): Promise<CompositeRun> {
  const text = readFileSync(path.join(suite, 'actions', name, 'action.yml'), 'utf8');
  const action = parse(text) as Composite;
  const unknown = Object.keys(inputs).filter((input) => !(input in action.inputs));
  if (unknown.length > 0) throw new Error(`Unexpected inputs: ${unknown.join(', ')}`);
  const known: { inputs: Record<string, string>; steps: Record<string, object> } = {
    inputs: {},
    steps: {},
  };
  const fill = (value: unknown): string => textOf(interpolate(value, { ...known, github }));
  for (const [input, { default: given = '' }] of Object.entries(action.inputs)) {
    known.inputs[input] = inputs[input] ?? fill(given);
  }
  const steps: string[] = [];
  const runs: ActionRun[] = [];
  for (const step of action.runs.steps) {
    const isGood = runs.every(({ code }) => code === 0);
    if (!isDue(step.if, { ...known, github }, { isGood })) continue;
    const called = calledBy(step, suite);
    const given = Object.entries(step.with).map(([input, value]) => [input, fill(value)] as const);
    const run = await play(called.name, {
      ...defaultsOf(called, fill),
      ...Object.fromEntries(given),
    });
    runs.push(run);
    if (step.id !== undefined) known.steps[step.id] = { outputs: run.outputs };
    steps.push(`${step.name}: ${run.code === 0 ? 'success' : 'failure'}`);
  }
  const outputs = Object.entries(action.outputs).map(
    ([output, { value }]) => [output, fill(value)] as const,
  );
  const code = runs.every((run) => run.code === 0) ? 0 : 1;
  return { code, steps, runs, outputs: Object.fromEntries(outputs) };
}

interface Called extends Pick<Composite, 'inputs'> {
  readonly name: string;
}

/** The action of the packed suite that a step names; what it gives must be an input of it. */
function calledBy({ uses, with: given }: Step, suite: string): Called {
  if (!uses.startsWith(OWN)) throw new Error(`${uses} is not of the suite at the same commit`);
  const name = uses.slice(OWN.length);
  const text = readFileSync(path.join(suite, 'actions', name, 'action.yml'), 'utf8');
  const { inputs } = parse(text) as Composite;
  const unknown = Object.keys(given).filter((input) => !(input in inputs));
  if (unknown.length > 0) throw new Error(`${name} has no input ${unknown.join(', ')}`);
  return { name, inputs };
}

/** As the runner sets what a step leaves out. */
function defaultsOf({ inputs }: Called, fill: (value: unknown) => string): Record<string, string> {
  const given = Object.entries(inputs).flatMap(([input, { default: value }]) =>
    value === undefined ? [] : [[input, fill(value)] as const],
  );
  return Object.fromEntries(given);
}
