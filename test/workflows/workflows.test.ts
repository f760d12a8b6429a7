import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Our own workflows, and those to copy. */
const WORKFLOWS = ['.github/workflows', 'docs/starters'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => path.join(folder, name)),
);

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly on: { readonly workflow_call?: Callable };
}

interface Callable {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean }>>;
}

interface Job {
  readonly if?: string;
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

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function workflowOf(file: string): Workflow {
  return parse(textOf(file)) as Workflow;
}

describe.each(WORKFLOWS)('%s', (file) => {
  const text = textOf(file);
  const workflow = workflowOf(file);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test("fits GitHub's own grammar", async () => {
    const parsed = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
    if (parsed.value === undefined) throw new Error(`${file} is no workflow`);
    await convertWorkflowTemplate(parsed.context, parsed.value);
    expect(parsed.context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('grants nothing but what a job asks for, each with its reason', () => {
    expect(workflow.permissions).toEqual({});
    const grants = text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? [];
    const asked = jobs.flatMap(({ permissions = {} }) => Object.keys(permissions));
    expect(grants).toHaveLength(asked.length);
    for (const grant of grants) expect(grant).toMatch(/ # .{10}/);
  });

  test('reaches other actions by commit, and our own by the commit that was pinned', () => {
    const uses = text.match(/\buses: .*$/gm) ?? [];
    for (const used of uses) {
      expect(used).toMatch(
        /^uses: (?:\$\/actions\/[a-z-]+ #|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+(?: # zizmor: ignore\[github-app\])?$|OWNER\/embargo\/[\w./-]+@COMMIT$)/,
      );
    }
  });

  test('puts no text of an event into a shell', () => {
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('gives our actions only inputs that they have, and those that they must have', () => {
    for (const { uses = '', with: given = {} } of steps) {
      const [, name] = /(?:^\$|^OWNER\/embargo)\/actions\/([a-z-]+)/.exec(uses) ?? [];
      if (name === undefined) continue;
      const action = parse(textOf(`actions/${name}/action.yml`)) as Callable;
      expectFitting(Object.keys(given), action.inputs ?? {});
    }
  });

  test('calls our workflows with inputs and secrets that they have', () => {
    for (const { uses, with: given = {}, secrets = {} } of jobs) {
      if (uses === undefined) continue;
      const called = /(\.github\/workflows\/[\w-]+\.yml)@/.exec(uses)?.[1] ?? '';
      const { workflow_call: callable = {} } = workflowOf(called).on;
      expectFitting(Object.keys(given), callable.inputs ?? {});
      expectFitting(Object.keys(secrets), callable.secrets ?? {});
    }
  });
});

describe('the stage of the release workflow that announces', () => {
  const { on, jobs } = workflowOf('.github/workflows/security-release.yml');

  test('runs for its own word alone, and the gate for all others', () => {
    expect(Object.entries(jobs).map(([name, job]) => [name, job.if])).toEqual([
      ['gate', "inputs.stage != 'announce'"],
      ['announce', "inputs.stage == 'announce'"],
    ]);
  });

  test('sends only where the caller gives the hash of a preview', () => {
    const step = jobs['announce']?.steps?.find(({ uses }) => uses?.includes('announce-release'));
    expect(step?.with?.['mode']).toBe("${{ inputs.approved-hash != '' && 'send' || 'preview' }}");
    expect(on.workflow_call?.inputs?.['approved-hash']).toMatchObject({ default: '' });
  });

  test('has no rights of the token of the workflow', () => {
    expect(jobs['announce']?.permissions).toEqual({});
  });
});

function expectFitting(
  given: readonly string[],
  known: Readonly<Record<string, { readonly required?: boolean }>>,
): void {
  expect(given.filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  const needed = Object.entries(known).filter(([, { required }]) => required === true);
  expect(needed.map(([name]) => name).filter((name) => !given.includes(name))).toEqual([]);
}
