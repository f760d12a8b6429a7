import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const CVSS = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const REPOSITORY = '/repos/anvil/forge';

/** Everything the suite may call, by a person who may do everything: the checker judges each answer. */
describe.each(['2022-11-28', '2026-03-10'])('API version %s', (version) => {
  let github: CheckedGitHub;
  let client: Client;

  beforeEach(async () => {
    github = await startCheckedGitHub({
      now: () => NOW,
      settings: { forkDelayMilliseconds: 0 },
    });
    github.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
    github.addTeam('anvil/security', { members: ['mia'], securityManager: true });
    github.addRepository('anvil/forge', {
      files: { 'src/lock.c': 'int locked = 0;\n', 'docs/a.md': '# A\n' },
      branches: { 'release-1.2': { VERSION: '1.2\n' } },
      tags: { 'v1.2.0': 'release-1.2' },
      collaborators: { carl: 'write' },
      privateVulnerabilityReporting: true,
    });
    github.repository('anvil/forge').teams.set('security', 'maintain');
    client = createClient(github, github.classicToken({ user: 'olga' }), version);
  });

  afterEach(() => github.close());

  const statuses = async (
    requests: readonly Promise<{ readonly status: number }>[],
  ): Promise<readonly number[]> => (await Promise.all(requests)).map(({ status }) => status);

  test('an advisory goes from a private report to publication', async () => {
    const reporter = createClient(github, github.classicToken({ user: 'rita' }), version);
    const path = `${REPOSITORY}/security-advisories`;
    const reported = await reporter.post(`${path}/reports`, {
      summary: 'It opens',
      description: 'By itself',
      vulnerabilities: [
        {
          package: { ecosystem: 'npm', name: 'forge' },
          vulnerable_version_range: '< 1.2.1',
          patched_versions: '1.2.1',
          vulnerable_functions: ['lock'],
        },
      ],
      cwe_ids: ['CWE-667'],
      cvss_vector_string: CVSS,
    });
    expect([reported.status, reported.json['state'], reported.json['severity']]).toEqual([
      201,
      'triage',
      'critical',
    ]);
    const one = `${path}/${String(reported.json['ghsa_id'])}`;
    const accepted = await client.patch(one, {
      state: 'draft',
      collaborating_users: ['carl'],
      collaborating_teams: ['security'],
      credits: [{ login: 'rita', type: 'reporter' }],
    });
    expect([accepted.json['state'], accepted.json['submission']]).toEqual([
      'draft',
      { accepted: true },
    ]);
    expect('cvss' in accepted.json).toBe(version === '2022-11-28');
    expect((await client.post(`${one}/cve`)).json).toEqual({});
    expect((await client.post(`${one}/forks`)).status).toBe(202);
    const comment = await client.post(`${one}/comments`, { body: 'Ready' });
    const commented = `${one}/comments/${String(comment.json['id'])}`;
    expect((await client.patch(commented, { body: 'Ready!' })).json['body']).toBe('Ready!');
    expect((await client.get(`${one}/comments?since=2026-11-01T00:00:00Z`)).list('body')).toEqual([
      'Ready!',
    ]);
    expect((await client.get(commented)).status).toBe(200);
    expect((await client.delete(commented)).status).toBe(404);
    expect(github.violations.splice(0)).toEqual([
      `DELETE ${commented}: the local GitHub has no such operation`,
    ]);
    const published = await client.patch(one, { state: 'published', cve_id: 'CVE-2026-12345' });
    expect([published.json['state'], published.json['private_fork']]).toEqual(['published', null]);
    const database = await client.get(`/advisories/${String(reported.json['ghsa_id'])}`);
    expect(database.json['cve_id']).toBe('CVE-2026-12345');
    expect((await client.get('/orgs/anvil/security-advisories')).items.length).toBe(1);
    expect((await client.get(path)).items.length).toBe(1);
  });

  test('repositories, branches, refs and settings are read', async () => {
    github.addRuleset('anvil/forge', {
      rules: [{ type: 'required_signatures' }],
      include: ['refs/heads/release-*'],
    });
    github.addEnvironment('anvil/forge', 'release', {
      protectionRules: [{ id: 1, node_id: 'R', type: 'wait_timer', wait_timer: 30 }],
    });
    const paths = [
      '',
      '/branches?protected=true',
      '/branches/release-1.2',
      '/branches/release-1.2/protection',
      '/git/ref/heads/release-1.2',
      '/git/matching-refs/heads/',
      '/git/trees/main?recursive=1',
      '/tags',
      '/private-vulnerability-reporting',
      '/rulesets',
      '/rules/branches/release-1.2',
      '/environments',
      '/environments/release',
      '/collaborators',
      '/collaborators/carl',
      '/collaborators/carl/permission',
      '/teams',
      '/codeowners/errors',
      '/contents/',
      '/contents/docs',
      '/contents/docs/a.md?ref=main',
    ];
    expect(await statuses(paths.map((path) => client.get(`${REPOSITORY}${path}`)))).toEqual(
      paths.map((path) => (path === '/collaborators/carl' ? 204 : 200)),
    );
    const id = github.repository('anvil/forge').rulesets[0]?.id ?? 0;
    expect((await client.get(`${REPOSITORY}/rulesets/${id}`)).json['rules']).toEqual([
      { type: 'required_signatures' },
    ]);
    expect((await client.get(`${REPOSITORY}/immutable-releases`)).status).toBe(404);
    expect((await client.put(`${REPOSITORY}/private-vulnerability-reporting`)).status).toBe(204);
  });

  test('organisations, teams and people are read', async () => {
    const paths = [
      '/orgs/anvil',
      '/orgs/anvil/teams',
      '/orgs/anvil/teams/security',
      '/orgs/anvil/teams/security/members',
      '/orgs/anvil/teams/security/memberships/mia',
      '/orgs/anvil/members?role=admin',
      '/orgs/anvil/memberships/mia',
      '/users/mia',
      '/user',
      '/user/repository_invitations',
      '/versions',
      '/rate_limit',
    ];
    expect(await statuses(paths.map((path) => client.get(path)))).toEqual(paths.map(() => 200));
    expect((await client.get('/orgs/anvil/members/mia')).status).toBe(204);
    const app = github.appToken({ account: 'anvil', permissions: { contents: 'read' } });
    const installed = await createClient(github, app, version).get('/installation/repositories');
    expect(installed.json['total_count']).toBe(1);
  });

  test('files and refs are written by compare-and-set', async () => {
    const path = `${REPOSITORY}/contents/ledger/a.json`;
    const content = Buffer.from('{}').toString('base64');
    const made = await client.put(path, { message: 'Claim', content });
    const { sha } = made.json['content'] as { sha: string };
    expect(made.status).toBe(201);
    const again = await client.put(path, { message: 'Claim', content });
    const stale = await client.put(path, { message: 'Claim', content, sha: '0'.repeat(40) });
    expect([again.status, stale.status]).toEqual([422, 409]);
    expect((await client.put(path, { message: 'Say', content, sha })).status).toBe(200);
    expect((await client.delete(path, { message: 'Drop', sha })).status).toBe(200);
    const head = github.repository('anvil/forge').refs.get('refs/heads/main') ?? '';
    const ref = { ref: 'refs/embargo/claim', sha: head };
    expect((await client.post(`${REPOSITORY}/git/refs`, ref)).status).toBe(201);
    expect((await client.post(`${REPOSITORY}/git/refs`, ref)).status).toBe(422);
    expect((await client.patch(`${REPOSITORY}/git/refs/embargo/claim`, { sha: head })).status).toBe(
      200,
    );
    expect((await client.delete(`${REPOSITORY}/git/refs/embargo/claim`)).status).toBe(204);
    expect((await client.get(`${REPOSITORY}/git/commits/${head}`)).status).toBe(200);
    const blob = createHash('sha1').update('blob 2\0{}').digest('hex');
    expect(sha).toBe(blob);
    expect((await client.get(`${REPOSITORY}/git/blobs/${blob}`)).json['size']).toBe(2);
  });

  test('pull requests, commits and comparisons agree', async () => {
    const sha = github.commit('anvil/forge', {
      branch: 'fix',
      files: { 'src/lock.c': 'int locked = 1;\n', 'docs/a.md': null },
      message: 'Lock it',
      author: 'carl',
    });
    const opened = await client.post(`${REPOSITORY}/pulls`, {
      title: 'Fix',
      head: 'fix',
      base: 'main',
    });
    expect([opened.status, opened.json['changed_files'], opened.json['additions']]).toEqual([
      201, 2, 1,
    ]);
    expect('merge_commit_sha' in opened.json).toBe(version === '2022-11-28');
    const one = `${REPOSITORY}/pulls/${String(opened.json['number'])}`;
    const carl = createClient(github, github.classicToken({ user: 'carl' }), version);
    await carl.post(`${one}/reviews`, { event: 'APPROVE', body: 'Good' });
    expect((await client.get(`${one}/reviews`)).list('state')).toEqual(['APPROVED']);
    expect((await client.get(`${one}/files`)).list('filename')).toEqual([
      'docs/a.md',
      'src/lock.c',
    ]);
    expect((await client.get(`${one}/commits`)).list('sha')).toEqual([sha]);
    expect((await client.get(`${one}/comments`)).items).toEqual([]);
    expect((await client.get(`${REPOSITORY}/pulls?state=all&head=anvil:fix`)).items.length).toBe(1);
    const diff = await client.get(one, { accept: 'application/vnd.github.diff' });
    const same = await client.get(`${REPOSITORY}/commits/${sha}`, {
      accept: 'application/vnd.github.diff',
    });
    const compared = await client.get(`${REPOSITORY}/compare/main...fix`, {
      accept: 'application/vnd.github.diff',
    });
    expect(diff.text).toContain('+int locked = 1;');
    expect([same.text, compared.text]).toEqual([diff.text, diff.text]);
    const comparison = await client.get(`${REPOSITORY}/compare/main...fix`);
    expect([comparison.json['status'], comparison.json['ahead_by']]).toEqual(['ahead', 1]);
    expect((await client.get(`${REPOSITORY}/commits/${sha}`)).json['stats']).toEqual({
      additions: 1,
      deletions: 2,
      total: 3,
    });
    expect((await client.get(`${REPOSITORY}/commits?sha=fix&path=docs`)).items.length).toBe(2);
    expect((await client.get(`${REPOSITORY}/commits/${sha}/pulls`)).list('title')).toEqual(['Fix']);
    expect((await client.patch(one, { state: 'closed' })).json['state']).toBe('closed');
  });

  test('issues and their comments are written', async () => {
    const opened = await client.post(`${REPOSITORY}/issues`, {
      title: 'CVE-2026-12345: it opens',
      body: 'Read the notes',
      labels: ['security'],
    });
    const one = `${REPOSITORY}/issues/${String(opened.json['number'])}`;
    const said = await client.post(`${one}/comments`, { body: 'Out' });
    const comment = `${REPOSITORY}/issues/comments/${String(said.json['id'])}`;
    expect((await client.patch(comment, { body: 'Out now' })).json['body']).toBe('Out now');
    expect((await client.get(`${one}/comments`)).list('body')).toEqual(['Out now']);
    expect((await client.get(comment)).status).toBe(200);
    expect((await client.delete(comment)).status).toBe(204);
    const closed = await client.patch(one, { state: 'closed', state_reason: 'completed' });
    expect([closed.json['state'], closed.json['state_reason']]).toEqual(['closed', 'completed']);
    expect((await client.get(one)).json['title']).toBe('CVE-2026-12345: it opens');
    expect((await client.get(`${REPOSITORY}/issues?state=all&labels=security`)).items.length).toBe(
      1,
    );
  });

  test('a draft release gets its assets, is published and downloaded by anybody', async () => {
    github.repository('anvil/forge').immutableReleases = true;
    const draft = await client.post(`${REPOSITORY}/releases`, {
      tag_name: 'v1.2.1',
      target_commitish: 'release-1.2',
      name: '1.2.1',
      draft: true,
    });
    const one = `${REPOSITORY}/releases/${String(draft.json['id'])}`;
    expect((await client.get(`${REPOSITORY}/releases/tags/v1.2.1`)).status).toBe(404);
    const upload = String(draft.json['upload_url']).replace(/\{.*/, '?name=forge linux.tar.gz');
    const uploaded = await client.send(upload, {
      method: 'POST',
      body: Buffer.from('bytes'),
      headers: { 'content-type': 'application/gzip' },
    });
    const digest = `sha256:${createHash('sha256').update('bytes').digest('hex')}`;
    expect([uploaded.json['name'], uploaded.json['digest']]).toEqual([
      'forge.linux.tar.gz',
      digest,
    ]);
    const published = await client.patch(one, { draft: false, body: 'Notes' });
    expect([published.json['draft'], published.json['immutable']]).toEqual([false, true]);
    const [asset] = published.json['assets'] as Record<string, unknown>[];
    const anyone = createClient(github, undefined, version);
    expect((await anyone.get(String(asset?.['browser_download_url']))).text).toBe('bytes');
    const byApi = await client.get(String(asset?.['url']), { accept: 'application/octet-stream' });
    expect(byApi.text).toBe('bytes');
    expect((await client.delete(String(asset?.['url']))).status).toBe(422);
    expect((await client.get(`${REPOSITORY}/releases/latest`)).json['tag_name']).toBe('v1.2.1');
    expect((await client.get(`${REPOSITORY}/releases/tags/v1.2.1`)).status).toBe(200);
    expect((await client.get(`${REPOSITORY}/releases`)).items.length).toBe(1);
    expect((await client.get(`${one}/assets`)).list('download_count')).toEqual([2]);
    expect((await client.get(`${REPOSITORY}/immutable-releases`)).json['enabled']).toBe(true);
    expect((await client.delete(one)).status).toBe(204);
  });

  test('an attestation is found by the digest of what it is about', async () => {
    const hex = createHash('sha256').update('bytes').digest('hex');
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'forge', digest: { sha256: hex } }],
      predicateType: 'https://slsa.dev/provenance/v1',
    };
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    const bundle = {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {},
      dsseEnvelope: { payload, payloadType: 'application/vnd.in-toto+json', signatures: [] },
    };
    expect((await client.post(`${REPOSITORY}/attestations`, { bundle })).status).toBe(201);
    const path = `/attestations/sha256:${hex}`;
    const found = await client.get(`${REPOSITORY}${path}?predicate_type=provenance`);
    const [attestation] = found.json['attestations'] as Record<string, unknown>[];
    expect('bundle' in (attestation ?? {})).toBe(version === '2022-11-28');
    const stored = await client.get(String(attestation?.['bundle_url']));
    expect(stored.text).toContain('application/vnd.dev.sigstore.bundle.v0.3+json');
    const others = await client.get(`${REPOSITORY}${path}?predicate_type=sbom`);
    expect(others.json['attestations']).toEqual([]);
    expect((await client.get(`/orgs/anvil${path}`)).status).toBe(200);
    expect((await client.get(`/users/anvil${path}`)).status).toBe(200);
  });

  test('dispatches are kept for the test to look at', async () => {
    const event = { event_type: 'advisory', client_payload: { case: 'one' } };
    expect((await client.post(`${REPOSITORY}/dispatches`, event)).status).toBe(204);
    const started = await client.post(`${REPOSITORY}/actions/workflows/release.yml/dispatches`, {
      ref: 'main',
      inputs: { tag: 'v1.2.1' },
    });
    expect(started.status).toBe(version === '2022-11-28' ? 204 : 200);
    expect(github.repository('anvil/forge').dispatches.map(({ name }) => name)).toEqual([
      'advisory',
      'release.yml',
    ]);
  });
});
