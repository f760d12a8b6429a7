import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly on: { readonly workflow_call?: Callable };
}

interface Callable {
  readonly inputs?: Known;
  readonly secrets?: Known;
}

type Known = Readonly<Record<string, { readonly required?: boolean }>>;

interface Job {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A file of this checkout. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

export function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

/** What GitHub itself finds wrong in a workflow. */
export async function errorsIn(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value === undefined) return [`${name} is no workflow`];
  await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** Inputs and secrets that our actions and workflows do not have, or must have and are not given. */
export function misfitsIn(workflow: Workflow): readonly string[] {
  const ofSteps = stepsOf(workflow).flatMap(({ uses = '', with: given = {} }) => {
    const [, name] = /(?:^\$|^OWNER\/embargo)\/actions\/([a-z-]+)/.exec(uses) ?? [];
    if (name === undefined) return [];
    const { inputs = {} } = parse(textOf(`actions/${name}/action.yml`)) as Callable;
    return misfits(name, given, inputs);
  });
  const ofJobs = Object.values(workflow.jobs).flatMap(
    ({ uses, with: given = {}, secrets = {} }) => {
      if (uses === undefined) return [];
      const called = /(\.github\/workflows\/[\w-]+\.yml)@/.exec(uses)?.[1] ?? '';
      const { on } = parse(textOf(called)) as Workflow;
      const { inputs = {}, secrets: known = {} } = on.workflow_call ?? {};
      return [...misfits(called, given, inputs), ...misfits(called, secrets, known)];
    },
  );
  return [...ofSteps, ...ofJobs];
}

function misfits(of: string, given: Readonly<Record<string, unknown>>, known: Known): string[] {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required === true && !Object.hasOwn(given, name))
    .map(([name]) => name);
  return [
    ...unknown.map((name) => `${of} has no ${name}`),
    ...missing.map((name) => `${of} is not given ${name}`),
  ];
}
