import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { Embargoed } from '@embargo/core';
import { openGitHub, readForkPulls } from '@embargo/github';
import type { ForkPull, GitHub } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

let server: CheckedGitHub;
let ghsaId: string;
let fork: string;

beforeEach(async () => {
  const now = new Date('2026-11-23T09:00:00Z');
  server = await startCheckedGitHub({ now: () => now });
  server.addOrganization('anvil', { owners: ['olga'], members: ['mia', 'tom'] });
  server.addRepository('anvil/forge', {
    files: { 'src/lock.c': 'int locked = 0;\n' },
    branches: { 'release-1.2': {} },
  });
  ({ ghsaId } = server.addAdvisory('anvil/forge', {
    fork: true,
    collaboratingUsers: ['mia', 'rita'],
  }));
  fork = server.advisory(ghsaId).temporaryFork ?? '';
});

afterEach(() => server.close());

function as(token: string): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

function read(token: string): Promise<readonly ForkPull[]> {
  const [owner = '', name = ''] = fork.split('/');
  return readForkPulls(as(token), new Embargoed({ owner, name }));
}

const collaborator = (): string => server.classicToken({ user: 'mia' });

function openPull(branch: string, author = 'mia'): { readonly number: number; sha: string } {
  const files = { 'src/lock.c': `int locked = 1; // ${branch}\n` };
  const sha = server.commit(fork, { branch, files, author });
  const { number } = server.openPull(fork, { title: 'Lock it', head: branch, author });
  return { number, sha };
}

test('a pull request is told with its authors, branches and reviews', async () => {
  const { number, sha } = openPull('fix');
  server.review(fork, number, { author: 'tom' });
  server.review(fork, number, { author: 'olga', state: 'CHANGES_REQUESTED' });
  server.review(fork, number, { author: 'tom', state: 'PENDING' });
  const [pull] = await read(collaborator());
  expect(pull).toMatchObject({
    number,
    state: 'open',
    author: 'mia',
    commitAuthors: { status: 'observed', value: ['mia'] },
    targetBranch: 'main',
    headSha: sha,
    isMergeable: true,
  });
  expect(pull?.headBranch.reveal()).toBe('fix');
  const submittedAt = new Date('2026-11-23T09:00:00Z');
  expect(pull?.reviews).toEqual({
    status: 'observed',
    value: [
      { reviewer: 'tom', state: 'approved', commit: sha, submittedAt },
      { reviewer: 'olga', state: 'changes-requested', commit: sha, submittedAt },
    ],
  });
});

test('what is merged or closed is told so, and no longer whether it could be merged', async () => {
  const { number } = openPull('fix');
  const closed = openPull('other');
  Object.assign(server.repository(fork).pulls.get(closed.number) ?? {}, { state: 'closed' });
  server.mergeAdvisory(ghsaId, 'olga');
  const pulls = await read(collaborator());
  expect(pulls.map(({ number: one, state }) => [one, state])).toEqual([
    [number, 'merged'],
    [closed.number, 'closed'],
  ]);
  expect(pulls.every((pull) => !('isMergeable' in pull))).toBe(true);
});

test('a pull request in conflict is told so', async () => {
  openPull('fix');
  server.commit(fork, { branch: 'main', files: { 'src/lock.c': 'int locked = 2;\n' } });
  expect((await read(collaborator()))[0]).toMatchObject({ isMergeable: false });
});

test('somebody whose account is gone is nobody, and their review does not count', async () => {
  const { number } = openPull('fix', 'gone');
  server.review(fork, number, { author: 'gone' });
  server.world.state.users.delete('gone');
  const [pull] = await read(collaborator());
  expect(pull?.author).toBeUndefined();
  expect(pull?.commitAuthors).toEqual({ status: 'observed', value: [undefined] });
  expect(pull?.reviews).toEqual({ status: 'observed', value: [] });
});

test('co-authors that a message names are authors too, and cost a query of their own', async () => {
  const { number } = openPull('fix');
  const { email } = server.world.state.users.get('tom') ?? {};
  const message = `Lock it\n\nCo-authored-by: Tom <${String(email)}>\nCo-Authored-By: X <x@y.z>`;
  server.commit(fork, { branch: 'fix', files: { b: '1\n' }, author: 'mia', message });
  const [pull] = await read(collaborator());
  expect(pull).toMatchObject({
    number,
    commitAuthors: { status: 'observed', value: ['mia', 'tom', undefined] },
  });
  expect(server.requests).toHaveLength(2);
});

