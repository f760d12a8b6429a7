import { EmbargoError } from '@embargo/core';

import type { Contexts } from './expression.ts';
import { interpolate, isDue } from './interpolate.ts';
import { textOf } from './values.ts';
import type { Job, Step, Workflow } from './workflow.ts';

/** One run of a workflow, called or started by an event. */
export interface WorkflowCall {
  readonly workflow: Workflow;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** An object, or what answers for any name. */
  readonly secrets: unknown;
  /** Beside `inputs`, `secrets`, `needs` and `steps`: `github`, `vars` and `runner`. */
  readonly contexts: Contexts;
}

export interface JobEnd {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, unknown>>;
}

export interface StepEnd {
  readonly isGood: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A job that has a machine of its own. */
export interface OpenJob {
  /** Of the job: `github` with its own token. */
  readonly contexts: Contexts;
  readonly play: (step: Step, given: Readonly<Record<string, string>>) => Promise<StepEnd>;
}

/** What carries jobs out. */
export interface Hands {
  /** A workflow that a job calls, by its `uses`. */
  readonly called: (uses: string) => Workflow;
  /** Before the first step; `environment` is the name of the one that it waits for, or empty. */
  readonly openJob: (job: Job, environment: string) => OpenJob;
}

/** Runs the jobs of a workflow, each as soon as what it needs has ended; gives their ends by id. */
export async function runWorkflow(
  call: WorkflowCall,
  hands: Hands,
): Promise<ReadonlyMap<string, JobEnd>> {
  const ends = new Map<string, Promise<JobEnd>>();
  const endOf = (id: string): Promise<JobEnd> => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const job = call.workflow.jobs.find((one) => one.id === id);
    if (job === undefined) throw withoutJob(call.workflow, id);
    const end = Promise.all(job.needs.map(async (need) => [need, await endOf(need)] as const)).then(
      (needs) => runJob(job, { call, hands, needs: Object.fromEntries(needs) }),
    );
    ends.set(id, end);
    return end;
  };
  const all = call.workflow.jobs.map(async ({ id }) => [id, await endOf(id)] as const);
  return new Map(await Promise.all(all));
}

function withoutJob({ file }: Workflow, id: string): EmbargoError {
  const message = `${file} has a job that needs "${id}", expected a job of that id`;
  return new EmbargoError('REHEARSAL_BROKEN', message);
}

interface Running {
  readonly call: WorkflowCall;
  readonly hands: Hands;
  readonly needs: Readonly<Record<string, JobEnd>>;
}

const SKIPPED: JobEnd = { result: 'skipped', outputs: {} };

async function runJob(job: Job, { call, hands, needs }: Running): Promise<JobEnd> {
  const { inputs, secrets } = call;
  const contexts = { ...call.contexts, inputs, secrets, needs };
  const isGood = Object.values(needs).every(({ result }) => result === 'success');
  if (!isDue(job.condition, contexts, { isGood })) return SKIPPED;
  if (job.uses !== undefined) return callOther(job, job.uses, { call, hands, contexts });
  const open = hands.openJob(job, textOf(interpolate(job.environment, contexts)));
  return runSteps(job, open, { ...contexts, ...open.contexts });
}

interface Calling extends Omit<Running, 'needs'> {
  readonly contexts: Contexts;
}

/** A called workflow sees its own inputs, and the secrets that it is given. */
async function callOther(
  job: Job,
  uses: string,
  { call, hands, contexts }: Calling,
): Promise<JobEnd> {
  const workflow = hands.called(uses);
  const inputs = { ...workflow.defaults, ...filled(job.with, contexts) };
  const secrets = job.secrets === 'inherit' ? call.secrets : filled(job.secrets, contexts);
  const inner = { workflow, inputs, secrets, contexts: call.contexts };
  const jobs = Object.fromEntries(await runWorkflow(inner, hands));
  const outputs = filled(workflow.outputs, { ...call.contexts, inputs, jobs });
  const isGood = Object.values(jobs).every(({ result }) => result !== 'failure');
  return { result: isGood ? 'success' : 'failure', outputs };
}

async function runSteps(job: Job, open: OpenJob, contexts: Contexts): Promise<JobEnd> {
  const steps: Record<string, object> = {};
  let isGood = true;
  for (const step of job.steps) {
    const known = { ...contexts, steps };
    if (!isDue(step.condition, known, { isGood })) continue;
    const given = Object.entries(filled(step.with, known));
    const texts = Object.fromEntries(given.map(([name, value]) => [name, textOf(value)]));
    const run = interpolate(step.run, known);
    const ready = { ...step, run: typeof run === 'string' ? run : undefined };
    const end = await open.play(ready, texts);
    if (step.id !== undefined) steps[step.id] = { outputs: end.outputs };
    isGood &&= end.isGood;
  }
  const outputs = filled(job.outputs, { ...contexts, steps });
  return { result: isGood ? 'success' : 'failure', outputs };
}

function filled(
  given: Readonly<Record<string, unknown>>,
  contexts: Contexts,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, interpolate(value, contexts)]),
  );
}
