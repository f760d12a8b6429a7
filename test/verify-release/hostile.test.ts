import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, jest, test } from '@jest/globals';

import { publishedRelease } from '../support/release/published-release.ts';
import type { PublishedRelease } from '../support/release/published-release.ts';
import { LINUX } from '../support/release/signed-release.ts';

jest.setTimeout(60_000);

const POLICY = { policy: 'release-policy.json' };
let release: PublishedRelease;
afterEach(() => release.close());

/** The files of the release, as the local GitHub keeps them. */
const assetsOf = ({ github }: PublishedRelease) => {
  const [first] = [...github.repository('anvil/forge').releases.values()];
  if (first === undefined) throw new Error('There is a release');
  return first.assets;
};

test.each(['../../escaped', '/tmp/escaped', '..\\escaped', 'a/b', '-rf'])(
  'A file named %j is never written, and is told of',
  async (name) => {
    release = await publishedRelease();
    const [asset] = [...assetsOf(release).values()].filter((one) => one.name === LINUX);
    if (asset === undefined) throw new Error('There is a program');
    assetsOf(release).set(9_999, { ...asset, id: 9_999, name });
    const run = await release.run({ ...POLICY, 'fail-on': 'never' });
    expect(run.outputs['failed-checks']).toContain('asset-names');
    const near = [...readdirSync(tmpdir()), ...readdirSync(path.dirname(release.sandbox.folder))];
    expect(near.filter((found) => found.includes('escaped'))).toEqual([]);
  },
);

test('A release of 10,000 files is refused before any is downloaded', async () => {
  release = await publishedRelease();
  const [asset] = [...assetsOf(release).values()];
  if (asset === undefined) throw new Error('There is a file');
  for (let index = 0; index < 10_000; index++) {
    const id = 10_000 + index;
    assetsOf(release).set(id, { ...asset, id, name: `file-${index}` });
  }
  const run = await release.run(POLICY);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/The release has \d+ files, expected at most 1000/);
  expect(release.github.requests.filter(({ isWeb }) => isWeb)).toEqual([]);
});

test('A file that is longer than GitHub says is not taken', async () => {
  release = await publishedRelease();
  release.github.fail({
    method: 'GET',
    path: new RegExp(`/download/v1.4.2/${LINUX}$`),
    fault: { kind: 'status', status: 200, body: 'x'.repeat(1_000_000) },
  });
  const run = await release.run(POLICY);
  expect(run.code).toBe(1);
  expect(run.outputs['failed-checks']).toContain('anonymous-download');
});

test('A file that cannot be downloaded fails', async () => {
  release = await publishedRelease();
  release.github.fail({
    method: 'GET',
    path: new RegExp(`/download/v1.4.2/${LINUX}$`),
    fault: { kind: 'cut' },
  });
  const run = await release.run(POLICY);
  expect(run.code).toBe(1);
  expect(run.outputs['report']).toContain('DOWNLOAD_FAILED');
});

test('Where GitHub does not answer for the tag, that is no pass', async () => {
  release = await publishedRelease();
  release.github.fail({
    path: '/repos/{owner}/{repo}/commits/{ref}',
    times: 99,
    fault: { kind: 'status', status: 404 },
  });
  const run = await release.run(POLICY);
  expect(run.code).toBe(1);
  expect(run.outputs['failed-checks']).toContain('tag-commit');
});
