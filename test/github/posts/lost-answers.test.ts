import { openDiscussionPosts, openGitHub, openIssuePosts } from '@embargo/github';
import type { GitHub, Posts } from '@embargo/github';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };
const POST = { title: 'It is out', body: 'Upgrade <!-- embargo:1 -->', token: 'one' };
const MARKER = '<!-- embargo:1 -->';

let server: CheckedGitHub;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  server.addRepository('anvil/forge');
  // The first query reads GitHub's schema, which takes longer than a lost answer is waited for.
  const query = JSON.stringify({ query: '{ viewer { login } }' });
  const authorization = `Bearer ${server.classicToken({ user: 'mia' })}`;
  await fetch(server.graphqlUrl, { method: 'POST', body: query, headers: { authorization } });
});

afterEach(() => server.close());

function app(permissions: Readonly<Record<string, 'read' | 'write'>>): GitHub {
  return as(server.appToken({ account: 'anvil', permissions }));
}

function as(token: string): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock(), timeoutMs: 2_000 });
}

const kinds = [
  {
    kind: 'issues',
    open: (github: GitHub): Posts => openIssuePosts(github, FORGE),
    count: () => server.repository('anvil/forge').issues.size,
    write: { method: 'POST', path: '/repos/{owner}/{repo}/issues' },
  },
  {
    kind: 'discussions',
    open: (github: GitHub): Posts => openDiscussionPosts(github, FORGE, 'general'),
    count: () => server.repository('anvil/forge').discussions.size,
    // The categories are asked for first.
    write: { path: '/graphql', nth: 2 },
  },
] as const;

describe.each(kinds)('posts as $kind', ({ kind, open, count, write }) => {
  const port = (): Posts => open(app({ [kind]: 'write' }));

  test.each([
    { how: 'a 502', fault: { kind: 'status', status: 502, afterEffect: true } as const },
    { how: 'a cut connection', fault: { kind: 'cut', afterEffect: true } as const },
    {
      how: 'an answer that is no JSON',
      fault: { kind: 'invalid-json', afterEffect: true } as const,
    },
    { how: 'silence', fault: { kind: 'silence', afterEffect: true } as const },
  ])('are sent once: after $how nobody knows, and a look tells', async ({ fault }) => {
    server.fail({ ...write, fault });
    await expect(port().create(POST)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(count()).toBe(1);
    expect(await port().find(MARKER)).toMatchObject({ receipt: { externalId: '1' } });
  });

  test('that the token may not write name the permission, and are not there', async () => {
    const posts = open(app({ [kind]: 'read' }));
    await expect(posts.create(POST)).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining(`${kind}: write`),
    });
    expect(count()).toBe(0);
  });

  test('wait for a rate limit, which says that nothing was done', async () => {
    const body = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit' }] };
    const limited = { kind: 'status', status: kind === 'issues' ? 429 : 200, body } as const;
    server.fail({ ...write, fault: limited });
    await port().create(POST);
    expect(count()).toBe(1);
  });
});

describe('discussions', () => {
  test('for announcements are refused to those who do not maintain the repository', async () => {
    const mia = as(server.classicToken({ user: 'mia' }));
    const posts = openDiscussionPosts(mia, FORGE, 'Announcements');
    await expect(posts.create(POST)).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('discussions: write'),
    });
  });

  test.each([
    [{ data: { createDiscussion: null }, errors: [{ type: 'SERVICE_UNAVAILABLE' }] }],
    [{ data: null, errors: [{ message: 'Something went wrong' }] }],
    [{ data: { createDiscussion: null } }],
    [{}],
  ])('answered by %j are in doubt', async (body) => {
    const fault = { kind: 'status', status: 200, body } as const;
    server.fail({ path: '/graphql', nth: 2, fault });
    const posts = openDiscussionPosts(app({ discussions: 'write' }), FORGE, 'Ideas');
    await expect(posts.create(POST)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });
});
