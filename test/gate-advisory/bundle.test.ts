import path from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { runAction } from '../support/run-action.ts';
import type { ActionRun } from '../support/run-action.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { KEY, openGateWorld, REPOSITORY } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { agree, beginCase, makeReady, SECRETS } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import { PRIVATE_EVENT, PUBLIC_EVENT } from './run-gate.ts';

jest.setTimeout(60_000);

const policy = path.resolve(import.meta.dirname, '../fixtures/policies/warden');

let world: GateWorld;
let life: Life;
let sandbox: Sandbox;

/** A process has the machine's time, so the case begins some days before it. */
beforeEach(async () => {
  sandbox = openSandbox();
  world = await openGateWorld({
    policy,
    start: new Date(Date.now() - 5 * 86_400_000).toISOString(),
  });
  life = beginCase(world);
  await makeReady(world, life);
});

afterEach(async () => {
  await world.close();
  sandbox.remove();
});

interface Given {
  readonly event?: unknown;
  readonly eventName?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

function run(
  mode: string,
  { event, eventName = 'push', inputs = {} }: Given = {},
): Promise<ActionRun> {
  const { github, tokens, folder } = world;
  return runAction('gate-advisory', {
    workspace: sandbox.folder,
    event: event ?? PUBLIC_EVENT,
    inputs: {
      mode,
      token: tokens.app,
      'fork-token': tokens.fork,
      'github-token': tokens.public,
      repository: REPOSITORY,
      ledger: folder,
      'ledger-key': KEY,
      ...inputs,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_EVENT_NAME: eventName,
      GITHUB_ACTOR: 'someone',
      GITHUB_RUN_ID: '7',
    },
  });
}

/** The log without the lines that mask tokens, which the runner takes in and never shows. */
function logOf({ stdout }: ActionRun): string {
  return stdout.replace(/^::add-mask::.*\n/gm, '');
}

function expectNoCanary(shown: ActionRun): void {
  const texts = [logOf(shown), shown.stderr, shown.summary, JSON.stringify(shown.outputs)];
  for (const text of texts) expect(text).not.toMatch(/canary|ghsa-[2-9a-z]{4}-/i);
}

test('readiness in a private repository shows each check that holds the gate, and no secret', async () => {
  const shown = await run('readiness', { event: PRIVATE_EVENT });
  expect(shown).toMatchObject({ code: 1, stderr: '' });
  expect(shown.outputs['open']).toBe('false');
  expect(JSON.parse(shown.outputs['verdicts'] ?? '')).toMatchObject({ isOpen: false });
  expect(shown.summary).toContain('release-day-agreed');
  expect(logOf(shown)).toContain('::error::The gate is closed at the stage readiness: 1 check of');
  expectNoCanary(shown);
});

test('every token and the key are masked before anything else', async () => {
  const { stdout } = await run('readiness');
  const { app, fork, public: reads } = world.tokens;
  for (const secret of [app, fork, reads, KEY]) expect(stdout).toContain(`::add-mask::${secret}\n`);
  expect(stdout.indexOf('::error')).toBeGreaterThan(stdout.lastIndexOf('::add-mask::'));
});

test('build in a public repository says only whether the gate is open', async () => {
  agree(life, new Date(Date.now() + 86_400_000).toISOString());
  expect(await run('readiness', { event: PRIVATE_EVENT })).toMatchObject({ code: 0 });
  const shown = await run('build');
  expect(shown).toMatchObject({ code: 1, outputs: { open: 'false' } });
  expect(logOf(shown)).toBe(
    '::error::The gate is closed at the stage build; the security team finds what to do on the advisory.\n',
  );
  expectNoCanary(shown);
});

describe('audit', () => {
  const audit = async (): Promise<ActionRun> => {
    const at = (): string => world.github.repository(REPOSITORY).refs.get('refs/heads/main') ?? '';
    const before = at();
    life.merge();
    return run('audit', {
      event: { ...PUBLIC_EVENT, ref: 'refs/heads/main', before, after: at() },
    });
  };

  test('fails a merge that no readiness let through', async () => {
    const shown = await audit();
    expect(shown).toMatchObject({ code: 1, outputs: { open: 'false' } });
    expect(logOf(shown)).toContain('no readiness verdict in force lets its patch into this branch');
    expectNoCanary(shown);
  });

  test('passes a merge that readiness let through', async () => {
    agree(life);
    world.now = new Date();
    await world.run('readiness');
    const shown = await audit();
    expect(shown).toMatchObject({ code: 0, outputs: { open: 'true' } });
    expectNoCanary(shown);
  });
});

describe('leak check', () => {
  const event = (title: string): unknown => ({
    ...PUBLIC_EVENT,
    pull_request: { number: 1, title, body: '', head: { ref: 'patch-1' } },
  });
  beforeEach(() => {
    world.github.openPull(REPOSITORY, { title: 'x', author: 'someone', head: 'release-1.4' });
  });

  test('shows the same with a match as without, and tells it on the advisory', async () => {
    const eventName = 'pull_request_target';
    const quiet = await run('leak-check', { event: event('Tidy up'), eventName });
    const matching = await run('leak-check', { event: event(SECRETS.summary), eventName });
    expect(matching).toEqual(quiet);
    expect(quiet.code).toBe(0);
    expect(world.github.advisory(life.ghsaId).comments.at(-1)?.body).toContain('read in public');
    expectNoCanary(matching);
  });

  test('looks at patterns alone where it has no token, and blocks an unknown id', async () => {
    const inputs = { token: '', 'fork-token': '', ledger: '', 'ledger-key': '' };
    const shown = await run('leak-check', {
      event: event('Fix GHSA-2222-cccc-vvvv'),
      eventName: 'pull_request',
      inputs,
    });
    expect(shown).toMatchObject({ code: 1, outputs: { open: 'false' } });
    expect(logOf(shown)).toContain('hold an advisory id that is not public');
    expectNoCanary(shown);
  });
});

describe('what is missing is said in one sentence', () => {
  test.each([
    { mode: 'maybe', inputs: {}, says: 'Input "mode" is "maybe", expected one of: readiness' },
    { mode: 'build', inputs: { token: '' }, says: 'Input "token" is empty' },
    { mode: 'audit', inputs: { ledger: '' }, says: 'Input "ledger" is empty' },
    { mode: 'build', inputs: { 'ledger-key': '' }, says: 'Input "ledger-key" is empty' },
    {
      mode: 'build',
      inputs: { advisory: 'canary words' },
      says: 'holds a word that is no GHSA id',
    },
    { mode: 'build', inputs: { repository: 'warden' }, says: 'expected OWNER/NAME' },
    { mode: 'audit', inputs: {}, says: 'The event of the audit is no push' },
    { mode: 'build', inputs: { token: 'ghs_wrong' }, says: 'GitHub answered 401' },
  ])('$mode with $inputs', async ({ mode, inputs, says }) => {
    const shown = await run(mode, { inputs: { ...inputs } });
    expect(shown).toMatchObject({ code: 1, stderr: '' });
    const errors = logOf(shown).trimEnd().split('\n');
    expect(errors).toEqual([expect.stringMatching(/^::error::/)]);
    expect(errors[0]).toContain(says);
    expect(logOf(shown)).not.toContain('canary');
  });
});
