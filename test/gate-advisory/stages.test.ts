import path from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { openFileStore } from '@embargo/ledger';
import type { Entry } from '@embargo/ledger';

import { KEY, openGateWorld, PEOPLE, REPOSITORY, statusesOf, verdictsOf } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { agree, beginCase, IN_WINDOW, makeReady, ON_FRIDAY, openPull } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import { PUBLIC_EVENT } from './run-gate.ts';

jest.setTimeout(60_000);

const policy = path.resolve(import.meta.dirname, '../fixtures/policies/warden');
const [ada, ben] = PEOPLE.security;
const [cleo, dan] = PEOPLE.fixers;

let world: GateWorld;
let life: Life;

beforeEach(async () => {
  world = await openGateWorld({ policy });
  life = beginCase(world);
});

afterEach(() => world.close());

async function entries(): Promise<readonly Entry[]> {
  const reading = await openFileStore({ folder: world.folder, secret: KEY }).read(life.ghsaId);
  if (reading.status === 'unreadable') throw new Error(reading.reason);
  return reading.entries;
}

/** What was said and decided; that the comment was claimed is neither. */
async function kinds(): Promise<readonly string[]> {
  return (await entries()).map(({ kind }) => kind).filter((kind) => kind !== 'step');
}

async function ready(): Promise<void> {
  await makeReady(world, life);
  agree(life);
}

describe('commands', () => {
  test('are recorded once, in the name of who wrote them and with their comment', async () => {
    life.say('/acknowledge');
    const [comment] = world.github.advisory(life.ghsaId).comments;
    await world.run('readiness');
    await world.run('readiness');
    const acknowledged = (await entries()).filter(({ kind }) => kind === 'acknowledged');
    expect(acknowledged).toMatchObject([
      {
        by: ada,
        at: comment?.createdAt.toISOString(),
        comment: { id: comment?.id, updatedAt: comment?.updatedAt.toISOString() },
      },
    ]);
  });

  test.each([
    { what: 'somebody outside', login: PEOPLE.outsider, line: '/acknowledge' },
    { what: 'the reporter', login: PEOPLE.reporter, line: `/fix-team @${PEOPLE.reporter}` },
    { what: 'the fix team, of what others decide', login: cleo, line: `/allow @${cleo} why not` },
    { what: 'an App', login: 'helper[bot]', line: '/acknowledge' },
    { what: 'nobody in the fix team, a test run', login: PEOPLE.outsider, line: '/tests passed X' },
  ])('of $what are not recorded', async ({ login, line }) => {
    life.sayAs(login, line.replace('X', 'a'.repeat(40)));
    await world.run('readiness');
    expect(await kinds()).toEqual(['readiness']);
  });

  test('in a comment that was edited are not recorded, and the gate says so', async () => {
    life.say('/acknowledge');
    const [comment] = world.github.advisory(life.ghsaId).comments;
    Object.assign(comment ?? {}, { updatedAt: new Date(world.now.getTime() + 5000) });
    await world.run('readiness');
    expect(await kinds()).toEqual(['readiness']);
    expect(life.gateComment()).toContain('with commands was edited');
  });

  test('written wrongly are answered with how they are written', async () => {
    life.say('/received yesterday', '/waive nothing because I say so');
    await world.run('readiness');
    expect(life.gateComment()).toContain('in another form than /received INSTANT');
    expect(life.gateComment()).toContain('wrote /waive for a check that is none');
  });

  test('of a fix team that the same comments name are recorded in one run', async () => {
    life.accept();
    life.say(`/fix-team @${cleo}`);
    life.sayAs(cleo, `/tests failed ${'b'.repeat(40)}`);
    life.sayAs(dan, `/tests passed ${'b'.repeat(40)}`);
    await world.run('readiness');
    const runs = (await entries()).filter(({ kind }) => kind === 'test-run');
    expect(runs).toMatchObject([{ by: cleo, data: { outcome: 'failed' } }]);
  });

  test('come by the workflow too, in the name of who started the run', async () => {
    const inputs = { record: '/acknowledge', advisory: life.ghsaId };
    await world.run('readiness', { inputs, actor: ben });
    await world.run('readiness', { inputs, actor: ben });
    expect((await entries()).filter(({ kind }) => kind === 'acknowledged')).toMatchObject([
      { by: ben },
    ]);
  });

  test.each([
    { what: 'an App starts', actor: 'github-actions[bot]', ids: 1, says: 'no person started' },
    { what: 'names no advisory', actor: ben, ids: 0, says: 'names 0 advisories' },
  ])('by a workflow that $what are refused', async ({ actor, ids, says }) => {
    const advisory = ids === 0 ? '' : life.ghsaId;
    const run = await world.run('readiness', { inputs: { record: '/confirm', advisory }, actor });
    expect(run).toMatchObject({ code: 1, log: [expect.stringContaining(says)] });
    expect(await kinds()).toEqual([]);
  });
});

