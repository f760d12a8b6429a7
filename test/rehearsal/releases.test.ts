import { createHash } from 'node:crypto';

import { startLocalSigstore } from '@embargo/rehearsal';
import type { LocalSigstore } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

const ROOT = '/repos/anvil/forge';
const DIGEST = `sha256:${createHash('sha256').update('bytes').digest('hex')}`;

interface Attested {
  readonly bundle: { readonly dsseEnvelope: { readonly payload: string } };
}

let github: CheckedGitHub;
let sigstore: LocalSigstore;
let olga: Client;
let anyone: Client;

beforeEach(async () => {
  sigstore = await startLocalSigstore({ instance: 'github' });
  github = await startCheckedGitHub({
    signStatement: (statement) =>
      sigstore.bundle({ content: { kind: 'statement', statement } }) as Record<string, unknown>,
  });
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  github.addRepository('anvil/forge', { immutableReleases: true });
  olga = createClient(github, github.classicToken({ user: 'olga' }));
  anyone = createClient(github);
});

afterEach(async () => {
  await github.close();
  await sigstore.close();
});

const release = (given = {}) =>
  github.addRelease('anvil/forge', {
    tag: 'v1.2.1',
    assets: { 'forge.tar.gz': 'bytes' },
    ...given,
  });

describe('the files of a release', () => {
  test('are downloaded by anybody, by way of a store, at no cost of the limit', async () => {
    release();
    const found = await anyone.get(`${ROOT}/releases/tags/v1.2.1`);
    const [asset] = found.json['assets'] as Record<string, unknown>[];
    expect(asset?.['digest']).toBe(DIGEST);
    const url = String(asset?.['browser_download_url']);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(302);
    expect((await anyone.get(url)).text).toBe('bytes');
    const { json } = await anyone.get('/rate_limit');
    expect(json['resources']).toMatchObject({ core: { used: 1 } });
  });

  test.each([
    { of: 'a draft', prepare: () => void release({ draft: true }) },
    {
      of: 'a private repository',
      prepare: () => {
        release();
        github.repository('anvil/forge').visibility = 'private';
      },
    },
  ])('of $of are not downloaded', async ({ prepare }) => {
    prepare();
    const url = `${github.url}/anvil/forge/releases/download/v1.2.1/forge.tar.gz`;
    expect((await anyone.get(url)).status).toBe(404);
    const listed = await anyone.get(`${ROOT}/releases`);
    expect(listed.items).toEqual([]);
  });

  test('do not lie open in the store: an address there carries its own right', async () => {
    const { assets } = release();
    const [id] = assets.keys();
    expect((await anyone.get(`/storage/assets/${String(id)}?signature=none`)).status).toBe(404);
  });
});

describe('an immutable release', () => {
  test('keeps its files and its tag, while its notes stay open', async () => {
    const { id, assets } = release();
    const one = `${ROOT}/releases/${id}`;
    const [asset] = assets.keys();
    const head = github.repository('anvil/forge').refs.get('refs/heads/main');
    expect((await olga.delete(`${ROOT}/releases/assets/${String(asset)}`)).status).toBe(422);
    expect((await olga.patch(one, { tag_name: 'v9' })).status).toBe(422);
    const moved = await olga.patch(`${ROOT}/git/refs/tags/v1.2.1`, { sha: head, force: true });
    expect(moved.status).toBe(422);
    expect((await olga.delete(`${ROOT}/git/refs/tags/v1.2.1`)).status).toBe(422);
    expect((await olga.patch(one, { body: 'Notes' })).json['immutable']).toBe(true);
  });

  test('never gives its tag to another, not even when it is deleted', async () => {
    const { id } = release();
    expect((await olga.delete(`${ROOT}/releases/${id}`)).status).toBe(204);
    const again = await olga.post(`${ROOT}/releases`, { tag_name: 'v1.2.1' });
    expect(again.status).toBe(422);
  });

  test('is attested by GitHub: tag, commit and files', async () => {
    const { id } = release();
    const found = await anyone.get(`${ROOT}/attestations/${DIGEST}?predicate_type=release`);
    const [{ bundle }] = found.json['attestations'] as readonly [Attested];
    const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString();
    const statement: unknown = JSON.parse(payload);
    const commit = github.repository('anvil/forge').refs.get('refs/tags/v1.2.1');
    expect(statement).toMatchObject({
      subject: [
        { uri: 'pkg:github/anvil/forge@v1.2.1', digest: { sha1: commit } },
        { name: 'forge.tar.gz', digest: { sha256: DIGEST.slice('sha256:'.length) } },
      ],
      predicateType: 'https://in-toto.io/attestation/release/v0.1',
      predicate: { repository: 'anvil/forge', tag: 'v1.2.1', releaseId: String(id) },
    });
    const byCommit = await anyone.get(`${ROOT}/attestations/sha1:${String(commit)}`);
    expect(byCommit.json['attestations']).toHaveLength(1);
  });

  test('is so from publication on: a draft is not, nor is one from before the switch', async () => {
    const switchPath = `${ROOT}/immutable-releases`;
    expect((await olga.delete(switchPath)).status).toBe(204);
    release();
    expect((await olga.put(switchPath)).status).toBe(204);
    release({ tag: 'v1.2.2', draft: true });
    release({ tag: 'v1.2.3' });
    const { list } = await olga.get(`${ROOT}/releases`);
    expect(list('immutable')).toEqual([true, false, false]);
    expect(github.repository('anvil/forge').attestations).toHaveLength(1);
  });

  test.each([
    { who: 'somebody without rights', client: () => anyone, status: 401 },
    { who: 'a workflow', client: () => workflow(), status: 403 },
    { who: 'an owner', client: () => olga, status: 200 },
  ])('is promised by a switch that $who reads with $status', async ({ client, status }) => {
    expect((await client().get(`${ROOT}/immutable-releases`)).status).toBe(status);
  });
});

function workflow(): Client {
  return createClient(github, github.workflowToken({ repository: 'anvil/forge' }));
}
