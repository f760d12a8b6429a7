import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openAdvisories, openGitHub } from '@embargo/github';
import type { Advisories } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const ID = 'GHSA-2345-6789-cfgh';
const LIST = '/repos/anvil/forge/security-advisories';
const ONE = `${LIST}/${ID}`;

/** As GitHub gives it, with keys of both versions left out. */
const BARE = {
  ghsa_id: ID,
  cve_id: null,
  summary: 'canary summary',
  description: null,
  severity: null,
  author: null,
  state: 'draft',
  created_at: '2026-11-01T10:00:00Z',
  updated_at: '2026-11-02T10:00:00Z',
  published_at: null,
  closed_at: null,
  withdrawn_at: null,
  submission: null,
  vulnerabilities: null,
  credits_detailed: null,
  collaborating_users: null,
  collaborating_teams: null,
  private_fork: null,
};

const V3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

const FULL = {
  ...BARE,
  cve_id: 'CVE-2026-1234',
  description: 'canary description',
  severity: 'critical',
  author: { login: 'Finder' },
  submission: { accepted: true },
  comments: 3,
  cvss_severities: {
    cvss_v3: { vector_string: V3, score: 9.8 },
    cvss_v4: { vector_string: V4, score: null },
  },
  vulnerabilities: [
    {
      package: { ecosystem: 'npm', name: 'forge' },
      vulnerable_version_range: '< 1.4.2',
      patched_versions: '1.4.2',
      vulnerable_functions: null,
    },
    { package: null, vulnerable_version_range: null, patched_versions: null },
  ],
  credits_detailed: [
    { user: { login: 'Finder' }, type: 'finder', state: 'pending' },
    { user: null, type: 'analyst', state: 'accepted' },
  ],
  collaborating_users: [{ login: 'Helper' }],
  collaborating_teams: [{ slug: 'fixers' }],
  private_fork: { name: 'forge-ghsa-2345-6789-cfgh', owner: { login: 'anvil' } },
};

let server: ScriptedGitHub;
let advisories: Advisories;

function open(token = 'ghs_canary', apiVersion = '2022-11-28'): Advisories {
  const clock = openVirtualClock();
  const github = openGitHub({ token, apiUrl: server.url, clock, apiVersion });
  return openAdvisories(github, { owner: 'anvil', name: 'forge' });
}

beforeEach(async () => {
  server = await openScriptedGitHub();
  advisories = open();
});

afterEach(() => server.close());

function viewer(login: string): void {
  server.answer('POST /graphql', { status: 200, body: { data: { viewer: { login } } } });
}

function bodies(): unknown[] {
  const sent = server.requests.filter(({ body }) => body !== '');
  return sent.map(({ body }) => JSON.parse(body) as unknown);
}

describe('an advisory', () => {
  test('is read with all that it holds', async () => {
    server.answer(`GET ${ONE}`, { status: 200, body: FULL });
    const advisory = await advisories.get(ID);
    expect(advisory.summary.reveal()).toBe('canary summary');
    expect(advisory.description.reveal()).toBe('canary description');
    expect(advisory.temporaryFork?.reveal()).toEqual({
      owner: 'anvil',
      name: 'forge-ghsa-2345-6789-cfgh',
    });
    expect(advisory).toMatchObject({
      ghsaId: ID,
      cveId: 'CVE-2026-1234',
      state: 'draft',
      severity: 'critical',
      cvss: [{ vector: V3, score: 9.8 }, { vector: V4 }],
      affected: [
        { ecosystem: 'npm', name: 'forge', affectedVersions: '< 1.4.2', fixedVersions: '1.4.2' },
        {},
      ],
      credits: [{ login: 'Finder', type: 'finder', state: 'pending' }],
      collaborators: { users: ['Helper'], teams: ['fixers'] },
      report: { reporter: 'Finder', isAccepted: true },
      createdAt: new Date('2026-11-01T10:00:00Z'),
    });
  });

  test('is read where nearly everything is null', async () => {
    server.answer(`GET ${ONE}`, { status: 200, body: BARE });
    const advisory = await advisories.get(ID);
    expect(Object.keys(advisory).sort()).toEqual([
      ...['affected', 'collaborators', 'createdAt', 'credits', 'cvss', 'description', 'ghsaId'],
      ...['state', 'summary', 'updatedAt'],
    ]);
  });

  test.each([
    [
      'the older version without severities',
      { cvss: { vector_string: V3, score: 9.8 } },
      [{ vector: V3, score: 9.8 }],
    ],
    [
      'severities before the older key',
      { cvss: { vector_string: 'x' }, cvss_severities: { cvss_v3: null, cvss_v4: null } },
      [],
    ],
    ['neither', {}, []],
  ])('has its CVSS read from %s', async (_, fields, cvss) => {
    server.answer(`GET ${ONE}`, { status: 200, body: { ...BARE, ...fields } });
    await expect(advisories.get(ID)).resolves.toMatchObject({ cvss });
  });

  test('of a state that nobody knows counts as a draft', async () => {
    server.answer(`GET ${ONE}`, { status: 200, body: { ...BARE, state: 'new' } });
    await expect(advisories.get(ID)).resolves.toMatchObject({ state: 'draft' });
  });

  test.each([
    [{ ...BARE, ghsa_id: undefined }],
    [{ ...BARE, summary: 7 }],
    [{ ...BARE, created_at: 'yesterday' }],
    [{ ...BARE, vulnerabilities: {} }],
    [[BARE]],
    ['canary'],
    [null],
  ])('of another form is refused: %#', async (body) => {
    server.answer(`GET ${ONE}`, { status: 200, body: JSON.stringify(body) });
    const error: unknown = await advisories.get(ID).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'ANSWER_INVALID',
      message: expect.stringMatching(/^GitHub's answer with a security advisory (?!.*canary)/),
    });
  });
});

