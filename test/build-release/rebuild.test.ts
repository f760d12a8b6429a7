import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { openReleaseJob } from '../support/release-job.ts';
import type { ReleaseJob } from '../support/release-job.ts';

const QUIET = { 'stage-release': 'false', 'store-attestations': 'false' };
const UNSIGNED = { ...QUIET, sign: 'none' };

jest.setTimeout(60_000);

let job: ReleaseJob;

beforeEach(async () => {
  job = await openReleaseJob();
  expect(await job.run(UNSIGNED)).toMatchObject({ code: 0 });
  keep('release-first');
});

afterEach(() => job.close());

const inFolder = (...names: string[]): string => path.join(job.sandbox.folder, ...names);

function keep(name: string): void {
  cpSync(inFolder('release'), inFolder(name), { recursive: true });
}

const COMPARE = { reproduce: 'compare', 'compare-with': 'release-first' };

describe('a second build', () => {
  test('that equals the first is signed', async () => {
    const run = await job.run({ ...QUIET, ...COMPARE });
    expect(run).toMatchObject({ code: 0, outputs: { reproducible: 'true', signed: 'true' } });
  });

  test('that differs is not, and the first difference is named', async () => {
    const spoil = 'mkdir -p dist && cp bin/* dist/ && printf x >> dist/forge-linux';
    const run = await job.run({ ...QUIET, ...COMPARE, run: spoil });
    expect(run).toMatchObject({ code: 1, outputs: { reproducible: 'false' } });
    expect(run.stdout).toContain('"forge-linux" differs first at byte 256');
    expect(job.sigstore.requests('fulcio')).toEqual([]);
  });

  test('of other files names them', async () => {
    const artifacts = 'linux/amd64 dist/forge-linux\nany dist/notes.txt';
    const more = 'mkdir -p dist && cp bin/* dist/ && echo x > dist/notes.txt';
    const run = await job.run({ ...UNSIGNED, ...COMPARE, artifacts, run: more });
    expect(run.stdout).toContain('in 3 places: "notes.txt" is in the second build only');
    expect(run.stdout).toContain('"forge.exe" is in the first build only');
  });

  test('is not compared with a first that was changed', async () => {
    writeFileSync(inFolder('release-first/assets/forge-linux'), 'changed');
    const run = await job.run({ ...UNSIGNED, ...COMPARE });
    expect(run).toMatchObject({ code: 0 });
    const other = 'mkdir -p dist && cp bin/* dist/ && printf x >> dist/forge-linux';
    expect((await job.run({ ...UNSIGNED, ...COMPARE, run: other })).stdout).toContain(
      'of the first build is not what its manifest pins',
    );
  });
});

describe('what other jobs built', () => {
  test('is put together, signed and staged as one release', async () => {
    const only = { ...UNSIGNED, artifacts: 'any dist/notes.txt' };
    await job.run({ ...only, run: 'mkdir -p dist && echo x > dist/notes.txt' });
    keep('release-second');
    const run = await job.run({ from: 'release-first\nrelease-second', run: '', artifacts: '' });
    expect(run).toMatchObject({ code: 0, outputs: { signed: 'true' } });
    expect(Object.keys(JSON.parse(run.outputs['digests'] ?? '') as object).sort()).toEqual([
      'forge-darwin',
      'forge-linux',
      'forge.exe',
      'notes.txt',
    ]);
    expect(job.github.repository('anvil/forge').releases.size).toBe(1);
  });

  test('by another run is not signed in the name of this one', async () => {
    const run = await job.run(
      { ...QUIET, from: 'release-first', run: '' },
      { GITHUB_RUN_ID: '3003' },
    );
    expect(run.code).toBe(0);
    const manifest = inFolder('release-first', 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"3003"', '"2002"'));
    const other = await job.run({ ...QUIET, from: 'release-first', run: '' });
    expect(other.stdout).toContain('were built by another run than this one');
  });
});
