import path from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';

import { checks } from '../../actions/gate-advisory/src/checks/index.ts';
import { standInConfig } from '../../packages/rehearsal/src/rehearse/stand-in-config.ts';
import { describeShared, hasShared, sharedPath } from '../support/shared.ts';
import { OWN_POLICIES, promisesOf } from './checks/model-policies.ts';
import { CONFIG, openGateWorld, PEOPLE, verdictsOf } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { agree, beginCase, IN_WINDOW, makeReady, ON_FRIDAY } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import type { GateRun, GateSettings } from './run-gate.ts';

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
  async run(mode: string, settings?: Partial<GateSettings>): Promise<GateRun> {
    const run = await this.#world.run(mode, settings);
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

/**
 * What holds only where something unusual happens, or where a configuration adds a promise: a day
 * past the longest embargo, a release that readiness never let through, an announcement that cannot
 * be made, a vulnerability that became public.
 */
async function liveUnusually(world: GateWorld, life: Life, source: string): Promise<Watch> {
  const watch = new Watch(world);
  await makeReady(world, life, source);
  agree(life, PAST_EMBARGO);
  expect((await watch.run('readiness')).outputs['open']).toBe('false');
  await watch.run('build', { inputs: { advisory: life.ghsaId } });
  agree(life);
  expect((await watch.run('readiness')).outputs['open']).toBe('true');
  life.merge();
  Object.assign(world.github.advisory(life.ghsaId), { vulnerabilities: [] });
  await watch.run('build');
  life.fillIn();
  life.describe(ANSWERS);
  expect((await watch.run('build')).outputs['open']).toBe('true');
  world.now = IN_WINDOW;
  life.answerCredits();
  world.verifyBinaries();
  expect((await watch.run('publish')).outputs['open']).toBe('true');
  life.say(`/public-since ${world.now.toISOString()}`);
  expect((await watch.run('publish')).outputs['open']).toBe('false');
  life.say('/privacy-asked refused');
  expect((await watch.run('publish')).outputs['open']).toBe('true');
  return watch;
}

const UNUSUAL = [
  'embargo-maximum',
  'readiness-recorded',
  'notice-ready',
  'publicly-disclosed',
] as const;

/** A Tuesday more than 90 days after the report. */
const PAST_EMBARGO = '2027-03-02T16:00Z';

const ANSWERS = '### Impact\ncanary impact\n### Workarounds\ncanary workaround';

/** A configuration that adds a longest embargo, and a channel for each that the policy promises. */
function adding(policy: string): string {
  const { channels } = standInConfig(promisesOf(policy).facts, undefined, MAIL);
  return `${CONFIG}timelinesBinding: true
disclosure: { within: P90D }
mail: ${JSON.stringify({ ...MAIL, from: 'security@anvil-works.example' })}
channels: ${JSON.stringify(channels)}
`;
}

const MAIL = { host: '127.0.0.1', port: 2525 } as const;

function promisedIn(policy: string): string[] {
  const promises = promisesOf(policy);
  return checks
    .filter((check) => check.promisedBy(promises).length > 0)
    .map(({ id }) => id)
    .filter((id) => !UNUSUAL.some((unusual) => unusual === id));
}

function cveSourceOf(policy: string): string {
  return promisesOf(policy).facts.cve?.source ?? 'github';
}

function describePolicies(policies: readonly string[], folderOf: (policy: string) => string): void {
  test.each(policies)(
    'each check of %s holds the gate until it is kept, and the gate opens when all are',
    async (policy) => {
      const world = await openGateWorld({ policy: folderOf(policy) });
      try {
        const watch = await live(world, beginCase(world), cveSourceOf(policy));
        expect(promisedIn(policy).filter((id) => !watch.keptAfter.has(id))).toEqual([]);
      } finally {
        await world.close();
      }
    },
  );

  test.each(policies)(
    'what is unusual, or added by a configuration, holds the gate of %s until it is kept',
    async (policy) => {
      const world = await openGateWorld({ policy: folderOf(policy), config: adding(policy) });
      try {
        const watch = await liveUnusually(world, beginCase(world), cveSourceOf(policy));
        expect(UNUSUAL.filter((id) => !watch.keptAfter.has(id))).toEqual([]);
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
