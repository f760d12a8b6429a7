import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openDiscussionPosts, openGitHub, openIssuePosts, openReleaseNotes } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };
const SLUG = 'anvil/forge';

let server: CheckedGitHub;
let github: GitHub;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'] });
  server.addRepository(SLUG, { files: { 'a.txt': 'a' } });
  const token = server.appToken({
    account: 'anvil',
    permissions: { contents: 'write', issues: 'write', discussions: 'write', metadata: 'read' },
  });
  const options = { apiUrl: server.url, graphqlUrl: `${server.url}/graphql` };
  github = openGitHub({ token, ...options, clock: openVirtualClock() });
});

afterEach(() => server.close());

describe('notes of releases', () => {
  test('are found by tag, of drafts too, and replaced', async () => {
    server.addRelease(SLUG, { tag: 'v1.4.1' });
    server.addRelease(SLUG, { tag: 'v1.4.2', draft: true, body: 'Old' });
    const notes = openReleaseNotes(github, FORGE);
    const found = await notes.find('v1.4.2');
    expect(found).toMatchObject({ notes: 'Old', isDraft: true });
    await notes.setNotes(found?.id ?? 0, 'New');
    expect(await notes.find('v1.4.2')).toMatchObject({ notes: 'New' });
    expect(await notes.find('v9')).toBeUndefined();
  });
});

describe('issues', () => {
  test('are found by their marker, the oldest first, on later pages too', async () => {
    const posts = openIssuePosts(github, FORGE);
    const first = await posts.create({
      title: 'One',
      body: 'Text <!-- embargo:1 -->',
      token: 'one',
    });
    await posts.create({ title: 'Two', body: 'Text <!-- embargo:1 -->', token: 'one' });
    for (let number = 0; number < 120; number += 1) {
      server.addIssue(SLUG, { title: `Other ${String(number)}`, author: 'olga' });
    }
    expect(await posts.find('<!-- embargo:1 -->')).toEqual({ status: 'found', receipt: first });
    expect(first.url).toContain('/anvil/forge/issues/1');
    expect(await posts.find('<!-- embargo:2 -->')).toEqual({ status: 'absent' });
  });
});

describe.each([
  {
    kind: 'issues',
    open: () => openIssuePosts(github, FORGE),
    add: () => server.addIssue(SLUG, { title: 'Other', author: 'olga' }),
  },
  {
    kind: 'discussions',
    open: () => openDiscussionPosts(github, FORGE, 'announcements'),
    add: () =>
      server.addDiscussion(SLUG, {
        title: 'Other',
        body: '',
        author: 'olga',
        category: 'announcements',
      }),
  },
])('$kind behind more than are looked through', ({ open, add }) => {
  beforeEach(async () => {
    await open().create({ title: 'One', body: 'Text <!-- embargo:1 -->', token: 'one' });
    for (let number = 0; number < 500; number += 1) add();
  });

  test('are no longer looked at, so that nothing is known of them', async () => {
    expect(await open().find('<!-- embargo:1 -->')).toMatchObject({
      status: 'unsure',
      isLasting: true,
    });
  });

  test('are known not to be there where those that are looked at were made before', async () => {
    const later = new Date(Date.now() + 60_000);
    expect(await open().find('<!-- embargo:2 -->', later)).toEqual({ status: 'absent' });
  });
});

describe('discussions', () => {
  test('are created in their category and found by their marker', async () => {
    const posts = openDiscussionPosts(github, FORGE, 'announcements');
    const created = await posts.create({
      title: 'One',
      body: 'Text <!-- embargo:1 -->',
      token: 'one',
    });
    expect(await posts.find('<!-- embargo:1 -->')).toEqual({ status: 'found', receipt: created });
    expect(created.url).toContain('/discussions/');
  });

  test('say which category is missing', async () => {
    const posts = openDiscussionPosts(github, FORGE, 'Fax');
    await expect(posts.create({ title: 'One', body: 'x', token: 'one' })).rejects.toThrow(
      /no category "Fax"/,
    );
  });

  test('are created once though the answer is lost, and then in doubt', async () => {
    const posts = openDiscussionPosts(github, FORGE, 'announcements');
    server.fail({
      method: 'POST',
      path: /\/graphql$/,
      fault: { kind: 'cut', afterEffect: true },
      nth: 2,
    });
    await expect(posts.create({ title: 'One', body: 'x', token: 'one' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
  });
});
