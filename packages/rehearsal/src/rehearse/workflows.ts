import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import { readWorkflow } from '../workflow/workflow.ts';
import type { Workflow } from '../workflow/workflow.ts';
import { CONTROL } from './people/cast.ts';

const FOLDER = '.github/workflows';

/** What a project's workflows are for. */
export type WorkflowRole = keyof typeof ROLES;

interface Role {
  /** Of the suite: what a project copies, or calls. */
  readonly file: string;
  readonly home: 'public' | 'control';
  /** What a workflow of this role runs, beside what others run. */
  readonly mark: RegExp;
}

const ROLES = {
  policy: {
    file: 'docs/starters/public/security-policy.yml',
    home: 'public',
    mark: /actions\/validate-policy|security-policy\.yml@/,
  },
  audit: {
    file: 'docs/starters/public/security-audit.yml',
    home: 'public',
    mark: /security-audit\.yml@|mode: audit/,
  },
  release: {
    file: 'docs/starters/public/security-release.yml',
    home: 'public',
    mark: /actions\/build-release/,
  },
  readiness: {
    file: 'docs/starters/control/readiness.yml',
    home: 'control',
    mark: /mode: readiness/,
  },
  deadlines: {
    file: 'docs/starters/control/deadlines.yml',
    home: 'control',
    mark: /security-deadlines\.yml@|actions\/track-deadlines/,
  },
  distributors: {
    file: 'docs/starters/control/distributors.yml',
    home: 'control',
    mark: /actions\/notify-distributors/,
  },
  announce: {
    file: 'docs/starters/control/announce.yml',
    home: 'control',
    mark: /actions\/announce-release/,
  },
  retrospectives: {
    file: 'docs/starters/control/retrospectives.yml',
    home: 'control',
    mark: /actions\/hold-retrospective/,
  },
} as const satisfies Readonly<Record<string, Role>>;

/** A workflow that is played, and the repository that it is in. */
export interface PlayedWorkflow {
  readonly workflow: Workflow;
  readonly home: Role['home'];
  /** `.github/workflows/NAME`, where its repository has it. */
  readonly path: string;
}

export interface Workflows {
  readonly of: (role: WorkflowRole) => PlayedWorkflow;
  /** One of the suite's own that others call, by their `uses`. */
  readonly called: (uses: string) => Workflow;
}

export interface WorkflowSources {
  /** The suite's folder. */
  readonly suite: string;
  /** The adopter's, as text by path; what they have is played instead of the starters. */
  readonly given?: ReadonlyMap<string, string>;
  /** The name of the public repository. */
  readonly name: string;
}

/** Reads each workflow once, when it is first played. */
export function openWorkflows(sources: WorkflowSources): Workflows {
  const known = new Map<string, PlayedWorkflow>();
  const called = new Map<string, Workflow>();
  return {
    of: (role) => {
      const workflow = known.get(role) ?? findWorkflow(role, sources);
      known.set(role, workflow);
      return workflow;
    },
    called: (uses) => {
      const workflow = called.get(uses) ?? findCalled(uses, sources);
      called.set(uses, workflow);
      return workflow;
    },
  };
}

function findWorkflow(role: WorkflowRole, { suite, given, name }: WorkflowSources): PlayedWorkflow {
  const { file, home, mark } = ROLES[role];
  const own = [...(given ?? [])].find(([, text]) => mark.test(text) && isStarted(text));
  const [place, text] = own ?? [file, readFileSync(path.join(suite, file), 'utf8')];
  const base = path.posix.basename(place);
  const isOwn = own === undefined;
  const filled = isOwn ? fill(text, name) : text;
  const workflow = readWorkflow({ file: base, text: filled, isOwn });
  return { workflow, home, path: `${FOLDER}/${base}` };
}

/** A workflow that is only called is started by nothing. */
function isStarted(text: string): boolean {
  return /^ {2}(?:schedule|workflow_dispatch|push|pull_request|repository_dispatch):/m.test(text);
}

/** What the starters leave to fill in. */
function fill(text: string, name: string): string {
  return text.replaceAll('PUBLIC-REPOSITORY', name).replaceAll('CONTROL', CONTROL);
}

function findCalled(uses: string, { suite }: WorkflowSources): Workflow {
  const [target = ''] = uses.split('@');
  const at = target.indexOf(FOLDER);
  const file = path.join(suite, FOLDER, path.basename(target));
  if (at < 0 || !existsSync(file)) {
    throw new EmbargoError(
      'REHEARSAL_BROKEN',
      `A job calls ${uses}, which is none of the suite's workflows; a rehearsal plays those alone`,
    );
  }
  const text = readFileSync(file, 'utf8');
  return readWorkflow({ file: path.basename(file), text, isOwn: true });
}
