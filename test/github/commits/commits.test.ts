import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openCommits, openGitHub, openHistory } from '@embargo/github';
import type { Commits, History } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const ROOT = '/repos/anvil/forge';

let server: ScriptedGitHub;
let commits: Commits;
let history: History;

beforeEach(async () => {
  server = await openScriptedGitHub();
  const clock = openVirtualClock();
  const github = openGitHub({ token: 'ghs_canary', apiUrl: server.url, clock });
  commits = openCommits(github, { owner: 'anvil', name: 'forge' });
  history = openHistory(github, { owner: 'anvil', name: 'forge' });
});

afterEach(() => server.close());

const commit = (sha: string, fields = {}) => ({
  sha,
  commit: { message: `Change ${sha}`, committer: { date: '2026-11-01T10:00:00Z' } },
  parents: [{ sha: 'p1' }],
  author: { login: 'Amy' },
  ...fields,
});

const read = (sha: string) => ({
  sha,
  message: `Change ${sha}`,
  parents: ['p1'],
  author: 'Amy',
  committedAt: new Date('2026-11-01T10:00:00Z'),
});

test('a commit is read', async () => {
  server.answer(`GET ${ROOT}/commits/abc`, { status: 200, body: commit('abc') });
  await expect(commits.get('abc')).resolves.toEqual(read('abc'));
});

test.each([[{ author: null }], [{ author: {} }]])(
  'a commit of nobody known (%j) has no author',
  async (fields) => {
    server.answer(`GET ${ROOT}/commits/abc`, { status: 200, body: commit('abc', fields) });
    expect(Object.keys(await commits.get('abc'))).not.toContain('author');
  },
);

test('a diff is read as bytes', async () => {
  server.answer(`GET ${ROOT}/commits/abc`, { status: 200, body: 'diff --git' });
  expect((await commits.diff('abc')).toString()).toBe('diff --git');
  expect(server.requests[0]?.headers.accept).toBe('application/vnd.github.diff');
});

describe('commits between two', () => {
  const COMPARE = `GET ${ROOT}/compare/a...b`;
  const page = (total: number, ...shas: string[]) => ({
    total_commits: total,
    commits: shas.map((sha) => commit(sha)),
  });

  test('are read over all pages', async () => {
    const link = `<${server.url}${ROOT}/compare/a...b?page=2>; rel="next"`;
    server.answer(
      COMPARE,
      { status: 200, headers: { link }, body: page(3, '1', '2') },
      { status: 200, body: page(3, '3') },
    );
    const range = await commits.between('a', 'b');
    expect(range.commits.map(({ sha }) => sha)).toEqual(['1', '2', '3']);
    expect(range.isTruncated).toBe(false);
  });

  test('that GitHub does not all give are truncated', async () => {
    server.answer(COMPARE, { status: 200, body: page(300, '1') });
    await expect(commits.between('a', 'b')).resolves.toMatchObject({ isTruncated: true });
  });

  test('that fill too many pages are truncated', async () => {
    const links = Array.from({ length: 11 }, (_, number) => ({
      status: 200,
      headers: { link: `<${server.url}${ROOT}/compare/a...b?page=${number}>; rel="next"` },
      body: page(1, '1'),
    }));
    server.answer(COMPARE, ...links);
    await expect(commits.between('a', 'b')).resolves.toMatchObject({ isTruncated: true });
    expect(server.requests).toHaveLength(10);
  });
});

test.each([
  ['identical', true],
  ['ahead', true],
  ['behind', false],
  ['diverged', false],
])('a commit whose branch is %s is on it: %s', async (status, isOn) => {
  server.answer(`GET ${ROOT}/compare/abc...main`, { status: 200, body: { status } });
  await expect(commits.isOnBranch('abc', 'main')).resolves.toBe(isOn);
});

test('the pull requests of a commit say whether they brought it', async () => {
  server.answer(`GET ${ROOT}/commits/abc/pulls`, {
    status: 200,
    body: [
      { number: 1, merged_at: '2026-11-01T10:00:00Z', base: { ref: 'main' } },
      { number: 2, merged_at: null, base: { ref: 'dev' } },
    ],
  });
  await expect(commits.pullRequestsOf('abc')).resolves.toEqual([
    { number: 1, isMerged: true, targetBranch: 'main' },
    { number: 2, isMerged: false, targetBranch: 'dev' },
  ]);
});

describe('traced commits', () => {
  const node = (oid: string, fields = {}) => ({
    oid,
    message: `Change ${oid}`,
    committedDate: '2026-11-01T10:00:00Z',
    author: { user: { login: 'Amy' } },
    parents: { nodes: [{ oid: 'p1' }] },
    associatedPullRequests: { nodes: [{ number: 1, merged: true, baseRefName: 'main' }] },
    ...fields,
  });
  const give = (...repositories: unknown[]) => {
    server.answer(
      'POST /graphql',
      ...repositories.map((repository) => ({ status: 200, body: { data: { repository } } })),
    );
  };
  const traced = (sha: string) => ({
    ...read(sha),
    pullRequests: [{ number: 1, isMerged: true, targetBranch: 'main' }],
  });

  test('are asked for many at once, and those that do not exist are left out', async () => {
    give({ c0: node('a'), c1: null, c2: {} });
    const found = await history.byId(['a', 'b']);
    expect([...found]).toEqual([['a', traced('a')]]);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      variables: { owner: 'anvil', name: 'forge', s0: 'a', s1: 'b' },
    });
  });

  test('of more than fifty are asked for in parts', async () => {
    give({ c0: node('a') }, { c0: node('b') });
    await history.byId(Array.from({ length: 51 }, (_, index) => String(index)));
    expect(server.requests).toHaveLength(2);
  });

  test('of no commit ask nothing', async () => {
    await expect(history.byId([])).resolves.toEqual(new Map());
    expect(server.requests).toEqual([]);
  });

  const branch = (nodes: unknown[], endCursor?: string) => ({
    ref: {
      target: {
        history: { nodes, pageInfo: { hasNextPage: endCursor !== undefined, endCursor } },
      },
    },
  });

  test('of a branch are read page by page', async () => {
    give(branch([node('b')], 'next'), branch([node('a', { author: null })]));
    const range = await history.ofBranch('release/1', new Date('2026-10-01T00:00:00Z'));
    expect(range.commits.map(({ sha }) => sha)).toEqual(['b', 'a']);
    expect(range.isTruncated).toBe(false);
    expect(JSON.parse(server.requests[1]?.body ?? '')).toMatchObject({
      variables: {
        branch: 'refs/heads/release/1',
        since: '2026-10-01T00:00:00.000Z',
        after: 'next',
      },
    });
  });

  test('of a branch that goes on for ever are truncated', async () => {
    give(
      branch(
        Array.from({ length: 100 }, () => node('a')),
        'next',
      ),
    );
    const range = await history.ofBranch('main', new Date(0));
    expect(range.commits).toHaveLength(1000);
    expect(range.isTruncated).toBe(true);
  });

  test('of a branch that does not exist throw', async () => {
    give({ ref: null });
    await expect(history.ofBranch('main', new Date(0))).rejects.toMatchObject({
      code: 'ANSWER_INVALID',
    });
  });
});
