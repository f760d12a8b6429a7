import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

let github: CheckedGitHub;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia', 'max'] });
  github.addRepository('anvil/forge', { files: { 'src/lock.c': 'int locked = 0;\n' } });
});

afterEach(() => github.close());

const PATH = '/repos/anvil/forge/security-advisories';

const app = (permissions: Record<string, 'read' | 'write'>): Client =>
  createClient(github, github.appToken({ account: 'anvil', permissions }));

test('an App with the permission sees every advisory, one without it sees the published ones', async () => {
  github.addAdvisory('anvil/forge', { summary: 'A secret' });
  github.addAdvisory('anvil/forge', { summary: 'Known', state: 'published' });
  const path = '/repos/anvil/forge/security-advisories';
  const all = await app({ repository_advisories: 'read' }).get(path);
  expect(all.list('summary')).toEqual(['A secret', 'Known']);
  const some = await app({ contents: 'read' }).get(path);
  expect(some.status).toBe(200);
  expect(some.list('summary')).toEqual(['Known']);
});

test('GITHUB_TOKEN lists published advisories only, with 200, and gets 403 on writes', async () => {
  const { ghsaId } = github.addAdvisory('anvil/forge', { summary: 'A secret' });
  const client = createClient(
    github,
    github.workflowToken({
      repository: 'anvil/forge',
      permissions: { contents: 'write', 'security-events': 'write' },
    }),
  );
  const path = '/repos/anvil/forge/security-advisories';
  const listed = await client.get(path);
  expect([listed.status, listed.list('summary')]).toEqual([200, []]);
  expect((await client.get(`${path}/${ghsaId}`)).status).toBe(404);
  const created = await client.post(path, { summary: 'S', description: 'D', vulnerabilities: [] });
  expect([created.status, created.json['message']]).toEqual([
    403,
    'Resource not accessible by integration',
  ]);
});

describe('a list', () => {
  beforeEach(() => {
    github.addAdvisory('anvil/forge', { summary: 'Of all' });
    github.addAdvisory('anvil/forge', { summary: 'Of Mia', collaboratingUsers: ['mia'] });
    github.addAdvisory('anvil/forge', {
      summary: 'Of Rita',
      state: 'triage',
      author: 'rita',
      submission: { accepted: false },
    });
    github.addAdvisory('anvil/forge', { summary: 'Known', state: 'published' });
    github.addTeam('anvil/managers', { members: ['max'], securityManager: true });
  });

  test.each([
    { who: 'olga', sees: ['Of all', 'Of Mia', 'Of Rita', 'Known'] },
    { who: 'max', sees: ['Of all', 'Of Mia', 'Of Rita', 'Known'] },
    { who: 'mia', sees: ['Of Mia', 'Known'] },
    { who: 'rita', sees: ['Of Rita', 'Known'] },
    { who: 'nobody', sees: ['Known'] },
  ])('is as long as what $who may see, and says nothing of the rest', async ({ who, sees }) => {
    const client = createClient(github, github.classicToken({ user: who }));
    const { status, headers, ...list } = await client.get(`${PATH}?direction=asc`);
    expect([status, headers.get('link')]).toEqual([200, null]);
    expect(list.list('summary')).toEqual(sees);
  });

  test('leads from page to page by cursors, also where an advisory is added meanwhile', async () => {
    const client = app({ repository_advisories: 'read' });
    const first = await client.get(`${PATH}?per_page=2&direction=asc`);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(next).searchParams.get('after')).toMatch(/^\S+$/);
    github.addAdvisory('anvil/forge', { summary: 'New' });
    const second = await client.get(next);
    expect([...first.list('summary'), ...second.list('summary')]).toEqual([
      'Of all',
      'Of Mia',
      'Of Rita',
      'Known',
    ]);
    expect((await client.get(`${PATH}?after=nowhere`)).status).toBe(400);
  });

  test('has no page by number', async () => {
    const client = app({ repository_advisories: 'read' });
    const { status, list } = await client.get(`${PATH}?page=2`);
    expect([status, list('summary').length]).toEqual([200, 4]);
    expect(github.violations.splice(0)).toHaveLength(1);
  });

  test('of an organisation is for owners, security managers and Apps that may write', async () => {
    const path = '/orgs/anvil/security-advisories';
    const people = await Promise.all(
      ['olga', 'max', 'mia'].map((user) =>
        createClient(github, github.classicToken({ user })).get(path),
      ),
    );
    expect(people.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect((await app({ repository_advisories: 'write' }).get(path)).items.length).toBe(4);
    expect((await app({ repository_advisories: 'read' }).get(path)).status).toBe(404);
  });
});

