import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import {
  dispatchEvent,
  dispatchWorkflow,
  listOpenPullRequests,
  openGitHub,
  openIssues,
  openPullRequestTexts,
  readDiscussionTexts,
  readIssueTexts,
  readPushedCommit,
} from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };
const ROOT = '/repos/anvil/forge';

let server: ScriptedGitHub;
let github: GitHub;

beforeEach(async () => {
  server = await openScriptedGitHub();
  github = openGitHub({ token: 'ghs_canary', apiUrl: server.url, clock: openVirtualClock() });
});

afterEach(() => server.close());

const give = (path: string, body: unknown) => {
  server.answer(`GET ${ROOT}${path}`, { status: 200, body });
};
const bodies = () => server.requests.map(({ body }) => JSON.parse(body) as unknown);

describe('a pull request', () => {
  const PULL = {
    number: 3,
    title: 'Fix',
    body: null,
    head: { sha: 'abc', ref: 'fix', repo: { full_name: 'amy/forge' } },
    base: { ref: 'main' },
    user: { login: 'Amy' },
  };
  const TEXTS = {
    number: 3,
    title: 'Fix',
    body: '',
    headSha: 'abc',
    headBranch: 'fix',
    headRepository: 'amy/forge',
    targetBranch: 'main',
    author: 'Amy',
  };

  test('is read with what anybody can see', async () => {
    give('/pulls/3', PULL);
    await expect(openPullRequestTexts(github, FORGE, 3).about()).resolves.toEqual(TEXTS);
  });

  test('is read where its fork and its author are gone', async () => {
    give('/pulls/3', { ...PULL, user: null, head: { ...PULL.head, repo: null } });
    const about = await openPullRequestTexts(github, FORGE, 3).about();
    expect(about.headRepository).toBeUndefined();
    expect(about.author).toBeUndefined();
  });

  test('is listed while it is open', async () => {
    give('/pulls', [PULL]);
    await expect(listOpenPullRequests(github, FORGE)).resolves.toEqual([TEXTS]);
    expect(server.requests[0]?.path).toContain('state=open');
  });

  test('has the messages of its commits, as many as GitHub gives', async () => {
    const commits = (length: number) =>
      Array.from({ length }, () => ({ sha: 'abc', commit: { message: 'One' } }));
    give('/pulls/3/commits', commits(1));
    give('/pulls/4/commits', commits(250));
    await expect(openPullRequestTexts(github, FORGE, 3).commits()).resolves.toEqual({
      value: [{ sha: 'abc', message: 'One' }],
      isTruncated: false,
    });
    await expect(openPullRequestTexts(github, FORGE, 4).commits()).resolves.toMatchObject({
      isTruncated: true,
    });
  });

  test('has the files that it changes', async () => {
    give('/pulls/3/files', [
      { filename: 'b.c', previous_filename: 'a.c', patch: '@@ -1 +1 @@\n-a\n+b' },
      { filename: 'c.png' },
    ]);
    await expect(openPullRequestTexts(github, FORGE, 3).files()).resolves.toEqual({
      value: [
        { path: 'b.c', previousPath: 'a.c', hunks: '@@ -1 +1 @@\n-a\n+b' },
        { path: 'c.png' },
      ],
      isTruncated: false,
    });
  });

  test('has comments on its lines', async () => {
    give('/pulls/3/comments', [{ body: 'Look' }]);
    const texts = openPullRequestTexts(github, FORGE, 3);
    await expect(texts.reviewComments()).resolves.toEqual(['Look']);
  });
});

test('a pushed commit is read with its files over all pages', async () => {
  const page = (filename: string, headers = {}) => ({
    status: 200,
    headers,
    body: { commit: { message: 'Fix' }, files: [{ filename, patch: '@@' }] },
  });
  const link = `<${server.url}${ROOT}/commits/abc?page=2>; rel="next"`;
  server.answer(`GET ${ROOT}/commits/abc`, page('a', { link }), page('b'));
  await expect(readPushedCommit(github, FORGE, 'abc')).resolves.toEqual({
    message: 'Fix',
    files: [
      { path: 'a', hunks: '@@' },
      { path: 'b', hunks: '@@' },
    ],
    isTruncated: false,
  });
});

