import { readdirSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';

import { openReleaseJob, passesSha256sum } from '../support/release-job.ts';
import type { ReleaseJob } from '../support/release-job.ts';
import { loadSchema } from '../support/schema.ts';

const QUIET = { 'stage-release': 'false', 'store-attestations': 'false' };
const UNSIGNED = { ...QUIET, sign: 'none' };

jest.setTimeout(30_000);

let job: ReleaseJob;

beforeEach(async () => {
  job = await openReleaseJob();
});

afterEach(() => job.close());

test('a release is built, signed and staged as a draft that nobody can see yet', async () => {
  job.sandbox.write('bom.json', cycloneDx());
  const run = await job.run({ sbom: 'bom.json' });
  expect(run.stdout).not.toContain('::error');
  expect(run.code).toBe(0);
  expect(job.names()).toEqual([
    'SHA256SUMS',
    'SHA256SUMS.sigstore.json',
    'forge-darwin',
    'forge-linux',
    'forge.exe',
    'provenance.sigstore.json',
    'sbom.cdx.json',
    'sbom.sigstore.json',
  ]);
  expect(passesSha256sum(job)).toBe(true);
  const repository = job.github.repository('anvil/forge');
  const [draft] = [...repository.releases.values()];
  expect(draft).toMatchObject({ draft: true, tag: 'v1.2.3', targetCommitish: job.commit });
  expect([...(draft?.assets.values() ?? [])].map(({ name }) => name).sort()).toEqual(job.names());
  expect(run.outputs).toMatchObject({ signed: 'true', 'release-id': String(draft?.id) });
  expect(repository.attestations.map(({ predicateType }) => predicateType)).toEqual([
    'https://slsa.dev/provenance/v1',
    'https://cyclonedx.org/bom',
  ]);
  expect(run.summary).toContain('forge-linux');
});

test('provenance says what the certificate says, about every artifact', async () => {
  await job.run(QUIET);
  expect(verifies(job, 'provenance.sigstore.json')).toBe(true);
  const { dsseEnvelope } = JSON.parse(job.text('provenance.sigstore.json')) as {
    dsseEnvelope: { payload: string };
  };
  const said = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as unknown;
  const digests = JSON.parse(job.text('../manifest.json')) as { artifacts: { sha256: string }[] };
  expect(loadSchema('build-manifest').faultsOf(digests)).toEqual([]);
  expect(said).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    subject: digests.artifacts.map(({ sha256 }) => ({ digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/tags/v1.2.3',
            repository: 'https://github.com/anvil/forge',
            path: '.github/workflows/release.yml',
          },
        },
        resolvedDependencies: [
          {
            uri: 'git+https://github.com/anvil/forge@refs/tags/v1.2.3',
            digest: { gitCommit: job.commit },
          },
        ],
      },
      runDetails: {
        builder: {
          id: 'https://github.com/anvil/forge/.github/workflows/release.yml@refs/tags/v1.2.3',
        },
        metadata: {
          invocationId: 'https://github.com/anvil/forge/actions/runs/3003/attempts/1',
        },
      },
    },
  });
});

describe('signs as the signing configuration says', () => {
  test.each([
    { log: 'v1', isTimestamped: false },
    { log: 'v1', isTimestamped: true },
    { log: 'v2', isTimestamped: true },
  ] as const)('Rekor $log, timestamp $isTimestamped', async (choice) => {
    job.sandbox.write('signing_config.json', JSON.stringify(job.sigstore.signingConfig(choice)));
    expect(await job.run(QUIET)).toMatchObject({ code: 0 });
    expect(verifies(job, 'SHA256SUMS.sigstore.json', job.text('SHA256SUMS'))).toBe(true);
    expect(verifies(job, 'provenance.sigstore.json')).toBe(true);
  });
});

test("GitHub's shape has a timestamp and no log", async () => {
  const hidden = await openReleaseJob({ visibility: 'private', instance: 'github' });
  expect(await hidden.run({ 'stage-release': 'false' })).toMatchObject({ code: 0 });
  expect(verifies(hidden, 'provenance.sigstore.json')).toBe(true);
  expect(hidden.sigstore.requests('rekor')).toEqual([]);
  expect(hidden.github.repository('anvil/forge').attestations).toHaveLength(1);
  await hidden.close();
});

test('a folder that holds other files is left as it is', async () => {
  job.sandbox.write('release/mine.txt', 'mine');
  const run = await job.run(UNSIGNED);
  expect(run.stdout).toContain('holds other files');
  expect(readdirSync(path.join(job.sandbox.folder, 'release'))).toEqual(['mine.txt']);
});

test('the build has its time from the commit, and no right of the job', async () => {
  const run = await job.run({ ...UNSIGNED, run: 'env > env.txt; mkdir -p dist; cp bin/* dist' });
  expect(run).toMatchObject({ code: 0 });
  const env = await import('node:fs').then(({ readFileSync }) =>
    readFileSync(`${job.sandbox.folder}/env.txt`, 'utf8'),
  );
  expect(env).toMatch(/^SOURCE_DATE_EPOCH=\d{10}$/m);
  expect(env).toMatch(/^RELEASE_VERSION=1\.2\.3$/m);
  expect(env).not.toMatch(/ACTIONS_ID_TOKEN|INPUT_|GITHUB_OUTPUT/);
});

test('what the build prints gives the runner no commands', async () => {
  const run = await job.run({ ...UNSIGNED, run: `echo '::set-output name=x::y'; cp -r bin dist` });
  expect(run.stdout).not.toMatch(/^::set-output/m);
});

test('a build that fails says so and leaves nothing', async () => {
  const run = await job.run({ ...UNSIGNED, run: 'false; true' });
  expect(run).toMatchObject({ code: 1 });
  expect(run.stdout).toContain('The build command ended with 1');
});

test('a checkout that was changed is not what a tag names', async () => {
  job.sandbox.write('bin/forge.exe', 'changed');
  expect((await job.run(UNSIGNED)).stdout).toContain('The checkout has 1 changed files');
});

test('a commit that the workflow does not run at is not signed', async () => {
  job.sandbox.write('more.txt', 'more');
  job.sandbox.commit();
  const run = await job.run(QUIET);
  expect(run.stdout).toContain('and the workflow runs at');
  expect(job.names()).not.toContain('SHA256SUMS.sigstore.json');
});

function verifies({ sigstore, text }: ReleaseJob, name: string, signed?: string): boolean {
  const root = TrustedRoot.fromJSON(sigstore.trustedRoot());
  const isHidden = root.tlogs.length === 0;
  const thresholds = isHidden ? { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 } : {};
  const bundle = bundleFromJSON(JSON.parse(text(name)));
  const artifact = signed === undefined ? undefined : Buffer.from(signed);
  new Verifier(toTrustMaterial(root), thresholds).verify(toSignedEntity(bundle, artifact));
  return true;
}

function cycloneDx(): string {
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'forge', version: '1.2.3' } },
    components: [{ type: 'library', name: 'left', version: '1.0.0' }],
  });
}