describe('a waiver', () => {
  test('lets a check pass once a second person agrees, and names both for ever', async () => {
    life.say('/waive cvss the calculator is down');
    life.say('/second cvss');
    await world.run('readiness');
    expect(await kinds()).toEqual(['readiness']);
    expect(life.gateComment()).toContain('seconded a waiver that nobody else asked for');

    life.sayAs(ben, '/second cvss');
    const run = await world.run('readiness');
    expect(verdictsOf(run).cases[0]?.verdicts.find(({ check }) => check === 'cvss')).toMatchObject({
      status: 'fail',
      isWaived: true,
      letsThrough: true,
    });
    expect(life.gateComment()).toContain(`\`${ada}\` and \`${ben}\`: the calculator is down`);
    life.sayAs(ben, 'Never mind.');
    await world.run('readiness');
    expect(life.gateComment()).toContain('the calculator is down');
  });

  test('seconded by somebody outside is none', async () => {
    life.say('/waive cvss the calculator is down');
    life.sayAs(PEOPLE.outsider, '/second cvss');
    await world.run('readiness');
    expect(await kinds()).toEqual(['readiness']);
  });
});

describe('an approval by comment', () => {
  beforeEach(async () => {
    await makeReady(world, life);
    agree(life);
    for (const pull of world.github.repository(life.fork()).pulls.values()) pull.reviews.length = 0;
    world.now = new Date(world.now.getTime() + 60_000);
    for (const login of [dan, ...PEOPLE.owners, ben]) {
      life.sayAs(login, ...life.patchIds().map((id) => `/approve ${id}`));
    }
  });

  test('counts as long as it stands there as it was written', async () => {
    expect(statusesOf(await world.run('readiness')).get('approved')).toBe('pass');
    for (const comment of world.github.advisory(life.ghsaId).comments) {
      if (!comment.body.startsWith('/approve')) continue;
      comment.body += '\nI mean it.';
      comment.updatedAt = new Date(world.now.getTime() + 1000);
    }
    expect(statusesOf(await world.run('readiness')).get('approved')).toBe('fail');
  });

  test('counts no more once it is gone', async () => {
    expect(statusesOf(await world.run('readiness')).get('approved')).toBe('pass');
    const { comments } = world.github.advisory(life.ghsaId);
    comments.splice(0, comments.length);
    expect(statusesOf(await world.run('readiness')).get('approved')).toBe('fail');
  });

  test('counts for the patch that it names and no other', async () => {
    const { github } = world;
    const files = { 'src/gate.go': 'package gate\n\nfunc Open() bool { return 1 == 2 }\n' };
    for (const { headRef } of github.repository(life.fork()).pulls.values()) {
      github.commit(life.fork(), { branch: headRef, files, author: cleo });
    }
    expect(statusesOf(await world.run('readiness')).get('approved')).toBe('fail');
  });

  test('of a patch that no pull request has is not recorded', async () => {
    const before = (await entries()).filter(({ kind }) => kind === 'approval').length;
    life.sayAs(dan, `/approve ${'e'.repeat(40)}`);
    await world.run('readiness');
    const after = (await entries()).filter(({ kind }) => kind === 'approval');
    expect(after.some(({ data }) => 'patchId' in data && data.patchId === 'e'.repeat(40))).toBe(
      false,
    );
    expect(after.length).toBeGreaterThan(before);
    expect(life.gateComment()).toContain('approved a patch that no pull request has now');
  });
});

