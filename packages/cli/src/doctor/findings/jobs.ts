import { runsOf } from '../set-up.ts';
import type { ActionRun, Finding, SetUp } from '../set-up.ts';
import { interfaceOf, suiteUseOf } from '../suite.ts';
import type { Suite } from '../suite.ts';
import type { Job, Permissions, Workflow } from '../workflow.ts';
import { placeOf } from './uses.ts';

type Rights = Readonly<Record<string, string>>;

const OWN_TOKEN = /^\$\{\{ (?:github\.token|secrets\.GITHUB_TOKEN) \}\}$/;

/** What jobs may do: enough for what they run, and said. */
export function jobsFindings(setUp: SetUp): readonly Finding[] {
  const runs = runsOf(setUp);
  return setUp.workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) => {
      const own = runs.filter(({ use }) => job.uses.includes(use));
      return own.length === 0 ? [] : findingsOf({ workflow, job, own }, setUp.suite);
    }),
  );
}

interface KnownJob {
  readonly workflow: Workflow;
  readonly job: Job;
  /** The actions of the suite that run in it. */
  readonly own: readonly ActionRun[];
}

function findingsOf({ workflow, job, own }: KnownJob, suite: Suite): Finding[] {
  const place = placeOf({ workflow }, job.line);
  if (job.permissions === undefined) {
    return [
      {
        ...{ ...place, level: 'warning', code: 'permissions-unsaid' },
        message: `The job ${job.id} says no permissions, so its token may do whatever the repository's setting gives`,
        remedy: `Add permissions: ${sayRights(neededBy(job, own, suite)) || '{}'}`,
      },
    ];
  }
  const missing = Object.entries(neededBy(job, own, suite))
    .filter(([scope, right]) => !grants(job.permissions, scope, right))
    .map(([scope, right]): Finding => ({
      ...{ ...place, level: 'error', code: 'permission-missing' },
      message: `The job ${job.id} has no ${scope}: ${right}, expected it for ${namesOf(own)}`,
      remedy: `Add ${scope}: ${right} to its permissions`,
    }));
  return [...missing, ...programFindings({ workflow, job, own })];
}

/** Programs that were just built run where there is nothing to take. */
function programFindings({ workflow, job, own }: KnownJob): Finding[] {
  const isRunning = own.some(({ inputs }) => inputs['run-programs'] === 'true');
  const isBare = typeof job.permissions === 'object' && Object.keys(job.permissions).length === 0;
  if (!isRunning || isBare) return [];
  return [
    {
      ...{ ...placeOf({ workflow }, job.line), level: 'error', code: 'programs-beside-rights' },
      message: `The job ${job.id} runs programs that were just built beside rights of its token, expected permissions: {}`,
      remedy: 'Run them in a job of their own, with permissions: {}',
    },
  ];
}

function neededBy({ uses }: Job, own: readonly ActionRun[], suite: Suite): Rights {
  const called = uses
    .filter(({ isJob }) => isJob)
    .flatMap((use) => {
      const found = suiteUseOf(use);
      return found === undefined ? [] : (interfaceOf(suite, found)?.jobs ?? []);
    });
  const rights = [
    ...called.map(({ permissions }) => (typeof permissions === 'object' ? permissions : {})),
    ...own.filter(({ use }) => !use.isJob).map(rightsOf),
  ];
  return rights.reduce<Rights>(merged, {});
}

function merged(one: Rights, other: Rights): Rights {
  const stronger = Object.entries(other).filter(([scope]) => one[scope] !== 'write');
  return { ...one, ...Object.fromEntries(stronger) };
}

/** Of the job's own token, as the pages of the actions say. */
function rightsOf({ action, inputs }: ActionRun): Rights {
  const isOwn = (name: string): boolean => OWN_TOKEN.test(inputs[name] ?? '');
  const ledger: Rights = isOwn('ledger-token') ? { contents: 'write' } : {};
  switch (action) {
    case 'validate-policy':
      return { contents: 'read' };
    case 'build-release':
      return rightsToBuild(inputs);
    case 'verify-release':
      return inputs['source'] === 'draft' ? { contents: 'write' } : {};
    case 'gate-advisory':
      return inputs['mode'] === 'readiness'
        ? ledger
        : { contents: 'read', 'pull-requests': 'read', ...ledger };
    case 'hold-retrospective':
      return isOwn('post-token') ? { ...ledger, ...rightsToPost(inputs['post-as']) } : ledger;
    default:
      return ledger;
  }
}

function rightsToBuild(inputs: Rights): Rights {
  const signs = inputs['sign'] !== 'none' && (inputs['run'] ?? '') !== '';
  const stores = signs && inputs['store-attestations'] !== 'false';
  return {
    contents: 'write',
    ...(signs ? { 'id-token': 'write' } : {}),
    ...(stores ? { attestations: 'write' } : {}),
  };
}

function rightsToPost(kind: string | undefined): Rights {
  if (kind === 'issue') return { issues: 'write' };
  return kind === 'discussion' ? { discussions: 'write' } : {};
}

function grants(permissions: Permissions, scope: string, right: string): boolean {
  if (permissions === 'write-all') return true;
  if (permissions === 'read-all') return right === 'read';
  const granted = permissions?.[scope];
  return granted === 'write' || granted === right;
}

function sayRights(rights: Rights): string {
  const said = Object.entries(rights).map(([scope, right]) => `${scope}: ${right}`);
  return said.length === 0 ? '' : `{ ${said.join(', ')} }`;
}

function namesOf(runs: readonly ActionRun[]): string {
  return [...new Set(runs.map(({ action }) => action))].join(', ');
}
