import { counted } from '@embargo/core';
import type { PolicyPromise } from '@embargo/core';

import { runsOf } from '../set-up.ts';
import type { ActionRun, Finding, SetUp } from '../set-up.ts';
import type { Side } from '../../adoption/starters.ts';

/** What of a promise is missing, and where what keeps it runs. */
export interface JudgedPromise {
  readonly promise: PolicyPromise;
  /**
   * `kept`: all that keeps it runs. `reminded`: only people keep it, and they are reminded.
   * `partly`: something of it is missing. `unkept`: nothing of it runs.
   */
  readonly status: 'kept' | 'reminded' | 'partly' | 'unkept';
  readonly workflows: readonly { readonly repository: Side; readonly path: string }[];
  readonly missing: readonly string[];
}

/** Of the gate, what a promise needs before a fork is merged and before it is told. */
const MODES = ['readiness', 'publish'] as const;
/** What the gate sees beside that, of no promise alone. */
const WATCHES = {
  audit: 'merges of temporary forks that no gate let through are not noticed',
  'leak-check': 'public text that tells of an advisory is not noticed',
} as const;

/** Each promise with the workflows that keep it. */
export function judgePromises(setUp: SetUp): readonly JudgedPromise[] {
  const runs = runsOf(setUp);
  return setUp.promises.map((promise) => {
    const parts = promise.keptBy.flatMap(partsOf);
    const missing = parts.filter((part) => !runs.some((run) => isPart(run, part)));
    const keeping = runs.filter((run) => parts.some((part) => isPart(run, part)));
    const workflows = new Map(
      keeping.map(({ workflow: { side, path } }) => [
        `${side} ${path}`,
        { repository: side, path },
      ]),
    );
    return {
      promise,
      status: statusOf(promise, { all: parts.length, missing: missing.length }),
      workflows: [...workflows.values()],
      missing,
    };
  });
}

/** One finding for each action that is missing, with all that rests on it. */
export function promisesFindings(
  setUp: SetUp,
  judged: readonly JudgedPromise[],
): readonly Finding[] {
  const resting = new Map<string, PolicyPromise[]>();
  for (const { promise, missing } of judged) {
    for (const part of missing) resting.set(part, [...(resting.get(part) ?? []), promise]);
  }
  const findings = [...resting].map(([part, promises]) =>
    missingPart(part, { setUp, count: promises.length, places: placesOf(promises, setUp) }),
  );
  return [...findings, ...watchFindings(setUp)];
}

function partsOf(keeper: string): readonly string[] {
  return keeper === 'gate-advisory' ? MODES.map((mode) => `gate-advisory (${mode})`) : [keeper];
}

function isPart({ action, inputs }: ActionRun, part: string): boolean {
  return part === action || part === `${action} (${inputs['mode'] ?? ''})`;
}

function statusOf(
  { isTicked }: PolicyPromise,
  { all, missing }: { readonly all: number; readonly missing: number },
): JudgedPromise['status'] {
  if (missing === all) return 'unkept';
  if (missing > 0) return 'partly';
  return isTicked ? 'reminded' : 'kept';
}

function placesOf(promises: readonly PolicyPromise[], { policyPath }: SetUp): string {
  const places = new Set(
    promises.map(({ stated }) => `${stated.path ?? policyPath}:${stated.span.start.line}`),
  );
  const first = [...places].slice(0, 5);
  return first.join(', ') + (places.size > first.length ? ' …' : '');
}

interface Missing {
  readonly setUp: SetUp;
  readonly count: number;
  readonly places: string;
}

const IN_PUBLIC = new Set([
  'validate-policy',
  'gate-advisory (publish)',
  'build-release',
  'verify-release',
]);

function missingPart(part: string, { setUp, count, places }: Missing): Finding {
  const repository: Side = IN_PUBLIC.has(part) ? 'public' : 'control';
  const isSeen = setUp.files[repository] !== undefined;
  return {
    level: 'error',
    code: 'promise-unkept',
    ...{ repository, path: '.github/workflows' },
    message: `${isSeen ? `No workflow of the ${repository} repository` : 'No workflow that was given'} runs ${part}, expected one: ${counted(count, 'promise rests', 'promises rest')} on it (${places})`,
    remedy: isSeen
      ? 'embargo init shows the workflow to add'
      : 'Name a checkout of the control repository by --control, and add what embargo init shows',
  };
}

function watchFindings(setUp: SetUp): Finding[] {
  if (!setUp.promises.some(({ keptBy }) => keptBy.includes('gate-advisory'))) return [];
  const runs = runsOf(setUp);
  return Object.entries(WATCHES)
    .filter(([mode]) => !runs.some((run) => isPart(run, `gate-advisory (${mode})`)))
    .map(([mode, lost]) => ({
      level: 'warning',
      code: 'watch-missing',
      ...{ repository: 'public', path: '.github/workflows' },
      message: `No workflow runs gate-advisory (${mode}), so ${lost}`,
      remedy: 'embargo init shows the workflow to add: security-audit.yml',
    }));
}
