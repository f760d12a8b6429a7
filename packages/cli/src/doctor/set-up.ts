import type { EmbargoConfig, Facts, PolicyPromise } from '@embargo/core';

import type { Side } from '../adoption/starters.ts';
import type { Suite } from './suite.ts';
import { interfaceOf, suiteUseOf } from './suite.ts';
import type { Use, Workflow } from './workflow.ts';

/** How the suite's own workflows name its actions: at the commit that the caller pinned. */
const OWN = '$/actions/';
const INPUT = /^\$\{\{ inputs\.([\w-]{1,60}) \}\}$/;
/** A job for one value of one input, or for all others. */
const CONDITION = /^inputs\.([\w-]{1,60}) (==|!=) '([\w-]{0,60})'$/;

/** The files of a repository, by their paths from its root. */
export interface RepositoryFiles {
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => string | undefined;
}

/** An adopted set-up, as far as files show it. */
export interface SetUp {
  readonly policyPath: string;
  readonly facts: Facts;
  readonly promises: readonly PolicyPromise[];
  readonly config: EmbargoConfig | undefined;
  /** Whether there is a configuration that could not be read, so that nothing is known of it. */
  readonly isConfigBroken: boolean;
  readonly suite: Suite;
  /** Those that use the suite. */
  readonly workflows: readonly Workflow[];
  /** Absent where no checkout was given. */
  readonly files: Readonly<Record<Side, RepositoryFiles | undefined>>;
}

/** What is wrong, and what mends it; `error` where a promise may not be kept. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly repository: Side;
  readonly path: string;
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
}

/** One action of the suite that runs in a job, by itself or in a workflow that the job calls. */
export interface ActionRun {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly workflow: Workflow;
  /** The job or the step of the adopter. */
  readonly use: Use;
}

/** A use of a part of the suite that is there. */
export interface KnownUse {
  readonly workflow: Workflow;
  readonly use: Use;
}

export function usesOf({ workflows }: Pick<SetUp, 'workflows'>): readonly KnownUse[] {
  return workflows.flatMap((workflow) =>
    workflow.jobs.flatMap(({ uses }) => uses.map((use) => ({ workflow, use }))),
  );
}

/** Every action that runs, with its inputs as far as the files say them. */
export function runsOf(setUp: Pick<SetUp, 'workflows' | 'suite'>): readonly ActionRun[] {
  return usesOf(setUp).flatMap(({ workflow, use }) => {
    const found = suiteUseOf(use);
    const part = found === undefined ? undefined : interfaceOf(setUp.suite, found);
    if (part === undefined) return [];
    const given = withDefaults(part.inputs, use.with);
    const inner = part.jobs
      .filter((job) => mayRun(job, given))
      .flatMap(({ uses }) => uses.filter((one) => mayRun(one, given)))
      .flatMap((one) => ownStep(one, given));
    const own = part.kind === 'action' && inner.length === 0;
    const all = own ? [{ action: part.name, inputs: given }] : inner;
    return all.map((one) => ({ ...one, workflow, use }));
  });
}

/** False only where one input alone decides and the caller gives it as a word. */
function mayRun(
  { condition }: { readonly condition: string },
  given: Readonly<Record<string, string>>,
): boolean {
  const [, name = '', sign, word] = CONDITION.exec(condition) ?? [];
  const value = given[name];
  if (sign === undefined || value === undefined || value.includes('${{')) return true;
  return (value === word) === (sign === '==');
}

function ownStep(
  { target, with: inputs }: Use,
  given: Readonly<Record<string, string>>,
): Pick<ActionRun, 'action' | 'inputs'>[] {
  if (!target.startsWith(OWN)) return [];
  return [{ action: target.slice(OWN.length), inputs: passedOn(inputs, given) }];
}

function withDefaults(
  taken: ReadonlyMap<string, { readonly default: string }>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const defaults = [...taken].map(([name, { default: value }]) => [name, value] as const);
  return { ...Object.fromEntries(defaults), ...given };
}

function passedOn(
  inputs: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const from = INPUT.exec(value)?.[1];
      return [name, from === undefined ? value : (given[from] ?? '')];
    }),
  );
}
