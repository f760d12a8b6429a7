import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, expect, jest, test } from '@jest/globals';

import { openReleaseJob } from '../support/release-job.ts';
import type { ReleaseJob, ReleaseJobSettings } from '../support/release-job.ts';
import { runCli } from '../support/run-cli.ts';
import type { CliRun } from '../support/run-cli.ts';

jest.setTimeout(60_000);

let job: ReleaseJob;

afterEach(() => job.close());

const POLICY = {
  version: 1,
  repository: 'anvil/forge',
  repositoryId: '1001',
  ownerId: '2002',
  trust: { instance: 'custom', root: 'trusted_root.json' },
  signers: [
    {
      workflow: 'anvil/forge/.github/workflows/release.yml',
      issuer: 'https://token.actions.githubusercontent.com',
    },
  ],
  artifacts: [
    {
      name: 'forge-linux',
      platforms: ['linux/amd64'],
      require: ['signature', 'provenance', 'sbom'],
    },
    { name: 'forge-darwin', platforms: ['darwin/arm64'] },
    { name: 'forge.exe', platforms: ['windows/amd64'] },
  ],
  checksums: { name: 'SHA256SUMS' },
  sbom: { name: 'sbom.cdx.json', component: 'forge' },
};

const SBOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'forge', version: '1.2.3' } },
  components: [{ type: 'library', name: 'left', version: '1.0.0' }],
};

async function build(settings: ReleaseJobSettings, log?: 'v1' | 'v2'): Promise<void> {
  job = await openReleaseJob(settings);
  const { sandbox, sigstore } = job;
  sandbox.write('bom.json', JSON.stringify(SBOM));
  const config = sigstore.signingConfig(log === undefined ? {} : { log, isTimestamped: true });
  sandbox.write('signing_config.json', JSON.stringify(config));
  const run = await job.run({ sbom: 'bom.json' });
  expect(run.stdout).not.toContain('::error');
  sandbox.write('trusted_root.json', JSON.stringify(sigstore.trustedRoot()));
  sandbox.write('policy.json', JSON.stringify(POLICY));
}

/** Verifies what the draft holds, as GitHub gives it. */
function verifyDraft(): CliRun {
  const folder = path.join(job.sandbox.folder, 'downloaded');
  mkdirSync(folder, { recursive: true });
  const [draft] = [...job.github.repository('anvil/forge').releases.values()];
  for (const { name, content } of draft?.assets.values() ?? []) {
    writeFileSync(path.join(folder, name), content);
  }
  const words = ['--policy', 'policy.json', '--release', '1.2.3', '--commit', job.commit];
  return runCli(job.sandbox.folder, 'verify', 'downloaded', ...words);
}

test.each([
  ['on the first Rekor', {}, 'v1'],
  ['on the tiled Rekor', {}, 'v2'],
  ["in GitHub's shape", { visibility: 'private', instance: 'github' }, undefined],
] as const)(
  'a release signed %s verifies as staged, and not when it is changed',
  async (_, given, log) => {
    await build(given, log);
    const verified = verifyDraft();
    expect(verified.stdout).toContain('passed: anvil/forge v1.2.3');
    expect(verified.code).toBe(0);
    appendFileSync(path.join(job.sandbox.folder, 'downloaded/forge-linux'), 'x');
    const words = ['--policy', 'policy.json', '--release', '1.2.3'];
    expect(runCli(job.sandbox.folder, 'verify', 'downloaded', ...words).code).toBe(1);
  },
);

test('a release goes from the build over the verified draft to the public', async () => {
  await build({});
  const given = {
    policy: 'policy.json',
    tag: 'v1.2.3',
    directory: 'release/assets',
    'build-manifest': 'release/manifest.json',
    'report-file': 'report.json',
  };
  const early = await job.run({ from: 'release', publish: 'report.json', run: '', artifacts: '' });
  expect(early).toMatchObject({ code: 1 });
  expect(early.stdout).toContain('does not exist');

  const draft = await job.verify({ ...given, source: 'draft' }, 'with-token');
  expect(draft).toMatchObject({ code: 0, outputs: { result: 'passed' } });

  const published = await job.run({
    from: 'release',
    publish: 'report.json',
    run: '',
    artifacts: '',
    'signing-config': '',
    'sigstore-instance': '',
  });
  expect(published.stdout).not.toContain('::error');
  expect(published.outputs['release-url']).toContain('/releases/tag/v1.2.3');

  const seen = await job.verify({ ...given, source: 'release' });
  expect(seen).toMatchObject({ code: 0, outputs: { result: 'passed' } });
});