/** A person's token of the classic kind. */
const PERSON = 'ghp_canary';

describe('the list', () => {
  const published = { ...BARE, state: 'published' };
  const listed = (...body: unknown[]) => {
    server.answer(`GET ${LIST}`, { status: 200, body });
  };
  const repository = (permissions: unknown, headers = {}) => {
    server.answer('GET /repos/anvil/forge', {
      status: 200,
      headers,
      body: { full_name: 'anvil/forge', default_branch: 'main', private: false, permissions },
    });
  };

  test.each([
    { who: 'an App that sees a draft', login: 'keeper[bot]', body: [BARE], complete: true },
    { who: 'an App that sees none', login: 'keeper[bot]', body: [published], complete: false },
    { who: "the job's token", login: 'github-actions[bot]', body: [published], complete: false },
    { who: 'an administrator', login: 'amy', token: PERSON, admin: true, body: [], complete: true },
    {
      who: 'somebody else',
      login: 'bob',
      token: PERSON,
      admin: false,
      body: [BARE],
      complete: false,
    },
    {
      who: "an administrator's fine-grained token that sees no draft",
      login: 'amy',
      token: 'github_pat_canary',
      admin: true,
      body: [published],
      complete: false,
    },
    {
      who: "an administrator's fine-grained token that sees a draft",
      login: 'amy',
      token: 'github_pat_canary',
      admin: true,
      body: [BARE],
      complete: true,
    },
    {
      who: "an administrator's token of too small a scope",
      login: 'amy',
      token: PERSON,
      admin: true,
      scopes: 'public_repo, gist',
      body: [BARE],
      complete: false,
    },
    {
      who: "an administrator's token of the right scope",
      login: 'amy',
      token: PERSON,
      admin: true,
      scopes: 'gist, repository_advisories:read',
      body: [],
      complete: true,
    },
  ])('of $who is complete: $complete', async ({ login, token, admin, scopes, body, complete }) => {
    listed(...body);
    viewer(login);
    repository({ admin }, scopes === undefined ? {} : { 'x-oauth-scopes': scopes });
    const list = await open(token).list('all');
    expect(list.advisories).toHaveLength(body.length);
    expect(list.completeness.status).toBe(complete ? 'complete' : 'unobservable');
  });

  test('is not complete where the account behind the token is not told', async () => {
    listed(BARE);
    server.answer('POST /graphql', { status: 403, body: {} });
    const { completeness } = await open(PERSON).list('all');
    expect(completeness).toMatchObject({ status: 'unobservable' });
  });

  test('of what is open asks for those two states alone', async () => {
    listed(BARE);
    await advisories.list('open');
    // Who sees a draft by an App's token is no job's own token, so nobody asks.
    expect(server.requests.map(({ path }) => path).sort()).toEqual([
      `${LIST}?per_page=100&state=draft`,
      `${LIST}?per_page=100&state=triage`,
    ]);
  });

  test('tells a token without rights which permission it needs', async () => {
    server.answer(`GET ${LIST}`, { status: 403, body: {} });
    await expect(advisories.list('all')).rejects.toMatchObject({
      message:
        "GitHub answered 403 to the request for the list of security advisories, which needs the App permission `repository_advisories: read` (of a classic token the scope `repo` or `repository_advisories:read`); give the token that permission (the job's own GITHUB_TOKEN never has it: give the token of a GitHub App or of a person)",
    });
  });
});

describe('a change', () => {
  beforeEach(() => {
    server.answer(`GET ${ONE}`, { status: 200, body: FULL });
    server.answer(`PATCH ${ONE}`, { status: 200, body: FULL });
  });

  test('adds people to those who are there', async () => {
    await advisories.update(ID, {
      addUsers: ['helper', 'Other', 'Other'],
      addTeams: ['fixers', 'more'],
      addCredits: [
        { login: 'finder', type: 'finder' },
        { login: 'finder', type: 'reporter' },
      ],
    });
    expect(bodies()).toEqual([
      {
        collaborating_users: ['Helper', 'Other'],
        collaborating_teams: ['fixers', 'more'],
        credits: [
          { login: 'Finder', type: 'finder' },
          { login: 'finder', type: 'reporter' },
        ],
      },
    ]);
  });

  test('sends only what changes, and nothing where nothing does', async () => {
    await advisories.update(ID, { state: 'draft', cveId: 'CVE-2026-1', cvssVector: V3 });
    await advisories.update(ID, { addUsers: ['Helper'] });
    expect(bodies()).toEqual([{ state: 'draft', cve_id: 'CVE-2026-1', cvss_vector_string: V3 }]);
  });

  test('is made to what stands there now', async () => {
    await advisories.get(ID);
    await advisories.update(ID, { state: 'closed' });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH']);
  });

  test('to published is one request', async () => {
    await advisories.publish(ID);
    expect(bodies()).toEqual([{ state: 'published' }]);
  });

  test('that asks for a CVE ID or a fork is posted', async () => {
    server.answer(`POST ${ONE}/cve`, { status: 202, body: {} });
    server.answer(`POST ${ONE}/forks`, { status: 202, body: {} });
    await advisories.requestCve(ID);
    await advisories.createFork(ID);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST ${ONE}/cve`,
      `POST ${ONE}/forks`,
    ]);
  });
});
