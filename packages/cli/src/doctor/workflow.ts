import type { Side } from '../adoption/starters.ts';
import { isRecord, recordIn, textOf, textsIn } from './records.ts';
import type { YamlFile } from './read-yaml.ts';

/** Rights of a job's token: those of each scope, all of one kind, or what the repository sets. */
export type Permissions = Readonly<Record<string, string>> | 'read-all' | 'write-all' | undefined;

/** A step or a job that runs something of another repository. */
export interface Use {
  /** `OWNER/NAME/path@ref`, `./path`, `$/path` or `docker://…`. */
  readonly target: string;
  /** What stands after `if`, empty where nothing does. */
  readonly condition: string;
  readonly with: Readonly<Record<string, string>>;
  /** Of a job that calls a workflow. */
  readonly secrets: Readonly<Record<string, string>> | 'inherit';
  /** A step is part of a job, a called workflow is one. */
  readonly isJob: boolean;
  readonly line: number;
  /** The line of an input or of a secret. */
  readonly lineOf: (group: 'with' | 'secrets', name: string) => number;
}

export interface Job {
  readonly id: string;
  readonly permissions: Permissions;
  /** What stands after `if`, empty where nothing does. */
  readonly condition: string;
  readonly uses: readonly Use[];
  readonly line: number;
}

/** A workflow of the adopter. */
export interface Workflow {
  readonly side: Side;
  /** From the root of its repository. */
  readonly path: string;
  readonly text: string;
  readonly triggers: ReadonlySet<string>;
  readonly jobs: readonly Job[];
}

/** A workflow as far as a set-up depends on it; nothing where it is none. */
export function workflowOf(
  place: Pick<Workflow, 'side' | 'path' | 'text'>,
  { value, lineOf }: YamlFile,
): Workflow | undefined {
  if (!isRecord(value) || !isRecord(value['jobs'])) return undefined;
  const permissions = permissionsIn(value['permissions']);
  const jobs = Object.entries(value['jobs']).map(([id, job]): Job => {
    const fields = isRecord(job) ? job : {};
    return {
      id,
      permissions: 'permissions' in fields ? permissionsIn(fields['permissions']) : permissions,
      condition: textOf(fields['if']),
      uses: usesIn(fields, (keys) => lineOf(['jobs', id, ...keys])),
      line: lineOf(['jobs', id]),
    };
  });
  return { ...place, triggers: triggersIn(value['on']), jobs };
}

function permissionsIn(value: unknown): Permissions {
  if (value === 'read-all' || value === 'write-all') return value;
  // `permissions:` with nothing behind it grants nothing, as `{}` does.
  return value === undefined ? undefined : textsIn(value);
}

function triggersIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  if (Array.isArray(value)) return new Set(value.filter((name) => typeof name === 'string'));
  return new Set(Object.keys(recordIn(value)));
}

type LineOf = (keys: readonly (string | number)[]) => number;

function usesIn(job: Readonly<Record<string, unknown>>, lineOf: LineOf): Use[] {
  const own = useIn(job, lineOf, true);
  const steps: readonly unknown[] = Array.isArray(job['steps']) ? job['steps'] : [];
  const inner = steps.flatMap((step, index) =>
    isRecord(step) ? (useIn(step, (keys) => lineOf(['steps', index, ...keys]), false) ?? []) : [],
  );
  return own === undefined ? inner : [own, ...inner];
}

function useIn(
  fields: Readonly<Record<string, unknown>>,
  lineOf: LineOf,
  isJob: boolean,
): Use | undefined {
  const target = fields['uses'];
  if (typeof target !== 'string') return undefined;
  return {
    target,
    condition: textOf(fields['if']),
    with: textsIn(fields['with']),
    secrets: fields['secrets'] === 'inherit' ? 'inherit' : textsIn(fields['secrets']),
    isJob,
    line: lineOf(['uses']),
    lineOf: (group, name) => lineOf([group, name]),
  };
}