test('an issue is read with its comments', async () => {
  give('/issues/5', { title: 'Crash', body: null });
  give('/issues/5/comments', [{ body: 'Me too' }, {}]);
  await expect(readIssueTexts(github, FORGE, 5)).resolves.toEqual({
    title: 'Crash',
    body: '',
    comments: ['Me too', ''],
  });
});

describe('a discussion', () => {
  const page = (goesOn: boolean, hasMoreReplies = false) => ({
    repository: {
      discussion: {
        title: 'Idea',
        body: 'Text',
        comments: {
          nodes: [
            {
              body: 'One',
              replies: { nodes: [{ body: 'Two' }], pageInfo: { hasNextPage: hasMoreReplies } },
            },
          ],
          pageInfo: { hasNextPage: goesOn, endCursor: goesOn ? 'next' : null },
        },
      },
    },
  });
  const giveAll = (...pages: unknown[]) => {
    server.answer('POST /graphql', ...pages.map((data) => ({ status: 200, body: { data } })));
  };

  test('is read with its comments and their replies', async () => {
    giveAll(page(true), page(false));
    await expect(readDiscussionTexts(github, FORGE, 6)).resolves.toEqual({
      title: 'Idea',
      body: 'Text',
      comments: ['One', 'Two', 'One', 'Two'],
      isTruncated: false,
    });
  });

  test.each([
    ['comments', page(true)],
    ['replies', page(false, true)],
  ])('with more %s than are read is truncated', async (_, data) => {
    giveAll(data);
    await expect(readDiscussionTexts(github, FORGE, 6)).resolves.toMatchObject({
      isTruncated: true,
    });
  });

  test('that does not exist is told', async () => {
    const errors = [{ type: 'NOT_FOUND' }];
    const body = { data: { repository: { discussion: null } }, errors };
    server.answer('POST /graphql', { status: 200, body });
    await expect(readDiscussionTexts(github, FORGE, 6)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('issues', () => {
  const ISSUE = { number: 1, title: 'Case', body: 'text <!-- m1 -->', state: 'closed' };
  const READ = { number: 1, title: 'Case', body: 'text <!-- m1 -->', isOpen: false };

  test('are found by a marker, pull requests left out', async () => {
    const pull = { ...ISSUE, number: 9, pull_request: {} };
    give('/issues', [pull, { ...ISSUE, number: 2, body: null }, ISSUE]);
    const issues = openIssues(github, FORGE);
    const sought = { marker: '<!-- m1 -->', label: 'embargo' };
    await expect(issues.find(sought)).resolves.toEqual(READ);
    await expect(issues.find({ ...sought, marker: 'm2' })).resolves.toBeUndefined();
    expect(server.requests[0]?.path).toContain('labels=embargo');
  });

  test('are listed while they are open', async () => {
    give('/issues', [{ ...ISSUE, state: 'open' }]);
    const open = await openIssues(github, FORGE).listOpen();
    expect(open).toEqual([{ ...READ, isOpen: true }]);
  });

  test('are written', async () => {
    server.answer(`POST ${ROOT}/issues`, { status: 201, body: ISSUE });
    server.answer(`PATCH ${ROOT}/issues/1`, { status: 200, body: ISSUE });
    server.answer(`POST ${ROOT}/issues/1/comments`, { status: 201, body: {} });
    const issues = openIssues(github, FORGE);
    const text = { title: 'Case', body: 'text' };
    await expect(issues.create({ ...text, labels: ['embargo'] })).resolves.toEqual(READ);
    await expect(issues.update(1, { state: 'closed' })).resolves.toEqual(READ);
    await issues.comment(1, 'more');
    expect(bodies()).toEqual([
      { ...text, labels: ['embargo'] },
      { state: 'closed' },
      { body: 'more' },
    ]);
  });
});

test('workflows are started by an event or by name', async () => {
  server.answerAll({ status: 204 });
  await dispatchEvent(github, FORGE, { type: 'gate', payload: { a: 'b' } });
  await dispatchWorkflow(github, FORGE, { workflow: 'a.yml', ref: 'main', inputs: { c: 'd' } });
  expect(bodies()).toEqual([
    { event_type: 'gate', client_payload: { a: 'b' } },
    { ref: 'main', inputs: { c: 'd' } },
  ]);
});
