import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openGitHub, openReleases } from '@embargo/github';
import type { Releases } from '@embargo/github';

import { stageDraft } from '../../../actions/build-release/src/staging/stage-draft.ts';
import type { Staged } from '../../../actions/build-release/src/staging/stage-draft.ts';
import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const UPLOADS = '/uploads/repos/{owner}/{repo}/releases/{release_id}/assets';
const RELEASES = '/repos/{owner}/{repo}/releases';

let github: CheckedGitHub;
let sandbox: Sandbox;
let releases: Releases;
let staged: Staged;

beforeEach(async () => {
  github = await startCheckedGitHub();
  github.addOrganization('anvil', { owners: ['olga'] });
  github.addRepository('anvil/forge', { files: { 'a.txt': 'a' } });
  const token = github.workflowToken({
    repository: 'anvil/forge',
    permissions: { contents: 'write' },
  });
  const client = openGitHub({ token, apiUrl: github.url, clock: openVirtualClock() });
  releases = openReleases(client, { owner: 'anvil', name: 'forge' });
  sandbox = openSandbox();
  const files = ['SHA256SUMS', 'forge-darwin', 'forge-linux'].map((name) => file(name, name));
  staged = { tag: 'v1.2.3', version: '1.2.3', commit: 'main', files };
});

afterEach(async () => {
  sandbox.remove();
  await github.close();
});

function file(name: string, content: string): Staged['files'][number] {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, file: sandbox.write(name, content), sha256, size: content.length };
}

function held(): Readonly<Record<string, string>> {
  const found = [...github.repository('anvil/forge').releases.values()];
  expect(found.map(({ draft }) => draft)).toEqual([true]);
  const assets = [...(found[0]?.assets.values() ?? [])];
  return Object.fromEntries(assets.map(({ name, content }) => [name, content.toString('utf8')]));
}

const WHOLE = {
  SHA256SUMS: 'SHA256SUMS',
  'forge-darwin': 'forge-darwin',
  'forge-linux': 'forge-linux',
};

function uploads(): number {
  return github.requests.filter(({ template }) => template === UPLOADS).length;
}

test('a draft is made with every file', async () => {
  const id = await stageDraft(staged, releases);
  expect(github.repository('anvil/forge').releases.has(id)).toBe(true);
  expect(held()).toEqual(WHOLE);
});

test('a prerelease is one by its version', async () => {
  const id = await stageDraft({ ...staged, version: '1.2.3-rc.1' }, releases);
  expect(github.repository('anvil/forge').releases.get(id)?.prerelease).toBe(true);
});

describe('killed after any request and run again', () => {
  test.each([1, 2, 3, 4])('before write %i, one draft with every file comes out', async (nth) => {
    const dead = { kind: 'cut' } as const;
    github.fail({ method: 'POST', nth, times: 99, fault: dead });
    await expect(stageDraft(staged, releases)).rejects.toThrow();
    github.clearFaults();
    const before = uploads();
    await stageDraft(staged, releases);
    expect(held()).toEqual(WHOLE);
    expect(uploads() - before).toBe(Math.min(3, 5 - nth));
  });

  test.each([1, 2, 3, 4])('with the answer to write %i lost', async (nth) => {
    github.fail({ method: 'POST', nth, fault: { kind: 'cut', afterEffect: true } });
    await stageDraft(staged, releases);
    expect(held()).toEqual(WHOLE);
    expect(github.requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
  });
});

test('a file that was built anew takes the place of the old one', async () => {
  await stageDraft(staged, releases);
  const [sums, darwin] = staged.files;
  if (sums === undefined || darwin === undefined) throw new Error('three files were made');
  const files = [sums, darwin, file('forge-linux', 'another build')];
  await stageDraft({ ...staged, files }, releases);
  expect(held()).toEqual({ ...WHOLE, 'forge-linux': 'another build' });
});

test('a file of somebody else stops it, and is not touched', async () => {
  await stageDraft(staged, releases);
  const files = staged.files.slice(0, 2);
  await expect(stageDraft({ ...staged, files }, releases)).rejects.toMatchObject({
    code: 'REQUEST_REFUSED',
    message: expect.stringContaining('1 file that this build did not make (forge-linux)'),
  });
  expect(held()).toEqual(WHOLE);
});

test('a published release is never touched', async () => {
  const id = await stageDraft(staged, releases);
  await releases.publish(id);
  await expect(stageDraft(staged, releases)).rejects.toThrow('is published already');
});

test('two drafts for a tag are for a person to choose from', async () => {
  for (const title of ['one', 'two']) {
    const draft = { tag: 'v1.2.3', targetCommitish: 'main', notes: '', isPrerelease: false };
    await releases.createDraft({ ...draft, title });
  }
  await expect(stageDraft(staged, releases)).rejects.toThrow('There are 2 drafts for v1.2.3');
});

test('a draft that changes while it is put together is not taken for whole', async () => {
  const id = (await stageDraft({ ...staged, files: staged.files.slice(0, 2) }, releases)) || 0;
  const watched: Releases = {
    ...releases,
    async upload(release, asset) {
      const done = await releases.upload(release, asset);
      const [first] = await releases.assets(id);
      if (first !== undefined) await releases.removeAsset(first.id);
      return done;
    },
  };
  await expect(stageDraft(staged, watched)).rejects.toThrow(
    'was changed while it was put together',
  );
});

test('nothing is asked of GitHub twice over when nothing is to be done', async () => {
  await stageDraft(staged, releases);
  const before = github.requests.length;
  await stageDraft(staged, releases);
  const again = github.requests.slice(before);
  expect(again.every(({ method }) => method === 'GET')).toBe(true);
  expect(again.filter(({ template }) => template === RELEASES)).toHaveLength(1);
});