describe('the readiness verdict', () => {
  test('names each patch with its branch, and what it was decided on', async () => {
    await ready();
    expect((await world.run('readiness')).code).toBe(0);
    const verdict = (await entries()).findLast(({ kind }) => kind === 'readiness');
    expect(verdict).toMatchObject({
      by: 'embargo[bot]',
      decidedOn: expect.stringMatching(/^[0-9a-f]{64}$/),
      data: {
        verdict: 'allow',
        patches: [
          { pullRequest: 1, targetBranch: 'main', patchId: life.patchIds()[0] },
          { pullRequest: 2, targetBranch: 'release-1.4', patchId: life.patchIds()[1] },
        ],
      },
    });
  });

  test('is written anew only where something changed', async () => {
    await ready();
    await world.run('readiness');
    const before = (await entries()).length;
    world.now = new Date(world.now.getTime() + 3_600_000);
    await world.run('readiness');
    expect((await entries()).length).toBe(before);
  });

  test('refuses again when a patch changes after it, and the build stays closed', async () => {
    await ready();
    await world.run('readiness');
    openPull(world, life.fork(), 'main');
    const build = await world.run('build');
    expect(statusesOf(build).get('readiness-recorded')).toBe('fail');
    await world.run('readiness');
    expect((await entries()).findLast(({ kind }) => kind === 'readiness')).toMatchObject({
      data: { verdict: 'deny' },
    });
  });

  test('is not taken back once its patches are merged', async () => {
    await ready();
    await world.run('readiness');
    life.merge();
    Object.assign(world.github.advisory(life.ghsaId), { cvssVector: undefined });
    await world.run('readiness');
    expect((await entries()).findLast(({ kind }) => kind === 'readiness')).toMatchObject({
      data: { verdict: 'allow' },
    });
    expect((await world.run('build')).code).toBe(1);
  });
});

describe('without named advisories', () => {
  test('readiness judges each open one, and opens for all or none', async () => {
    await ready();
    world.github.addAdvisory(REPOSITORY, { summary: 'canary two', author: ada });
    const run = await world.run('readiness');
    expect(verdictsOf(run).cases.map(({ isOpen }) => isOpen)).toEqual([true, false]);
    expect(run.outputs['open']).toBe('false');
  });

  test('build looks only at those that were let through or merged', async () => {
    world.github.addAdvisory(REPOSITORY, { summary: 'canary two', author: ada });
    expect(await world.run('build')).toMatchObject({ code: 0, outputs: { open: 'true' } });
    await ready();
    life.merge();
    const build = await world.run('build');
    expect(verdictsOf(build).cases).toHaveLength(1);
    expect(statusesOf(build).get('readiness-recorded')).toBe('fail');
  });

  test('build holds where the forks cannot be looked into', async () => {
    await ready();
    const build = await world.run('build', { inputs: { 'fork-token': '' } });
    expect(build.code).toBe(1);
    expect(build.summary).toContain('fork-token');
  });

  test('a list that may be partial keeps the gate closed', async () => {
    const { workflowToken } = world.github;
    const token = workflowToken({ repository: REPOSITORY, permissions: { contents: 'write' } });
    const run = await world.run('build', { inputs: { token }, payload: PUBLIC_EVENT });
    expect(run).toMatchObject({ code: 1, outputs: { open: 'false' } });
    expect(run.log.join()).toContain('repository_advisories: read');
  });
});

describe('evidence that cannot be had closes the gate', () => {
  beforeEach(async () => {
    await ready();
    expect((await world.run('readiness')).code).toBe(0);
  });

  test('the comments', async () => {
    const path = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';
    world.github.fail({ method: 'GET', path, fault: { kind: 'status', status: 403 } });
    const run = await world.run('readiness');
    expect(run.code).toBe(1);
    expect(run.summary).toContain('repository\\_advisories: read');
  });

  test('the fork', async () => {
    const run = await world.run('readiness', { inputs: { 'fork-token': world.tokens.app } });
    expect(run.code).toBe(1);
    expect(run.summary).toContain('fork-token');
  });

  test('the ledger, and nothing is recorded in another one', async () => {
    const run = await world.run('readiness', {
      inputs: { ledger: path.join(policy, 'SECURITY.md') },
    });
    expect(run.code).toBe(1);
    expect(run.summary).toContain('the ledger cannot be read or written');
  });

  test('the members of a team', async () => {
    const token = world.github.appToken({
      account: 'anvil-works',
      permissions: { repository_advisories: 'write', metadata: 'read' },
    });
    const run = await world.run('readiness', { inputs: { token } });
    expect(run.code).toBe(1);
    expect(run.summary).toContain('members: read');
  });

  test('a comment that cannot be written changes nothing of the verdict', async () => {
    life.sayAs(cleo, 'Thanks');
    world.now = new Date(world.now.getTime() + 3_600_000);
    Object.assign(world.github.advisory(life.ghsaId), { severity: 'low', cvssVector: undefined });
    world.github.fail({
      method: 'PATCH',
      path: /comments/,
      fault: { kind: 'status', status: 403 },
    });
    const run = await world.run('readiness');
    expect(run.log[0]).toContain('The comment on an advisory was not written');
    expect(run.outputs['open']).toBe('false');
  });
});

