import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

const ROOT = '/repos/anvil/forge';

let github: CheckedGitHub;
let now: Date;
let token: string;
let mia: Client;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  github.addRepository('anvil/forge', { collaborators: { mia: 'write' } });
  token = github.classicToken({ user: 'mia' });
  mia = createClient(github, token);
});

afterEach(() => github.close());

describe('the primary limit', () => {
  test.each([
    { who: 'nobody', give: () => undefined, limit: '60' },
    { who: 'a person', give: () => token, limit: '5000' },
    {
      who: 'a workflow',
      give: () => github.workflowToken({ repository: 'anvil/forge' }),
      limit: '1000',
    },
  ])('of $who is told in every answer', async ({ give, limit }) => {
    const { headers } = await createClient(github, give()).get(ROOT);
    expect(headers.get('x-ratelimit-limit')).toBe(limit);
    expect(headers.get('x-ratelimit-remaining')).toBe(String(Number(limit) - 1));
    expect(headers.get('x-ratelimit-reset')).toBe(String(Date.UTC(2026, 10, 23, 10) / 1_000));
  });

  test('refuses with 403 and nothing remaining, until the hour is over', async () => {
    github.leaveRequests(token, 1);
    expect((await mia.get(ROOT)).status).toBe(200);
    const { status, headers, json } = await mia.get(ROOT);
    expect([status, headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(headers.get('retry-after')).toBeNull();
    expect(json['message']).toMatch(/rate limit exceeded/);
    expect((await mia.get('/rate_limit')).status).toBe(200);
    now = new Date('2026-11-23T10:00:01Z');
    expect((await mia.get(ROOT)).status).toBe(200);
  });
});

describe('the secondary limit', () => {
  test.each([
    { status: 403, retryAfter: true, header: '30' },
    { status: 429, retryAfter: true, header: '30' },
    { status: 403, retryAfter: false, header: null },
  ] as const)('refuses with $status and retry-after $header', async (limit) => {
    github.startSecondaryLimit({ seconds: 30, ...limit });
    const { status, headers, json } = await mia.get(ROOT);
    expect([status, headers.get('retry-after')]).toEqual([limit.status, limit.header]);
    expect(json['message']).toMatch(/secondary rate limit/);
    now = new Date('2026-11-23T09:00:30Z');
    expect((await mia.get(ROOT)).status).toBe(200);
  });

  test('is met by 81 new things a minute, or 181 changes', async () => {
    github.settings.secondaryLimits = true;
    const open = () => mia.post(`${ROOT}/issues`, { title: 'One' });
    for (let count = 0; count < 80; count += 1) await open();
    expect((await open()).status).toBe(403);
    now = new Date('2026-11-23T09:02:00Z');
    expect((await open()).status).toBe(201);
  });
});

describe('a fault on command', () => {
  const path = `${ROOT}/issues`;
  const open = () => mia.post(path, { title: 'One' });
  const issues = () => github.repository('anvil/forge').issues.size;

  test.each([
    { afterEffect: false, done: 0 },
    { afterEffect: true, done: 1 },
  ])('loses the answer, with the effect done $done times', async ({ afterEffect, done }) => {
    github.fail({ method: 'POST', path, fault: { kind: 'status', status: 502, afterEffect } });
    expect((await open()).status).toBe(502);
    expect(issues()).toBe(done);
    expect((await open()).status).toBe(201);
  });

  test.each(['cut', 'invalid-json'] as const)('is a %s', async (kind) => {
    github.fail({ path, fault: { kind, afterEffect: true } });
    const answer = await open().catch(() => 'cut' as const);
    expect(answer === 'cut' ? 'cut' : answer.text).toMatch(kind === 'cut' ? /^cut$/ : /^\{"mess/);
    expect(issues()).toBe(1);
  });

  test('is a silence, and the request has reached the server', async () => {
    github.fail({ path, fault: { kind: 'silence' } });
    const asked = fetch(`${github.url}${path}`, { signal: AbortSignal.timeout(200) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(github.requests.map(({ fault }) => fault?.kind)).toEqual(['silence']);
  });

  test('is a delay', async () => {
    github.fail({ path, fault: { kind: 'delay', milliseconds: 20 } });
    expect((await open()).status).toBe(201);
  });

  test('meets the requests that the rule counts, by template, path or pattern', async () => {
    const fault = { kind: 'status', status: 500 } as const;
    github.fail({ path: '/repos/{owner}/{repo}/issues', nth: 2, times: 2, fault });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await open()).status);
    expect(statuses).toEqual([201, 500, 500, 201]);
    github.fail({ path: /issues\?state=all$/, times: 9, fault });
    expect((await mia.get(`${path}?state=all`)).status).toBe(500);
    github.clearFaults();
    expect((await mia.get(`${path}?state=all`)).status).toBe(200);
  });
});

test.each([
  { what: 'no token of ours', give: () => 'ghp_nobody' },
  { what: 'a revoked token', give: () => (github.revokeToken(token), token) },
  {
    what: 'an expired token',
    give: () =>
      github.appToken({
        account: 'anvil',
        permissions: {},
        expiresAt: new Date('2026-11-23T08:00:00Z'),
      }),
  },
])('$what gets 401, everywhere', async ({ give }) => {
  const client = createClient(github, give());
  expect((await client.get(ROOT)).status).toBe(401);
  expect((await client.post('/graphql', { query: '{ viewer { login } }' })).status).toBe(401);
});

test('both versions of the API are served, and no other', async () => {
  expect((await mia.get(ROOT)).headers.get('x-github-api-version-selected')).toBe('2022-11-28');
  const newer = createClient(github, token, '2026-03-10');
  expect((await newer.get(ROOT)).headers.get('x-github-api-version-selected')).toBe('2026-03-10');
  expect((await createClient(github, token, '2020-01-01').get(ROOT)).status).toBe(400);
});
