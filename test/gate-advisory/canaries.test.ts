import path from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Exchange, Fault } from '@embargo/rehearsal';

import { expectNoCanary, faultsOf, patienceFor } from '../support/canaries.ts';
import { openGateWorld, REPOSITORY } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { agree, beginCase, IN_WINDOW, makeReady, SECRETS } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import { PRIVATE_EVENT, PUBLIC_EVENT } from './run-gate.ts';
import type { GateRun, GateSettings } from './run-gate.ts';

jest.setTimeout(60_000);

const policy = path.resolve(import.meta.dirname, '../fixtures/policies/warden');

let world: GateWorld;
let life: Life;
let before: string;
let after: string;

beforeAll(async () => {
  world = await openGateWorld({ policy });
  life = beginCase(world);
  await makeReady(world, life);
  agree(life);
  await world.run('readiness');
  before = world.github.repository(REPOSITORY).refs.get('refs/heads/main') ?? '';
  life.merge();
  after = world.github.repository(REPOSITORY).refs.get('refs/heads/main') ?? '';
  life.answerCredits();
  world.now = IN_WINDOW;
  world.github.assignCve(life.ghsaId, 'CVE-2031-40417');
  world.github.openPull(REPOSITORY, { title: 'Tidy', author: 'someone', head: 'release-1.4' });
}, 60_000);

afterAll(async () => {
  // Faults that make GitHub answer out of its way are no violation.
  world.github.violations.length = 0;
  await world.close();
});

const push = (): unknown => ({ ...PUBLIC_EVENT, ref: 'refs/heads/main', before, after });

/** A pull request whose text gives away all that it can. */
const leak = (): unknown => ({
  ...PUBLIC_EVENT,
  pull_request: {
    number: 1,
    title: SECRETS.summary,
    body: `${SECRETS.description} CVE-2031-40417`,
    head: { ref: `${SECRETS.branch}-main`, repo: { full_name: 'someone/warden' } },
  },
});
const noLeak = (): unknown => ({
  ...PUBLIC_EVENT,
  pull_request: { number: 1, title: 'Tidy', body: 'Up', head: { ref: 'tidy' } },
});

interface Mode {
  readonly mode: string;
  readonly settings: () => Partial<GateSettings>;
}

const MODES: readonly Mode[] = [
  { mode: 'readiness', settings: () => ({ payload: PRIVATE_EVENT }) },
  { mode: 'build', settings: () => ({ payload: PUBLIC_EVENT }) },
  { mode: 'publish', settings: () => ({ payload: PUBLIC_EVENT, inputs: { publish: 'true' } }) },
  { mode: 'audit', settings: () => ({ payload: push() }) },
  {
    mode: 'leak-check',
    settings: () => ({ payload: leak(), eventName: 'pull_request_target' }),
  },
];

/** Runs a mode and brings the advisory back to what it was. */
async function run({ mode, settings }: Mode, fault?: Fault): Promise<GateRun> {
  const { github } = world;
  world.renewTokens();
  const fork = github.repository(life.fork());
  const advisory = { ...github.advisory(life.ghsaId) };
  const comments = advisory.comments.map((comment) => ({ ...comment }));
  try {
    return await world.run(mode, { ...patienceFor(fault), ...settings() });
  } finally {
    Object.assign(github.advisory(life.ghsaId), advisory);
    github.advisory(life.ghsaId).comments.splice(0, Infinity, ...comments);
    github.world.state.repositories.set(life.fork().toLowerCase(), fork);
  }
}

describe.each(MODES)('$mode', (mode) => {
  let asked: readonly Exchange[] = [];

  test('shows and writes nothing embargoed where all goes well', async () => {
    const from = world.github.requests.length;
    const shown = await run(mode);
    asked = world.github.requests.slice(from);
    expectNoCanary(shown, asked);
    expect(asked.length).toBeGreaterThan(2);
    const isPublic = mode.mode !== 'readiness';
    expect(Object.keys(shown.outputs)).toEqual(isPublic ? ['open'] : ['open', 'verdicts']);
  });

  test('shows and writes nothing embargoed whatever fails', async () => {
    for (const [index, { method, pathname }] of asked.entries()) {
      const same = asked.slice(0, index + 1).filter((one) => one.pathname === pathname);
      const nth = same.filter((one) => one.method === method).length;
      for (const fault of faultsOf(index)) {
        const from = world.github.requests.length;
        world.github.fail({ method, path: pathname, nth, times: 9, fault });
        expectNoCanary(await run(mode, fault), world.github.requests.slice(from));
        world.github.clearFaults();
      }
    }
  }, 600_000);
});

/** Each run has tokens of its own, which are masked. */
function publicPart({ code, log, summary, outputs }: GateRun): unknown {
  return { code, log, summary, outputs };
}

describe('a leak check with a match and one without', () => {
  const settings = (payload: unknown): Mode => ({
    mode: 'leak-check',
    settings: () => ({ payload, eventName: 'pull_request_target' }),
  });

  test('look the same in public to the byte, and the match is told on the advisory', async () => {
    const comments = world.github.advisory(life.ghsaId).comments.length;
    const quiet = await run(settings(noLeak()));
    expect(world.github.advisory(life.ghsaId).comments.length).toBe(comments);
    const from = world.github.requests.length;
    expect(publicPart(await run(settings(leak())))).toEqual(publicPart(quiet));
    const told = world.github.requests.slice(from).filter(({ method }) => method === 'POST');
    expect(told.map(({ template }) => template)).toContain(
      '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments',
    );
  });

  test('look the same whatever fails', async () => {
    const from = world.github.requests.length;
    await run(settings(leak()));
    for (const [index, { method, pathname }] of world.github.requests.slice(from).entries()) {
      const [fault] = faultsOf(index);
      if (fault === undefined) throw new Error('there is no such fault');
      const shown: unknown[] = [];
      for (const payload of [leak(), noLeak()]) {
        world.github.fail({ method, path: pathname, times: 99, fault });
        shown.push(publicPart(await run(settings(payload), fault)));
        world.github.clearFaults();
      }
      expect(shown[0]).toEqual(shown[1]);
    }
  }, 600_000);
});
