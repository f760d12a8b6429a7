import { existsSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { openReleaseJob } from '../support/release-job.ts';
import type { ReleaseJob } from '../support/release-job.ts';

jest.setTimeout(60_000);

let job: ReleaseJob;

afterEach(() => job.close());

const POLICY = `# Security policy

Report by email to security@anvil.dev.

## Release day

Fixes are released at 16:00 UTC, Monday to Thursday.
`;

const PUBLIC = { 'sigstore-instance': 'public-good', 'signing-config': '' };

/** Nobody outside was asked for anything but who can see the repository. */
function expectSilence(): void {
  for (const service of ['identity', 'fulcio', 'rekor', 'timestamps'] as const) {
    expect(job.sigstore.requests(service)).toEqual([]);
  }
  expect(job.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(existsSync(path.join(job.sandbox.folder, 'dist'))).toBe(false);
}

describe('nothing is built that would be told to everybody', () => {
  test('in a private repository', async () => {
    job = await openReleaseJob({ visibility: 'private' });
    const run = await job.run(PUBLIC);
    expect(run).toMatchObject({ code: 1, outputs: { signed: 'false' } });
    expect(run.stdout).toContain('the repository is private (REPOSITORY_NOT_PUBLIC)');
    expect(run.stdout).toContain('sigstore-instance: github');
    expectSilence();
  });

  test('under embargo', async () => {
    job = await openReleaseJob();
    expect((await job.run({ ...PUBLIC, embargo: 'true' })).stdout).toContain('(EMBARGOED)');
    expectSilence();
  });

  test('from a tag that names a vulnerability, and the id is not told', async () => {
    job = await openReleaseJob({ tag: 'v1.2.3-CVE-2026-31337' });
    const run = await job.run(PUBLIC);
    expect(run.stdout).toContain('the name of the tag holds the id of a vulnerability');
    expect(run.stdout + run.summary).not.toContain('31337');
    expectSilence();
  });

  test('of an artifact that names a vulnerability', async () => {
    job = await openReleaseJob();
    const artifacts = 'any dist/fix-GHSA-2345-6789-cfgh.patch';
    expect((await job.run({ ...PUBLIC, artifacts })).stdout).toContain('the name of an artifact');
    expectSilence();
  });

  test('while the release window of the policy is closed', async () => {
    job = await openReleaseJob({ policy: POLICY });
    job.sandbox.write('.github/embargo.yml', `version: 1\nblackoutDates: [${today()}]\n`);
    const run = await job.run({ ...PUBLIC, 'security-release': 'true' });
    expect(run.stdout).toMatch(/the release window is closed until \d{4}-\d\d-\d\dT16:00Z/);
    expectSilence();
  });

  test('where no policy says when the window opens', async () => {
    job = await openReleaseJob();
    const run = await job.run({ ...PUBLIC, 'security-release': 'true' });
    expect(run.stdout).toContain('(WINDOW_UNKNOWN)');
    expectSilence();
  });

  test('by attestations that everybody reads, though the signing tells nobody', async () => {
    job = await openReleaseJob();
    const run = await job.run({ embargo: 'true' });
    expect(run.stdout).toContain('`store-attestations: false`');
    expectSilence();
  });
});

test('without a signature the same release is built, for its digests to be signed later', async () => {
  job = await openReleaseJob({ visibility: 'private' });
  const run = await job.run({
    ...PUBLIC,
    embargo: 'true',
    sign: 'none',
    'stage-release': 'false',
  });
  expect(run).toMatchObject({ code: 0, outputs: { signed: 'false' } });
  expect(job.names()).toContain('SHA256SUMS');
});

/** Yesterday, today and tomorrow, for windows that reach past midnight. */
function today(): string {
  const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * 86_400_000));
  return days.map((day) => day.toISOString().slice(0, 10)).join(', ');
}
