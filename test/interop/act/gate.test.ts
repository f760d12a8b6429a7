import path from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { KEY, openGateWorld, REPOSITORY } from '../../gate-advisory/gate-world.ts';
import type { GateWorld } from '../../gate-advisory/gate-world.ts';
import {
  agree,
  beginCase,
  IN_WINDOW,
  makeReady,
  SECRETS,
} from '../../gate-advisory/life-of-a-case.ts';
import type { Life } from '../../gate-advisory/life-of-a-case.ts';
import { openActWorld } from '../../support/act/act-world.ts';
import type { ActWorld } from '../../support/act/act-world.ts';
import type { ActRun } from '../../support/act/read-run.ts';
import { whereInstalled } from '../../support/where-installed.ts';

jest.setTimeout(300_000);

const MAIN = 'refs/heads/main';
/** Without binaries and without a release window. */
const policy = path.resolve(import.meta.dirname, '../../fixtures/policies/quay');

whereInstalled('act')('the workflows of the gate', () => {
  let gate: GateWorld;
  let life: Life;
  let world: ActWorld;
  beforeEach(async () => {
    gate = await openGateWorld({ policy });
    life = beginCase(gate);
    world = await openActWorld(gate.github, {
      repository: REPOSITORY,
      secrets: { EMBARGO_FORK_TOKEN: gate.tokens.fork, EMBARGO_LEDGER_KEY: KEY },
    });
    await makeReady(gate, life, 'dwf');
    agree(life);
  });
  afterEach(async () => {
    await world.close();
    await gate.close();
  });

  const readiness = (): Promise<ActRun> =>
    world.run('control/readiness.yml', { eventName: 'schedule', now: gate.now });
  const publish = (): Promise<ActRun> =>
    world.run('public/security-publish.yml', {
      eventName: 'workflow_dispatch',
      now: gate.now,
    });
  const head = (): string => gate.github.repository(REPOSITORY).refs.get(MAIN) ?? '';
  const mergeAndAudit = (): Promise<ActRun> => {
    const before = head();
    life.merge();
    return world.run('public/security-audit.yml', {
      eventName: 'push',
      event: { ref: MAIN, before, after: head() },
      now: gate.now,
    });
  };

  test('let a fork through that is ready, pass its merge, and publish once all is done', async () => {
    expect(await readiness()).toMatchObject({ code: 0, jobs: { readiness: 'success' } });
    expect(await mergeAndAudit()).toMatchObject({
      code: 0,
      jobs: { 'audit/audit': 'success', 'audit/compare': 'success' },
    });
    const closed = await publish();
    expect(closed).toMatchObject({ code: 1, jobs: { 'publish-advisories/gate': 'failure' } });
    expect(closed.log).toContain('The gate is closed at the stage publish');
    expectNoCanary(closed);
    life.answerCredits();
    gate.now = IN_WINDOW;
    const open = await publish();
    expect(open).toMatchObject({ code: 0, jobs: { 'publish-advisories/gate': 'success' } });
    expectNoCanary(open);
    expect(gate.github.advisory(life.ghsaId).state).toBe('published');
  });

  test('fail the merge of a fork that no readiness let through', async () => {
    const run = await mergeAndAudit();
    expect(run).toMatchObject({
      code: 1,
      jobs: { 'audit/audit': 'failure', 'audit/compare': 'success' },
    });
    expect(run.log).toContain('no readiness verdict in force lets its patch into this branch');
    expectNoCanary(run);
  });

  test('hold a fork that is not ready, and tell the control repository why', async () => {
    life.describe('');
    gate.github.setCollaborators(life.ghsaId, { users: [], teams: [] });
    const run = await readiness();
    expect(run).toMatchObject({ code: 1, jobs: { readiness: 'failure' } });
    expect(run.summary).toContain('`fix-team-admitted`');
    expectNoCanary(run);
  });

  describe('that look for leaks', () => {
    const pull = (title: string) => ({
      number: 1,
      pull_request: { number: 1, title, body: '', head: { ref: 'patch-1' } },
    });
    const look = (eventName: string, title: string): Promise<ActRun> =>
      world.run('public/security-audit.yml', { eventName, event: pull(title), now: gate.now });
    beforeEach(() => {
      gate.github.openPull(REPOSITORY, { title: 'x', author: 'someone', head: 'release-1.4' });
    });

    test('block an advisory id that is not public, without any secret', async () => {
      const run = await look('pull_request', 'Fix GHSA-2222-cccc-vvvv');
      expect(run).toMatchObject({ code: 1, jobs: { 'audit/patterns': 'failure' } });
      expect(run.log).toContain('hold an advisory id that is not public');
      expect(world.app.tokens).toEqual([]);
    });

    test.each<{ eventName: string; event: Readonly<Record<string, unknown>>; jobs: string[] }>([
      { eventName: 'issues', event: { issue: { number: 2, title: 'x', body: '' } }, jobs: [] },
      { eventName: 'schedule', event: {}, jobs: [] },
      { eventName: 'merge_group', event: {}, jobs: ['audit/patterns'] },
    ])('compare at $eventName', async ({ eventName, event, jobs }) => {
      const group = { base_sha: head(), head_sha: head(), base_ref: MAIN };
      const given = eventName === 'merge_group' ? { merge_group: group } : event;
      const run = await world.run('public/security-audit.yml', {
        ...{ eventName, event: given, now: gate.now },
      });
      const ran = ['audit/compare', ...jobs].map((job) => [job, 'success'] as const);
      expect(run.jobs).toEqual(Object.fromEntries(ran));
    });

    test('show the same with a match as without, and tell it in private', async () => {
      const quiet = await look('pull_request_target', 'Tidy up');
      const matching = await look('pull_request_target', SECRETS.summary);
      expect(quiet).toMatchObject({ code: 0, jobs: { 'audit/compare': 'success' } });
      expect(matching).toEqual(quiet);
      expect(gate.github.advisory(life.ghsaId).comments.at(-1)?.body).toContain('read in public');
    });
  });
});

function expectNoCanary({ log, summary }: ActRun): void {
  for (const text of [log, summary]) expect(text).not.toMatch(/canary|ghsa-[2-9a-z]{4}-/i);
}