describe('publication', () => {
  beforeEach(async () => {
    await ready();
    await world.run('readiness');
    life.merge();
    world.now = IN_WINDOW;
    world.verifyBinaries();
  });

  test('is done once the gate is open', async () => {
    life.answerCredits();
    expect((await world.run('publish')).code).toBe(0);
    expect(world.github.advisory(life.ghsaId).state).toBe('draft');
    const run = await world.run('publish', { inputs: { publish: 'true' }, payload: PUBLIC_EVENT });
    expect(run).toMatchObject({ code: 0, outputs: { open: 'true' } });
    expect(world.github.advisory(life.ghsaId).state).toBe('published');
  });

  test('is not done while the gate is closed', async () => {
    world.now = ON_FRIDAY;
    const run = await world.run('publish', { inputs: { publish: 'true' } });
    expect(run.code).toBe(1);
    expect(world.github.advisory(life.ghsaId).state).toBe('draft');
  });

  test('that fails fails the run', async () => {
    life.answerCredits();
    const fault = { kind: 'status', status: 422 } as const;
    world.github.fail({ method: 'PATCH', path: /security-advisories\/[^/]+$/, fault });
    const run = await world.run('publish', { inputs: { publish: 'true' } });
    expect(run).toMatchObject({ code: 1, log: [expect.stringContaining('publication')] });
  });
});

test('a public run says only whether the gate is open', async () => {
  await ready();
  const closed = await world.run('build', { payload: PUBLIC_EVENT });
  await world.run('readiness');
  const sentence =
    'The gate is closed at the stage build; the security team finds what to do on the advisory.';
  const held = await world.run('build', { payload: PUBLIC_EVENT });
  expect(held).toMatchObject({
    code: 1,
    log: [sentence],
    summary: `## ${sentence}\n\n`,
    outputs: { open: 'false' },
  });
  expect(closed.outputs).toEqual({ open: 'true' });
});

test('a vulnerability that became public asks whoever made it so, and needs no agreed day', async () => {
  await makeReady(world, life);
  expect((await world.run('readiness')).code).toBe(1);
  life.say(`/public-since ${world.now.toISOString()}`);
  const held = await world.run('readiness');
  expect(statusesOf(held).get('publicly-disclosed')).toBe('fail');
  life.say('/privacy-asked refused');
  const run = await world.run('readiness');
  expect(statusesOf(run).get('publicly-disclosed')).toBe('pass');
  expect(run.code).toBe(0);
});

describe('a ledger in a repository', () => {
  const inputs = (kind: string, ledger: string): Readonly<Record<string, string>> => ({
    ledger,
    'ledger-kind': kind,
    'ledger-token': world.github.appToken({
      account: 'anvil-works',
      permissions: { contents: 'write', metadata: 'read' },
    }),
  });

  test.each(['file', 'refs'])('kept as %s holds what was said and decided', async (kind) => {
    await ready();
    const given = inputs(kind, 'anvil-works/control');
    expect((await world.run('readiness', { inputs: given })).code).toBe(0);
    const build = await world.run('build', { inputs: given });
    expect(statusesOf(build).get('readiness-recorded')).toBe('pass');
    const written = world.github.requests.filter(({ url }) => url.includes('/control/'));
    for (const { url } of written) expect(url).not.toMatch(/canary|ghsa/i);
  });

  test('that anybody may read is refused, and the gate stays closed', async () => {
    await ready();
    const run = await world.run('readiness', { inputs: inputs('file', REPOSITORY) });
    expect(run.code).toBe(1);
    expect(run.summary).toContain('is public, expected a private one');
  });
});
