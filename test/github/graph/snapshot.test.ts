import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openGitHub, readSnapshot } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };

let server: CheckedGitHub;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'] });
  server.addRepository('anvil/forge', {
    files: {
      'SECURITY.md': '# Report\n',
      '.github/CODEOWNERS': '* @anvil/security\n',
      '.github/workflows/ci.yml': 'on: push\n',
      'docs/notes.md': 'Notes\n',
      'src/lock.c': 'int locked = 0;\n',
      'logo.png': Buffer.from([0x89, 0x50, 0, 1]),
    },
    branches: { 'release-1.2': {} },
  });
});

afterEach(() => server.close());

function as(token: string): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

const reader = (): GitHub =>
  as(server.appToken({ account: 'anvil', permissions: { contents: 'read' } }));

test('a repository is read in one query: branch, head, folders, branches', async () => {
  const snapshot = await readSnapshot(reader(), FORGE);
  expect(snapshot).toMatchObject({
    defaultBranch: 'main',
    headSha: server.repository('anvil/forge').refs.get('refs/heads/main'),
    isPrivate: false,
    branches: { status: 'observed', value: ['main', 'release-1.2'] },
  });
  expect([...snapshot.paths].sort()).toEqual([
    '.github/CODEOWNERS',
    'SECURITY.md',
    'docs/notes.md',
    'logo.png',
  ]);
  expect(server.requests.map(({ pathname }) => pathname)).toEqual(['/graphql']);
});

test('branches of more than one page are all read', async () => {
  const { refs } = server.repository('anvil/forge');
  const head = refs.get('refs/heads/main') ?? '';
  for (let number = 0; number < 250; number += 1) refs.set(`refs/heads/topic-${number}`, head);
  const { branches } = await readSnapshot(reader(), FORGE);
  expect(branches).toMatchObject({ status: 'observed' });
  expect(branches.status === 'observed' ? new Set(branches.value).size : 0).toBe(252);
  expect(server.requests).toHaveLength(3);
});

test('more branches than anybody reads are told', async () => {
  const { refs } = server.repository('anvil/forge');
  const head = refs.get('refs/heads/main') ?? '';
  for (let number = 0; number < 2_000; number += 1) refs.set(`refs/heads/topic-${number}`, head);
  await expect(readSnapshot(reader(), FORGE)).rejects.toMatchObject({
    code: 'EVIDENCE_UNAVAILABLE',
    message: expect.stringContaining('set releaseBranches'),
  });
});

test('a repository without a commit is told to be empty', async () => {
  server.repository('anvil/forge').refs.clear();
  await expect(readSnapshot(reader(), FORGE)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a private repository that the token does not see is not found', async () => {
  server.addRepository('other/vault', { visibility: 'private' });
  await expect(readSnapshot(reader(), { owner: 'other', name: 'vault' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('contents: read'),
  });
});

test('a private repository whose files the token may not read names the permission', async () => {
  server.addRepository('anvil/vault', { visibility: 'private' });
  const blind = as(server.appToken({ account: 'anvil', permissions: { issues: 'read' } }));
  await expect(readSnapshot(blind, { owner: 'anvil', name: 'vault' })).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
    message: expect.stringContaining('contents: read'),
  });
});

describe('the texts of files', () => {
  test('are read at the head, and those that do not exist are left out', async () => {
    const { readTexts } = await readSnapshot(reader(), FORGE);
    server.commit('anvil/forge', { files: { 'SECURITY.md': 'Later\n' } });
    const texts = await readTexts(['SECURITY.md', '.github/CODEOWNERS', 'nowhere.md', 'src']);
    expect([...texts]).toEqual([
      ['SECURITY.md', '# Report\n'],
      ['.github/CODEOWNERS', '* @anvil/security\n'],
    ]);
  });

  test('of more than twenty are asked for in parts', async () => {
    const paths = Array.from({ length: 41 }, (_, index) => `notes/${index}.md`);
    server.commit('anvil/forge', { files: Object.fromEntries(paths.map((path) => [path, path])) });
    const { readTexts } = await readSnapshot(reader(), FORGE);
    expect([...(await readTexts(paths)).keys()]).toEqual(paths);
    expect(server.requests).toHaveLength(4);
  });

  test.each([
    { path: 'logo.png', content: Buffer.from([0x89, 0x50, 0, 1]) },
    { path: 'long.md', content: Buffer.alloc(600 * 1024, 'a') },
  ])('that cannot be read whole are refused: $path', async ({ path, content }) => {
    server.commit('anvil/forge', { files: { [path]: content } });
    const { readTexts } = await readSnapshot(reader(), FORGE);
    await expect(readTexts([path])).rejects.toThrow(/expected/);
  });
});

describe('an answer that is not whole', () => {
  const head = { name: 'main', target: { oid: 'abc' } };
  const refs = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const repository = { isPrivate: false, defaultBranchRef: head, refs };

  test.each([
    [
      'with data beside an error',
      { data: { repository }, errors: [{ type: 'SERVICE_UNAVAILABLE' }] },
      'EVIDENCE_UNAVAILABLE',
    ],
    [
      'cut off for taking too long',
      { data: { repository }, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'x' }] },
      'EVIDENCE_UNAVAILABLE',
    ],
    ['without data', { data: null }, 'ANSWER_INVALID'],
    ['with no repository', { data: { repository: null } }, 'ANSWER_INVALID'],
    ['with no branches', { data: { repository: { ...repository, refs: null } } }, 'ANSWER_INVALID'],
    [
      'with a branch that is null',
      { data: { repository: { ...repository, refs: { ...refs, nodes: [null] } } } },
      'ANSWER_INVALID',
    ],
  ])('%s is not taken for the truth', async (_, body, code) => {
    server.fail({ path: '/graphql', times: 9, fault: { kind: 'status', status: 200, body } });
    await expect(readSnapshot(reader(), FORGE)).rejects.toMatchObject({ code });
  });

  test('of a later page spoils all of it', async () => {
    const { refs: named } = server.repository('anvil/forge');
    for (let number = 0; number < 150; number += 1) {
      named.set(`refs/heads/topic-${number}`, named.get('refs/heads/main') ?? '');
    }
    const fault = { kind: 'status', status: 403, body: { message: 'no' } } as const;
    server.fail({ path: '/graphql', nth: 2, times: 9, fault });
    await expect(readSnapshot(reader(), FORGE)).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
    });
  });
});

test('a query waits for the limit that GitHub names, and then is answered', async () => {
  const clock = openVirtualClock();
  await server.close();
  server = await startCheckedGitHub({ now: clock.now });
  server.addRepository('anvil/forge', {});
  const token = server.classicToken({ user: 'mia' });
  server.leaveRequests(token, 0, 'graphql');
  const github = openGitHub({
    token,
    apiUrl: server.url,
    clock,
    endurance: { waits: 1, seconds: 4_000 },
  });
  await expect(readSnapshot(github, FORGE)).resolves.toMatchObject({ defaultBranch: 'main' });
  expect(clock.waits).toEqual([3_601_000]);
  expect(server.requests.map(({ answer }) => answer.status)).toEqual([200, 200]);
});
