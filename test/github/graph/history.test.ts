import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openGitHub, openHistory, readDiscussionTexts } from '@embargo/github';
import type { GitHub, History } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };
const START = new Date('2026-11-01T00:00:00Z');

let server: CheckedGitHub;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-02T00:00:00Z');
  server = await startCheckedGitHub({ now: () => now });
  server.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  server.addRepository('anvil/forge', { files: { 'src/lock.c': 'int locked = 0;\n' } });
});

afterEach(() => server.close());

function as(token: string): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

function history(): History {
  const permissions = { contents: 'read', pull_requests: 'read' } as const;
  return openHistory(as(server.appToken({ account: 'anvil', permissions })), FORGE);
}

test('what an ordinary pull request brought is traced to it, what an advisory brought to none', async () => {
  server.commit('anvil/forge', { branch: 'topic', files: { a: '1\n' }, author: 'mia' });
  const { number } = server.openPull('anvil/forge', { title: 'A', head: 'topic', author: 'mia' });
  const merged = server.mergePull('anvil/forge', number, { by: 'olga', method: 'squash' }) ?? '';
  const { ghsaId } = server.addAdvisory('anvil/forge', { fork: true, collaboratingUsers: ['mia'] });
  const fork = server.advisory(ghsaId).temporaryFork ?? '';
  server.commit(fork, {
    branch: 'fix',
    files: { 'src/lock.c': 'int locked = 1;\n' },
    author: 'mia',
  });
  server.openPull(fork, { title: 'Lock it', head: 'fix', author: 'mia' });
  const result = server.mergeAdvisory(ghsaId, 'olga');
  const [landed = ''] = result.status === 'merged' ? result.commits : [];

  const { commits, isTruncated } = await history().ofBranch('main', START);
  expect(isTruncated).toBe(false);
  expect(commits[0]).toMatchObject({
    sha: landed,
    message: expect.stringMatching(/^Merge commit from fork\n\n\* Change files/),
    parents: [merged],
    author: 'olga',
    pullRequests: [],
  });
  expect(commits[1]).toMatchObject({
    sha: merged,
    pullRequests: [{ number, isMerged: true, targetBranch: 'main' }],
  });
  const traced = await history().byId([landed, '0'.repeat(40)]);
  expect([...traced.keys()]).toEqual([landed]);
});

test('a branch of more than a page is read whole, from an instant on', async () => {
  for (let number = 0; number < 120; number += 1) {
    now = new Date(now.getTime() + 60_000);
    server.commit('anvil/forge', { files: { n: `${number}\n` }, message: `Change ${number}` });
  }
  const all = await history().ofBranch('main', START);
  expect(all.commits).toHaveLength(121);
  expect(all.commits.map(({ message }) => message).slice(0, 2)).toEqual([
    'Change 119',
    'Change 118',
  ]);
  const some = await history().ofBranch('main', new Date('2026-11-02T01:30:00Z'));
  expect(some.commits.at(-1)?.message).toBe('Change 89');
});

test('a private repository whose pull requests the token may not read names the permission', async () => {
  server.addRepository('anvil/vault', { visibility: 'private' });
  const token = server.appToken({ account: 'anvil', permissions: { contents: 'read' } });
  const vault = openHistory(as(token), { owner: 'anvil', name: 'vault' });
  await expect(vault.ofBranch('main', START)).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
    message: expect.stringContaining('pull-requests: read'),
  });
});

test('a discussion is read with comments and replies, page by page', async () => {
  const { number } = server.addDiscussion('anvil/forge', {
    title: 'A lock',
    body: 'It opens',
    author: 'rita',
    category: 'General',
  });
  for (let count = 0; count < 101; count += 1) {
    server.addComment('anvil/forge', number, { author: 'mia', body: `Comment ${count}` });
  }
  const token = server.workflowToken({ repository: 'anvil/forge' });
  const texts = await readDiscussionTexts(as(token), FORGE, number);
  expect(texts).toMatchObject({ title: 'A lock', body: 'It opens', isTruncated: false });
  expect(texts.comments).toHaveLength(101);
  await expect(readDiscussionTexts(as(token), FORGE, 99)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
