import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { Embargoed } from '@embargo/core';
import { openGitHub, openTemporaryFork, readForkPulls } from '@embargo/github';
import type { GitHub, TemporaryFork } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const NAME = { owner: 'anvil', name: 'forge-ghsa-2345-6789-cfgh' };
const FORK = `/repos/anvil/${NAME.name}`;
const INVITATIONS = '/user/repository_invitations';

let server: ScriptedGitHub;
let github: GitHub;
let fork: TemporaryFork;

beforeEach(async () => {
  server = await openScriptedGitHub();
  github = openGitHub({ token: 'ghp_canary', apiUrl: server.url, clock: openVirtualClock() });
  fork = openTemporaryFork(github, NAME);
});

afterEach(() => server.close());

const invited = (...names: string[]) => {
  server.answer(`GET ${INVITATIONS}`, {
    status: 200,
    body: names.map((name, id) => ({ id, repository: { full_name: name } })),
  });
};

test('a fork that can be seen gives its diffs', async () => {
  server.answer(`GET ${FORK}`, { status: 200, body: {} });
  server.answer(`GET ${FORK}/pulls/1`, { status: 200, body: 'diff --git a/x b/x\n' });
  await expect(fork.isVisible()).resolves.toBe(true);
  expect((await fork.diff(1)).toString()).toBe('diff --git a/x b/x\n');
});

test.each([406, 422])('a diff that is too large (%i) is told so', async (status) => {
  server.answer(`GET ${FORK}/pulls/1`, { status, body: {} });
  await expect(fork.diff(1)).rejects.toMatchObject({
    code: 'EVIDENCE_UNAVAILABLE',
    message: expect.stringContaining('at most 20,000 lines'),
  });
});

describe('a fork that cannot be seen', () => {
  const asks = [
    ['for a diff', () => fork.diff(1)],
    ['for its pull requests', () => readForkPulls(github, new Embargoed(NAME))],
  ] as const;

  beforeEach(() => {
    const errors = [{ type: 'NOT_FOUND' }];
    server.answer('POST /graphql', { status: 200, body: { data: { repository: null }, errors } });
  });

  test('is not visible', async () => {
    await expect(fork.isVisible()).resolves.toBe(false);
  });

  test.each(asks)('asked %s says that an invitation waits', async (_, ask) => {
    invited('other/thing', `ANVIL/${NAME.name}`);
    await expect(ask()).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('accept the invitation'),
    });
  });

  test.each(asks)('asked %s says to add the user where none waits', async (_, ask) => {
    invited();
    await expect(ask()).rejects.toMatchObject({
      message: expect.stringContaining("add the token's user to the advisory"),
    });
  });

  test.each(asks)('asked %s by an App says that Apps see none', async (_, ask) => {
    server.answer(`GET ${INVITATIONS}`, { status: 403, body: {} });
    await expect(ask()).rejects.toMatchObject({
      message: expect.stringMatching(/shows to no GitHub App; .*`fork-token`/),
    });
  });

  test.each(asks)('asked %s names no fork', async (_, ask) => {
    invited(`anvil/${NAME.name}`);
    await expect(ask()).rejects.not.toMatchObject({
      message: expect.stringContaining('ghsa'),
    });
  });
});

test('an invitation is accepted', async () => {
  invited('other/thing', `anvil/${NAME.name}`);
  server.answer(`PATCH ${INVITATIONS}/1`, { status: 204 });
  await expect(fork.acceptInvitation()).resolves.toBe('accepted');
});

test('no invitation is nothing to accept', async () => {
  invited('other/thing');
  await expect(fork.acceptInvitation()).resolves.toBe('none');
});