describe('a request for a CVE ID', () => {
  const AFFECTED = [
    {
      ecosystem: 'npm',
      name: 'forge',
      vulnerableVersionRange: '< 1.2.1',
      patchedVersions: undefined,
      vulnerableFunctions: [],
    },
  ];

  const ask = async (ghsaId: string): Promise<readonly [number, unknown]> => {
    const { status, json } = await app({ repository_advisories: 'write' }).post(
      `${PATH}/${ghsaId}/cve`,
    );
    return [status, json];
  };

  test('is answered with 202 and nothing, and leaves no trace in the advisory', async () => {
    const { ghsaId } = github.addAdvisory('anvil/forge', { vulnerabilities: AFFECTED });
    const client = app({ repository_advisories: 'write' });
    const before = await client.get(`${PATH}/${ghsaId}`);
    expect(await ask(ghsaId)).toEqual([202, {}]);
    expect((await client.get(`${PATH}/${ghsaId}`)).json).toEqual(before.json);
    github.assignCve(ghsaId, 'CVE-2026-12345');
    expect((await client.get(`${PATH}/${ghsaId}`)).json['cve_id']).toBe('CVE-2026-12345');
    expect((await ask(ghsaId))[0]).toBe(422);
  });

  test.each([
    { what: 'a draft without affected versions', given: {} },
    { what: 'a report', given: { state: 'triage', vulnerabilities: AFFECTED } as const },
  ])('is refused for $what', async ({ given }) => {
    expect((await ask(github.addAdvisory('anvil/forge', given).ghsaId))[0]).toBe(422);
  });

  test.each([202, 400, 422] as const)(
    'asked again is answered as GitHub may: %i',
    async (status) => {
      github.settings.secondCveRequest = status;
      const { ghsaId } = github.addAdvisory('anvil/forge', { vulnerabilities: AFFECTED });
      await ask(ghsaId);
      expect((await ask(ghsaId))[0]).toBe(status);
    },
  );
});

describe('comments on an advisory', () => {
  let path: string;

  beforeEach(() => {
    const { ghsaId } = github.addAdvisory('anvil/forge', { collaboratingUsers: ['mia'] });
    path = `${PATH}/${ghsaId}/comments`;
  });

  test('are not there before the preview, whoever asks', async () => {
    github.settings.advisoryComments = false;
    expect((await app({ repository_advisories: 'write' }).get(path)).status).toBe(404);
    const mia = createClient(github, github.classicToken({ user: 'mia' }));
    expect((await mia.post(path, { body: 'x' })).status).toBe(404);
  });

  test('are for people only where GitHub is set to be so', async () => {
    github.settings.advisoryCommentsForIntegrations = false;
    expect((await app({ repository_advisories: 'write' }).get(path)).status).toBe(403);
    const mia = createClient(github, github.classicToken({ user: 'mia' }));
    expect((await mia.post(path, { body: 'x' })).status).toBe(201);
  });

  test('are edited by any collaborator, and keep the author that they had', async () => {
    const mia = createClient(github, github.classicToken({ user: 'mia' }));
    const { json } = await mia.post(path, { body: '/approve 1' });
    now = new Date('2026-11-23T10:00:00Z');
    const bot = app({ repository_advisories: 'write' });
    const edited = await bot.patch(`${path}/${String(json['id'])}`, { body: '/approve 2' });
    expect(edited.json).toMatchObject({
      id: json['id'],
      user: { login: 'mia' },
      created_at: '2026-11-23T09:00:00Z',
      updated_at: '2026-11-23T10:00:00Z',
    });
    expect((await bot.get(`${path}?since=2026-11-23T09:30:00Z`)).list('body')).toEqual([
      '/approve 2',
    ]);
  });
});

describe('private vulnerability reporting', () => {
  const SWITCH = '/repos/anvil/forge/private-vulnerability-reporting';
  const REPORT = { summary: 'It opens', description: 'By itself' };

  test('is switched by administrators, and read by everybody', async () => {
    const anybody = createClient(github, github.workflowToken({ repository: 'anvil/forge' }));
    expect((await anybody.get(SWITCH)).json).toEqual({ enabled: false });
    expect((await anybody.put(SWITCH)).status).toBe(403);
    const olga = createClient(github, github.classicToken({ user: 'olga' }));
    const rita = createClient(github, github.classicToken({ user: 'rita' }));
    expect((await rita.post(`${PATH}/reports`, REPORT)).status).toBe(403);
    expect((await olga.put(SWITCH)).status).toBe(204);
    expect((await anybody.get(SWITCH)).json).toEqual({ enabled: true });
    expect((await rita.post(`${PATH}/reports`, REPORT)).status).toBe(201);
  });

  test('is for public repositories only', async () => {
    github.repository('anvil/forge').visibility = 'private';
    expect((await app({ contents: 'read' }).get(SWITCH)).status).toBe(422);
  });
});
