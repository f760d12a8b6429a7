import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';

import { packTracked } from '../support/packed-suite.ts';
import { openReleaseJob, REPOSITORY } from '../support/release-job.ts';
import type { ReleaseJob } from '../support/release-job.ts';
import { runAction } from '../support/run-action.ts';
import { runComposite } from '../support/run-composite.ts';
import type { CompositeRun } from '../support/run-composite.ts';

jest.setTimeout(120_000);

const KEY = 'a ledger key that only this test has, 0123456789';
const SECURITY = `# Security policy

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev).

Each fix comes with signed binaries, and is announced in the notes of the GitHub release.
`;
const CONFIG = JSON.stringify({
  version: 1,
  project: { name: 'Forge' },
  channels: [{ id: 'notes', kind: 'github-release' }],
});
const RELEASE_POLICY = JSON.stringify({
  version: 1,
  repository: REPOSITORY,
  repositoryId: '1001',
  ownerId: '2002',
  trust: { instance: 'custom', root: 'trusted_root.json' },
  signers: [
    {
      workflow: `${REPOSITORY}/.github/workflows/release.yml`,
      issuer: 'https://token.actions.githubusercontent.com',
    },
  ],
  artifacts: [
    { name: 'forge-linux', platforms: ['linux/amd64'] },
    { name: 'forge-darwin', platforms: ['darwin/arm64'] },
    { name: 'forge.exe', platforms: ['windows/amd64'] },
  ],
  checksums: { name: 'SHA256SUMS' },
});

let suite: string;
let job: ReleaseJob;
let ghsaId: string;
/** What each step was given. */
let given: { readonly action: string; readonly inputs: Readonly<Record<string, string>> }[];

beforeAll(() => {
  suite = mkdtempSync(path.join(tmpdir(), 'embargo-packed-'));
  packTracked(suite, ['actions']);
});
afterAll(() => {
  rmSync(suite, { recursive: true, force: true });
});

/** A draft that was built and signed at its tag, of a fix whose advisory is public. */
beforeEach(async () => {
  given = [];
  job = await openReleaseJob({ policy: SECURITY, files: { '.github/embargo.yml': CONFIG } });
  const { sandbox, sigstore, github } = job;
  const built = await job.run({ 'security-release': 'true' });
  expect(built.stdout).not.toContain('::error');
  sandbox.write('trusted_root.json', JSON.stringify(sigstore.trustedRoot()));
  sandbox.write('release-policy.json', RELEASE_POLICY);
  // What shows that the App sees advisories that are not public.
  github.addAdvisory(REPOSITORY, { state: 'closed', summary: 'Written to try this out' });
  ({ ghsaId } = github.addAdvisory(REPOSITORY, {
    state: 'draft',
    summary: 'Doors stay open',
    description: '### Impact\nAnybody walks in.',
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    vulnerabilities: [
      {
        ecosystem: 'npm',
        name: 'forge',
        vulnerableVersionRange: '< 1.2.3',
        patchedVersions: '1.2.3',
        vulnerableFunctions: [],
      },
    ],
  }));
  github.publishAdvisory(ghsaId, 'olga');
});
afterEach(() => job.close());

function releaseDay(inputs: Readonly<Record<string, string>> = {}): Promise<CompositeRun> {
  const { github, sandbox, commit, token } = job;
  const permissions = {
    repository_advisories: 'write',
    members: 'read',
    contents: 'write',
    metadata: 'read',
  } as const;
  const app = github.appToken({ account: 'anvil', permissions });
  const fork = github.classicToken({ user: 'olga' });
  return runComposite('release-day', {
    suite,
    github: { repository: REPOSITORY, ref_name: 'v1.2.3', token },
    inputs: {
      'release-policy': 'release-policy.json',
      token: app,
      'fork-token': fork,
      ledger: './ledger',
      'ledger-key': KEY,
      ...inputs,
    },
    play: (action, own) => {
      given.push({ action, inputs: own });
      return runAction(action, {
        workspace: sandbox.folder,
        actions: path.join(suite, 'actions'),
        inputs: own,
        event: { repository: { private: false, visibility: 'public' } },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_EVENT_NAME: 'workflow_dispatch',
          GITHUB_ACTOR: 'olga',
          GITHUB_REF: 'refs/tags/v1.2.3',
          GITHUB_SHA: commit,
          GITHUB_RUN_ID: '3003',
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/release.yml@refs/tags/v1.2.3`,
        },
      });
    },
  });
}

const released = () => [...job.github.repository(REPOSITORY).releases.values()][0];

test('a draft that holds is published, verified as everybody sees it, and announced once', async () => {
  const run = await releaseDay();
  expect(run.steps).toEqual([
    'Verify the draft: success',
    'Ask the gate: success',
    'Publish what was built and verified: success',
    'Publish the advisories: success',
    'Verify the release as everybody sees it: success',
  ]);
  expect(run.outputs).toMatchObject({ open: 'true', result: 'passed', hash: '', status: '' });
  expect(run.outputs['release-url']).toContain('/releases/tag/v1.2.3');
  expect(released()?.draft).toBe(false);

  const announcing = { stage: 'announce', advisory: ghsaId };
  const preview = await releaseDay(announcing);
  expect(preview).toMatchObject({ steps: ['Announce: success'], outputs: { status: 'preview' } });
  expect(released()?.body).not.toContain('Doors stay open');
  const hash = preview.outputs['hash'] ?? '';
  const sent = await releaseDay({ ...announcing, 'approved-hash': hash });
  expect(sent).toMatchObject({ code: 0, outputs: { status: 'complete', hash } });
  const notes = released()?.body;
  expect(notes).toContain('Doors stay open');
  await releaseDay({ ...announcing, 'approved-hash': hash });
  expect(released()?.body).toBe(notes);
});

test('nothing is published of a draft that is not what was built', async () => {
  const [asset] = released()?.assets.values() ?? [];
  if (asset === undefined) throw new Error('the draft has no asset');
  Object.assign(asset, { content: Buffer.from('something else') });
  const run = await releaseDay();
  expect(run.steps).toEqual(['Verify the draft: failure']);
  expect(released()?.draft).toBe(true);
});

test('nothing is published where the gate cannot see', async () => {
  const { github } = job;
  const permissions = { metadata: 'read' } as const;
  const blind = github.appToken({ account: 'anvil', permissions });
  const run = await releaseDay({ token: blind });
  expect(run.steps).toEqual(['Verify the draft: success', 'Ask the gate: failure']);
  expect(run.outputs['open']).not.toBe('true');
  expect(released()?.draft).toBe(true);
});

test('what another job found of the programs is given to the gate', async () => {
  writeFileSync(path.join(job.sandbox.folder, 'programs.json'), '{}');
  await releaseDay({ reports: 'programs.json' });
  const gates = given.filter(({ action }) => action === 'gate-advisory');
  expect(gates.map(({ inputs }) => [inputs['publish'], inputs['binaries-report']])).toEqual([
    ['false', 'embargo-draft.json programs.json'],
    ['true', 'embargo-draft.json programs.json'],
  ]);
});

test('what verifies as everybody sees it has no token', async () => {
  await releaseDay();
  const seen = given.find(({ inputs }) => inputs['source'] === 'release');
  const values = Object.values(seen?.inputs ?? {});
  expect(values.filter((value) => /ghs_|ghp_/.test(value))).toEqual([]);
});

test('an input that it does not take is an error, not a silence', async () => {
  await expect(releaseDay({ 'release-polcy': 'x' })).rejects.toThrow('release-polcy');
});
