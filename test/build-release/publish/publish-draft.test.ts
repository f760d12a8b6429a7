import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openGitHub, openReleases } from '@embargo/github';
import type { Releases } from '@embargo/github';

import { publishDraft } from '../../../actions/build-release/src/publish/publish-draft.ts';
import type { Publication } from '../../../actions/build-release/src/publish/publish-draft.ts';
import { readVerdict } from '../../../actions/build-release/src/publish/read-verdict.ts';
import { stageDraft } from '../../../actions/build-release/src/staging/stage-draft.ts';
import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}';

let github: CheckedGitHub;
let sandbox: Sandbox;
let releases: Releases;
let publication: Publication;
let id: number;

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
  const files = ['SHA256SUMS', 'forge'].map((name) => file(name, name));
  const sha256 = files[1]?.sha256 ?? '';
  publication = {
    repository: 'anvil/forge',
    manifest: {
      schemaVersion: 1,
      tag: 'v1.2.3',
      version: '1.2.3',
      commit: 'a'.repeat(40),
      isClean: true,
      sourceDateEpoch: 1,
      artifacts: [{ name: 'forge', platform: 'any', sha256, size: 5 }],
    },
    files,
    verdict: { repository: 'anvil/forge', tag: 'v1.2.3', digests: new Map([['forge', sha256]]) },
  };
  id = await stageDraft({ tag: 'v1.2.3', version: '1.2.3', commit: 'main', files }, releases);
});

afterEach(async () => {
  sandbox.remove();
  await github.close();
});

function file(name: string, content: string): Publication['files'][number] {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, file: sandbox.write(name, content), sha256, size: content.length };
}

function isPublic(): boolean {
  return github.repository('anvil/forge').releases.get(id)?.draft === false;
}

test('a draft that is what was built and verified is published, once', async () => {
  expect(await publishDraft(publication, releases)).toMatchObject({ id, isDraft: false });
  expect(isPublic()).toBe(true);
  const before = github.requests.length;
  expect(await publishDraft(publication, releases)).toMatchObject({ id, isDraft: false });
  expect(github.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
});

test('an answer that is lost is looked up', async () => {
  const lost = { kind: 'cut', afterEffect: true } as const;
  github.fail({ method: 'PATCH', path: RELEASE, fault: lost });
  expect(await publishDraft(publication, releases)).toMatchObject({ isDraft: false });
});

test('a request that was lost leaves a draft, and says so', async () => {
  github.fail({ method: 'PATCH', path: RELEASE, fault: { kind: 'cut' } });
  await expect(publishDraft(publication, releases)).rejects.toMatchObject({
    code: 'OUTCOME_UNKNOWN',
  });
  expect(isPublic()).toBe(false);
});

describe('a draft stays one', () => {
  test('where a file was changed since', async () => {
    const [asset] = github.repository('anvil/forge').releases.get(id)?.assets.values() ?? [];
    if (asset !== undefined) asset.content = Buffer.from('SHA256SUMs');
    await expect(publishDraft(publication, releases)).rejects.toThrow('lacks "SHA256SUMS"');
    expect(isPublic()).toBe(false);
  });

  test('where a file was added since', async () => {
    const more = { name: 'more', file: sandbox.write('more', 'x'), contentType: 'text/plain' };
    await releases.upload(await releases.read(id), more);
    await expect(publishDraft(publication, releases)).rejects.toThrow('holds "more"');
    expect(isPublic()).toBe(false);
  });

  test('where a file was taken away', async () => {
    const [asset] = await releases.assets(id);
    await releases.removeAsset(asset?.id ?? 0);
    await expect(publishDraft(publication, releases)).rejects.toThrow('lacks');
    expect(isPublic()).toBe(false);
  });

  test.each([
    ['another repository', { repository: 'anvil/other' }, 'another repository'],
    ['another tag', { tag: 'v1.2.4' }, 'about v1.2.4'],
    ['other bytes', { digests: new Map([['forge', 'b'.repeat(64)]]) }, 'did not verify "forge"'],
    ['no artifact of it', { digests: new Map() }, 'did not verify "forge"'],
  ] as const)('where the report is about %s', async (_, change, sentence) => {
    const verdict = { ...publication.verdict, ...change };
    await expect(publishDraft({ ...publication, verdict }, releases)).rejects.toThrow(sentence);
    expect(isPublic()).toBe(false);
  });
});

test('two releases of a tag are for a person to choose from', async () => {
  const draft = { tag: 'v1.2.3', targetCommitish: 'main', title: 'x', notes: '' };
  await releases.createDraft({ ...draft, isPrerelease: false });
  await expect(publishDraft(publication, releases)).rejects.toThrow('There are 2 releases');
});

describe('a report', () => {
  const good = {
    schemaVersion: 1,
    result: 'passed',
    source: 'draft',
    repository: 'anvil/forge',
    tag: 'v1.2.3',
    artifacts: [{ name: 'forge', sha256: 'a'.repeat(64) }],
  };
  const read = (value: unknown) => readVerdict(Buffer.from(JSON.stringify(value)));

  test('of a verified draft is read', () => {
    expect(read(good)).toEqual({
      repository: 'anvil/forge',
      tag: 'v1.2.3',
      digests: new Map([['forge', 'a'.repeat(64)]]),
    });
  });

  test.each([
    [{ ...good, result: 'failed' }, 'says that the draft is not verified'],
    [{ ...good, source: 'directory' }, 'is not about a draft'],
    [{ ...good, schemaVersion: 2 }, 'is of another version'],
    [{ ...good, artifacts: [] }, 'is about no artifact'],
    [{ ...good, artifacts: [{ name: 'forge' }] }, 'without its digest'],
    [{ ...good, tag: 1 }, 'has another form'],
    [[], 'is no JSON object'],
  ])('%#: is refused', (value, sentence) => {
    expect(() => read(value)).toThrow(sentence);
  });

  test('that is absent or no JSON is refused', () => {
    expect(() => readVerdict(undefined)).toThrow('does not exist');
    expect(() => readVerdict(Buffer.from('{'))).toThrow('is no JSON object');
  });
});
