import { readFileSync } from 'node:fs';
import path from 'node:path';

import { startLocalSigstore } from '@embargo/rehearsal';
import type { LocalSigstore } from '@embargo/rehearsal';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parse, stringify } from 'yaml';

import { standInProgram } from '../../../packages/rehearsal/src/rehearse/jobs/program.ts';
import { KEY, openGateWorld, REPOSITORY } from '../../gate-advisory/gate-world.ts';
import type { GateWorld } from '../../gate-advisory/gate-world.ts';
import {
  agree,
  beginCase,
  IN_WINDOW,
  makeReady,
  ON_FRIDAY,
} from '../../gate-advisory/life-of-a-case.ts';
import type { Life } from '../../gate-advisory/life-of-a-case.ts';
import { openActWorld } from '../../support/act/act-world.ts';
import type { ActWorld } from '../../support/act/act-world.ts';
import type { ActRun } from '../../support/act/read-run.ts';
import { COMMIT, SUITE } from '../../support/act/replacements.ts';
import { signLocally } from '../../support/act/sign-locally.ts';
import { whereInstalled } from '../../support/where-installed.ts';

jest.setTimeout(300_000);

const STARTER = 'public/security-release.yml';
const WORKFLOW = '.github/workflows/security-release.yml';
const TAG = 'v1.4.2';
const REF = `refs/tags/${TAG}`;
const policy = path.resolve(import.meta.dirname, '../../fixtures/policies/warden');
/** Its example is run. */
const PAGE = path.resolve(import.meta.dirname, '../../../actions/release-day/README.md');
const { file: PROGRAM, platform: PLATFORM, words: WORDS } = standInProgram();
const RELEASE_POLICY = {
  version: 1,
  repository: REPOSITORY,
  trust: { instance: 'custom', root: 'trusted_root.json' },
  signers: [
    {
      workflow: `${REPOSITORY}/${WORKFLOW}`,
      issuer: 'https://token.actions.githubusercontent.com',
    },
  ],
  artifacts: [{ name: 'warden-{os}-{arch}', platforms: [PLATFORM], smoke: { arguments: WORDS } }],
  checksums: { name: 'SHA256SUMS' },
};

interface Workflow {
  readonly jobs: Readonly<Record<string, object>>;
}

whereInstalled('act')('the workflow that holds, builds, verifies and publishes a release', () => {
  let gate: GateWorld;
  let life: Life;
  let sigstore: LocalSigstore;
  let world: ActWorld;
  beforeEach(async () => {
    gate = await openGateWorld({ policy });
    life = beginCase(gate);
    sigstore = await startLocalSigstore({ now: () => gate.now });
    world = await openActWorld(gate.github, {
      repository: REPOSITORY,
      secrets: { EMBARGO_FORK_TOKEN: gate.tokens.fork, EMBARGO_LEDGER_KEY: KEY },
    });
    await makeReady(gate, life);
    agree(life);
    await world.run('control/readiness.yml', { eventName: 'schedule', now: gate.now });
    life.merge();
    life.answerCredits();
    gate.now = IN_WINDOW;
    const { refs, id } = gate.github.repository(REPOSITORY);
    const sha = refs.get('refs/heads/main') ?? '';
    gate.github.setRef(REPOSITORY, REF, sha);
    const ownerId = gate.github.world.state.organizations.get('anvil-works')?.id ?? 0;
    sigstore.actAs({
      ...{ repository: REPOSITORY, ref: REF, sha, workflowPath: WORKFLOW, runId: '7' },
      ...{ repositoryId: String(id), ownerId: String(ownerId), eventName: 'workflow_dispatch' },
    });
  });
  afterEach(async () => {
    await world.close();
    await sigstore.close();
    await gate.close();
  });

  const release = (own = (text: string) => text): Promise<ActRun> => {
    const { edit, files } = signLocally(sigstore);
    const name = `warden-${PLATFORM.replace('/', '-')}`;
    return world.run(STARTER, {
      ...{ eventName: 'workflow_dispatch', ref: REF, now: gate.now },
      files: { ...files, 'release-policy.yml': JSON.stringify(RELEASE_POLICY) },
      // What the starter leaves to say, and the trusted root beside the policy.
      edit: (text) =>
        edit(own(text))
          .replace('run: make dist', `run: mkdir dist && cp ${PROGRAM} dist/${name}`)
          .replace(/linux\/amd64 dist\/PROGRAM.*\n.*\n/, `${PLATFORM} dist/${name}\n`)
          .replace(/^( +)release-policy\.yml$/m, '$1release-policy.yml\n$1trusted_root.json'),
      env: {
        GITHUB_REF_NAME: TAG,
        GITHUB_REF_TYPE: 'tag',
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/${WORKFLOW}@${REF}`,
      },
    });
  };
  const releases = () => [...gate.github.repository(REPOSITORY).releases.values()];

  test('goes through all of it on release day', async () => {
    const run = await release();
    const jobs = [
      'may-build/gate',
      ...['build', 'verify-draft', 'run-programs'],
      'may-publish/gate',
      'publish-release',
      ...['publish-advisories/gate', 'verify-public'],
    ];
    expect(run.jobs).toEqual(Object.fromEntries(jobs.map((job) => [job, 'success'])));
    expect(run.log).not.toMatch(/canary|ghsa-[2-9a-z]{4}-/i);
    expect(releases()).toMatchObject([{ tag: TAG, draft: false }]);
    expect(gate.github.advisory(life.ghsaId).state).toBe('published');
  });

  test('may end in one job of release-day, as its page shows', async () => {
    const run = await release(withReleaseDay);
    expect(run.jobs).toEqual({
      build: 'success',
      'run-programs': 'success',
      'release-day': 'success',
    });
    expect(releases()).toMatchObject([{ tag: TAG, draft: false }]);
    expect(gate.github.advisory(life.ghsaId).state).toBe('published');
  });

  test('builds nothing on another day', async () => {
    gate.now = ON_FRIDAY;
    const run = await release();
    expect(run).toMatchObject({ code: 1, jobs: { 'may-build/gate': 'failure' } });
    expect(run.steps.filter((step) => !step.startsWith('may-build/'))).toEqual([]);
    expect(releases()).toEqual([]);
  });
});

/** The starter's jobs `build` and `run-programs`, and the last one of the page's example. */
function withReleaseDay(starter: string): string {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8')) ?? [];
  const { jobs, ...head } = parse(example) as Workflow;
  const { build, 'run-programs': programs } = (parse(starter) as Workflow).jobs;
  const releaseDay = JSON.stringify(jobs['release-day'])
    .replaceAll('OWNER/embargo', SUITE)
    .replaceAll('@COMMIT', `@${COMMIT}`)
    .replaceAll('anvil/security-ledger', 'anvil-works/control');
  return stringify({
    ...head,
    jobs: {
      build: { ...build, needs: undefined },
      'run-programs': programs,
      'release-day': JSON.parse(releaseDay) as object,
    },
  });
}
