import { createHash } from 'node:crypto';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openGitHub, openReleases, storeAttestation } from '@embargo/github';
import type { GitHub, Releases } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const NAME = { owner: 'anvil', name: 'forge' };
const DRAFT = {
  tag: 'v1.2.3',
  targetCommitish: 'main',
  title: 'v1.2.3',
  notes: '',
  isPrerelease: false,
};

let server: CheckedGitHub;
let sandbox: Sandbox;
let client: GitHub;
let releases: Releases;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'] });
  server.addRepository('anvil/forge', { files: { 'a.txt': 'a' } });
  sandbox = openSandbox();
  client = openClient('write');
  releases = openReleases(client, NAME);
});

afterEach(async () => {
  sandbox.remove();
  await server.close();
});

function openClient(contents: 'read' | 'write'): GitHub {
  const permissions = { contents, attestations: contents } as const;
  const token = server.workflowToken({ repository: 'anvil/forge', permissions });
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

test('a draft takes files, is seen in the list alone, and is published once', async () => {
  const draft = await releases.createDraft(DRAFT);
  const content = Buffer.alloc(300_000, 'x');
  const file = sandbox.write('forge', content);
  const asset = await releases.upload(draft, {
    name: 'forge',
    file,
    contentType: 'application/octet-stream',
  });
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  expect(asset).toMatchObject({ name: 'forge', size: 300_000, digest, isComplete: true });
  expect(await releases.published('v1.2.3')).toBeUndefined();
  expect((await releases.list()).map(({ id, isDraft }) => ({ id, isDraft }))).toEqual([
    { id: draft.id, isDraft: true },
  ]);
  expect((await releases.download(asset.id)).equals(content)).toBe(true);
  const published = await releases.publish(draft.id);
  expect(published).toMatchObject({ isDraft: false, tag: 'v1.2.3' });
  expect(await releases.published('v1.2.3')).toMatchObject({ id: draft.id });
});

test('a file is taken away again', async () => {
  const draft = await releases.createDraft(DRAFT);
  const file = sandbox.write('forge', 'x');
  const { id } = await releases.upload(draft, { name: 'forge', file, contentType: 'text/plain' });
  await releases.removeAsset(id);
  expect(await releases.assets(draft.id)).toEqual([]);
  expect((await releases.read(draft.id)).assets).toEqual([]);
});

test('a file whose answer was lost is in doubt, and there when it is looked up', async () => {
  const draft = await releases.createDraft(DRAFT);
  const path = '/uploads/repos/{owner}/{repo}/releases/{release_id}/assets';
  server.fail({ path, fault: { kind: 'cut', afterEffect: true } });
  const file = sandbox.write('forge', 'x');
  const upload = releases.upload(draft, { name: 'forge', file, contentType: 'text/plain' });
  await expect(upload).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  expect((await releases.assets(draft.id)).map(({ name }) => name)).toEqual(['forge']);
});

test('a token that only reads is told which permission to have', async () => {
  const reading = openReleases(openClient('read'), NAME);
  await expect(reading.createDraft(DRAFT)).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
    message: expect.stringContaining('`contents: write`'),
  });
});

test('the token goes to no host that GitHub only names', async () => {
  const draft = await releases.createDraft(DRAFT);
  const file = sandbox.write('forge', 'x');
  const elsewhere = { ...draft, uploadUrl: 'http://127.0.0.1:9/uploads' };
  const upload = releases.upload(elsewhere, { name: 'forge', file, contentType: 'text/plain' });
  await expect(upload).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
});

test('an attestation is stored for its subjects', async () => {
  const statement = { subject: [{ digest: { sha256: 'ab'.repeat(32) } }], predicateType: 'x' };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  const bundle = { mediaType: 'x', dsseEnvelope: { payload } };
  const id = await storeAttestation(client, NAME, bundle);
  expect(server.repository('anvil/forge').attestations.map((stored) => stored.id)).toEqual([id]);
});
