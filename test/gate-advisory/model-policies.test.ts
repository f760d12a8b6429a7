import path from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';

import { checks } from '../../actions/gate-advisory/src/checks/index.ts';
import { describeShared, hasShared, sharedPath } from '../support/shared.ts';
import { OWN_POLICIES, promisesOf } from './checks/model-policies.ts';
import { openGateWorld, PEOPLE, verdictsOf } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { agree, beginCase, IN_WINDOW, ON_FRIDAY } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import type { GateRun } from './run-gate.ts';

jest.setTimeout(60_000);

const MODEL_POLICIES = ['toolhive-registry-server', 'minder', 'sigstore', 'kurator', 'kappital'];

/** What was seen of each check over all the runs of a life. */
class Watch {
  readonly #world: GateWorld;
  readonly held = new Set<string>();
  readonly keptAfter = new Set<string>();

  constructor(world: GateWorld) {
    this.#world = world;
  }

  /** Runs a stage; what is no pass holds, each with a remedy, and the gate is open only where none does. */
  async run(mode: string): Promise<GateRun> {
    const run = await this.#world.run(mode);
    const { isOpen: open, cases } = verdictsOf(run);
    for (const { check, status, remedy = '' } of cases.flatMap(({ verdicts }) => verdicts)) {
      if (status === 'fail' || status === 'unobservable') {
        expect(`${check}: ${remedy}`).toMatch(/: .{10}/);
        this.held.add(check);
      }
      if (status === 'pass' && this.held.has(check)) this.keptAfter.add(check);
    }
    const isHeld = cases.some(({ verdicts }) => verdicts.some((verdict) => !verdict.letsThrough));
    expect({ open, code: run.code }).toEqual({ open: !isHeld, code: isHeld ? 1 : 0 });
    return run;
  }
}

async function live(world: GateWorld, life: Life, source: string): Promise<Watch> {
  const watch = new Watch(world);
  const { security, fixers } = PEOPLE;
  const steps: readonly (() => void)[] = [
    () => undefined,
    life.accept,
    () => {
      life.say('/acknowledge', '/confirm', `/lead @${security[0]}`);
      life.say(`/fix-team ${fixers.map((login) => `@${login}`).join(' ')}`);
    },
    life.letIn,
    life.fillIn,
    life.openFork,
    life.openPulls,
    () => {
      life.say(`/cve-requested ${source}`, '/upstream none');
    },
    () => {
      life.say(...life.heads().map((sha) => `/tests failed ${sha}`));
    },
    () => {
      life.say(...life.heads().map((sha) => `/tests passed ${sha}`));
    },
    () => {
      life.approve(life.patchIds());
    },
    () => {
      const [first = ''] = life.patchIds();
      life.say(`/told-distributors ${world.now.toISOString()} ${first}`);
    },
    () => {
      life.say(`/told-distributors ${world.now.toISOString()} ${life.patchIds().join(' ')}`);
    },
  ];
  for (const step of steps) {
    step();
    expect((await watch.run('readiness')).outputs['open']).toBe('false');
  }
  agree(life);
  expect((await watch.run('readiness')).outputs['open']).toBe('true');

  expect((await watch.run('build')).outputs['open']).toBe('false');
  life.merge();
  expect((await watch.run('build')).outputs['open']).toBe('true');

  world.now = ON_FRIDAY;
  expect((await watch.run('publish')).outputs['open']).toBe('false');
  world.now = IN_WINDOW;
  await watch.run('publish');
  life.answerCredits();
  world.verifyBinaries();
  expect((await watch.run('publish')).outputs['open']).toBe('true');
  return watch;
}

/** Checks that hold only where something unusual happens, with what makes it happen. */
const UNUSUAL: ReadonlySet<string> = new Set([
  'publicly-disclosed',
  'embargo-maximum',
  'readiness-recorded',
  // Asked only where channels are configured.
  'notice-ready',
]);

function promisedIn(policy: string): string[] {
  const promises = promisesOf(policy);
  return checks
    .filter(({ id }) => !UNUSUAL.has(id))
    .filter((check) => check.promisedBy(promises).length > 0)
    .map(({ id }) => id);
}

function describePolicies(policies: readonly string[], folderOf: (policy: string) => string): void {
  test.each(policies)(
    'each check of %s holds the gate until it is kept, and the gate opens when all are',
    async (policy) => {
      const world = await openGateWorld({ policy: folderOf(policy) });
      try {
        const source = promisesOf(policy).facts.cve?.source ?? 'github';
        const watch = await live(world, beginCase(world), source);
        expect(promisedIn(policy).filter((id) => !watch.keptAfter.has(id))).toEqual([]);
      } finally {
        await world.close();
      }
    },
  );
}

describeShared('the model policies', () => {
  describePolicies(MODEL_POLICIES, (policy) => sharedPath('seeds', policy));
});

describe('our own policies', () => {
  const folder = path.resolve(import.meta.dirname, '../fixtures/policies');
  // They promise what the model policies do, so one is enough where those are at hand.
  describePolicies(hasShared ? ['warden'] : OWN_POLICIES, (policy) => path.join(folder, policy));
});
