import { EmbargoError } from '@embargo/core';
import { parse } from 'yaml';

/** A workflow as far as a rehearsal plays it. */
export interface Workflow {
  /** Of its file, for the report. */
  readonly file: string;
  readonly jobs: readonly Job[];
  /** What an input has where nobody gives it, of a call and of a start by hand. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The outputs of a called workflow, as expressions. */
  readonly outputs: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: unknown;
  /** A called workflow; then there are no steps. */
  readonly uses: string | undefined;
  readonly with: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>> | 'inherit';
  readonly permissions: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly environment: unknown;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly condition: unknown;
  readonly uses: string | undefined;
  readonly run: string | undefined;
  /** Of the suite's own workflow: nothing of an adopter's is run by a shell. */
  readonly isOwn: boolean;
  readonly with: Readonly<Record<string, unknown>>;
}

export interface WorkflowFile {
  readonly file: string;
  readonly text: string;
  /** Whether the suite ships it. */
  readonly isOwn: boolean;
}

/** Reads a workflow's YAML. Throws `REHEARSAL_BROKEN` where it is none. */
export function readWorkflow({ file, text, isOwn }: WorkflowFile): Workflow {
  const document = fieldsOf(parsed(file, text));
  const jobs = Object.entries(fieldsOf(document['jobs']));
  if (jobs.length === 0) throw broken(file);
  const on = fieldsOf(document['on']);
  const [called, started] = [fieldsOf(on['workflow_call']), fieldsOf(on['workflow_dispatch'])];
  const permissions = document['permissions'];
  return {
    file,
    jobs: jobs.map(([id, job]) => jobOf(id, { permissions, ...fieldsOf(job) }, isOwn)),
    defaults: { ...defaultsOf(started['inputs']), ...defaultsOf(called['inputs']) },
    outputs: valuesOf(called['outputs'], 'value'),
  };
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw broken(file, cause);
  }
}

function broken(file: string, cause?: unknown): EmbargoError {
  const message = `${file} is no workflow that can be read, expected YAML with jobs; mend it or take it away`;
  return new EmbargoError('REHEARSAL_BROKEN', message, { cause });
}

type Fields = Readonly<Record<string, unknown>>;

function jobOf(id: string, job: Fields, isOwn: boolean): Job {
  return {
    id,
    needs: listOf(job['needs']),
    condition: job['if'],
    uses: textOrNothing(job['uses']),
    with: fieldsOf(job['with']),
    secrets: job['secrets'] === 'inherit' ? 'inherit' : fieldsOf(job['secrets']),
    permissions: permissionsOf(job['permissions']),
    outputs: fieldsOf(job['outputs']),
    environment: job['environment'],
    steps: Array.isArray(job['steps'])
      ? job['steps'].map((step) => stepOf(fieldsOf(step), isOwn))
      : [],
  };
}

function stepOf(step: Fields, isOwn: boolean): Step {
  return {
    id: textOrNothing(step['id']),
    name: textOrNothing(step['name']),
    condition: step['if'],
    uses: textOrNothing(step['uses']),
    run: textOrNothing(step['run']),
    isOwn,
    with: fieldsOf(step['with']),
  };
}

function defaultsOf(inputs: unknown): Fields {
  return valuesOf(inputs, 'default');
}

function valuesOf(declared: unknown, key: string): Fields {
  const entries = Object.entries(fieldsOf(declared));
  return Object.fromEntries(entries.map(([name, one]) => [name, fieldsOf(one)[key]]));
}

function permissionsOf(given: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(fieldsOf(given));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    }),
  );
}

function listOf(given: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  return all.filter((one) => typeof one === 'string');
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? Object.fromEntries(Object.entries(value)) : {};
}