test('more co-authors of a commit than are read are unobservable', async () => {
  openPull('fix');
  const trailers = Array.from({ length: 10 }, (_, index) => `Co-authored-by: X <x${index}@y.z>`);
  const message = ['Lock it', '', ...trailers].join('\n');
  server.commit(fork, { branch: 'fix', files: { b: '1\n' }, author: 'mia', message });
  const [pull] = await read(collaborator());
  expect(pull?.commitAuthors).toMatchObject({ status: 'unobservable' });
});

test('reading a fork costs one point of the limit, so that a thousand fit into an hour', async () => {
  for (let number = 0; number < 3; number += 1) openPull(`fix-${number}`);
  await read(collaborator());
  expect(server.requests[0]?.answer.headers['x-ratelimit-used']).toBe('1');
});

test('pull requests of several pages are all told', async () => {
  for (let number = 0; number < 51; number += 1) openPull(`fix-${number}`);
  const pulls = await read(collaborator());
  expect(new Set(pulls.map(({ number }) => number)).size).toBe(51);
  expect(server.requests).toHaveLength(3);
});

test('more pull requests than are read are told', async () => {
  openPull('fix');
  const { pulls } = server.repository(fork);
  for (const one of [...pulls.values()]) {
    for (let number = 2; number <= 201; number += 1) pulls.set(number, { ...one, number });
  }
  await expect(read(collaborator())).rejects.toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
});

test('more than a hundred reviews or commits are unobservable, never a part of them', async () => {
  const { number } = openPull('fix');
  for (let count = 0; count < 101; count += 1) server.review(fork, number, { author: 'tom' });
  for (let count = 0; count < 100; count += 1) {
    server.commit(fork, { branch: 'fix', files: { 'n.txt': String(count) }, author: 'mia' });
  }
  const [pull] = await read(collaborator());
  expect(pull?.reviews).toMatchObject({ status: 'unobservable' });
  expect(pull?.commitAuthors).toMatchObject({ status: 'unobservable' });
});

describe('a fork that the token cannot see', () => {
  const all = {
    repository_advisories: 'write',
    contents: 'write',
    pull_requests: 'write',
  } as const;

  test.each([
    {
      who: 'an App',
      give: () => server.appToken({ account: 'anvil', permissions: all }),
      says: 'shows to no GitHub App',
    },
    {
      who: "a workflow's own token",
      give: () => server.workflowToken({ repository: 'anvil/forge', permissions: all }),
      says: 'shows to no GitHub App',
    },
    {
      who: 'a person who has not accepted the invitation',
      give: () => server.classicToken({ user: 'rita' }),
      says: 'accept the invitation',
    },
    {
      who: 'a person who is no collaborator',
      give: () => server.classicToken({ user: 'sam' }),
      says: "add the token's user to the advisory",
    },
    {
      who: 'a person whose token lacks the scope',
      give: () => server.classicToken({ user: 'mia', scopes: ['public_repo', 'repo:invite'] }),
      says: 'fork-token',
    },
  ])('$who is told why', async ({ give, says }) => {
    openPull('fix');
    const reading = read(give());
    await expect(reading).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining(says),
    });
    await expect(reading).rejects.not.toThrow(/ghsa/i);
  });

  test('is seen once the invitation is accepted', async () => {
    openPull('fix');
    server.acceptInvitations('rita');
    await expect(read(server.classicToken({ user: 'rita' }))).resolves.toHaveLength(1);
  });

  test('is gone when the advisory is published', async () => {
    server.publishAdvisory(ghsaId, 'olga');
    await expect(read(server.classicToken({ user: 'olga' }))).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
    });
  });
});

test('reviews that GitHub shows nobody in a fork are unobservable, never none', async () => {
  server.settings.forkReviews = false;
  const { number } = openPull('fix');
  server.review(fork, number, { author: 'tom' });
  const [pull] = await read(collaborator());
  expect(pull).toMatchObject({
    number,
    commitAuthors: { status: 'observed' },
    reviews: { status: 'unobservable', remedy: expect.stringContaining('/approve') },
  });
});
