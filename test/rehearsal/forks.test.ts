import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

let github: CheckedGitHub;
let now: Date;
let ghsaId: string;
let fork: string;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia', 'max'] });
  github.addRepository('anvil/forge', {
    files: { 'src/lock.c': 'int locked = 0;\n' },
    branches: { 'release-1.2': {} },
  });
  ({ ghsaId } = github.addAdvisory('anvil/forge', {
    fork: true,
    collaboratingUsers: ['mia', 'rita'],
  }));
  fork = github.advisory(ghsaId).temporaryFork ?? '';
});

afterEach(() => github.close());

const as = (token: string): Client => createClient(github, token);
const person = (user: string): Client => as(github.classicToken({ user }));

function openPull(branch: string, base: string): number {
  const files = { 'src/lock.c': 'int locked = 1;\n' };
  github.commit(fork, { branch, files, message: `Lock ${base}`, author: 'mia' });
  return github.openPull(fork, { title: `Lock ${base}`, head: branch, base, author: 'mia' }).number;
}

describe('a temporary fork', () => {
  test('is named after the repository and the advisory, in lower case', () => {
    expect(fork).toMatch(/^anvil\/forge-ghsa(-[23456789cfghjmpqrvwx]{4}){3}$/);
    expect(fork).toBe(`anvil/forge-${ghsaId.toLowerCase()}`);
  });

  test.each([
    {
      who: 'an App with every permission',
      give: () =>
        github.appToken({
          account: 'anvil',
          permissions: {
            administration: 'write',
            contents: 'write',
            pull_requests: 'write',
            repository_advisories: 'write',
          },
        }),
    },
    {
      who: "a workflow's own token",
      give: () => github.workflowToken({ repository: 'anvil/forge' }),
    },
    {
      who: 'a fine-grained token for chosen repositories',
      give: () =>
        github.fineGrainedToken({
          user: 'mia',
          owner: 'anvil',
          repositories: ['anvil/forge'],
          permissions: { contents: 'write' },
        }),
    },
  ])('does not exist for $who', async ({ give }) => {
    const client = as(give());
    const number = openPull('fix', 'main');
    const paths = ['', '/branches', '/pulls', `/pulls/${number}/reviews`, '/commits'];
    const answers = await Promise.all(paths.map((path) => client.get(`/repos/${fork}${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  });

  test('is not among the repositories of an installation', async () => {
    const app = as(github.appToken({ account: 'anvil', permissions: { contents: 'read' } }));
    const { json } = await app.get('/installation/repositories');
    expect(json['total_count']).toBe(1);
  });

  test('is seen by those of the organisation at once, by others when they have accepted', async () => {
    const rita = person('rita');
    expect((await person('mia').get(`/repos/${fork}`)).json['private']).toBe(true);
    expect((await person('max').get(`/repos/${fork}`)).status).toBe(404);
    expect((await rita.get(`/repos/${fork}`)).status).toBe(404);
    const invitations = await rita.get('/user/repository_invitations');
    const [id] = invitations.list('id');
    expect((await rita.patch(`/user/repository_invitations/${String(id)}`)).status).toBe(204);
    expect((await rita.get(`/repos/${fork}`)).status).toBe(200);
  });

  test('takes pushes and pull requests, but no comments on them', async () => {
    const number = openPull('fix', 'main');
    const mia = person('mia');
    const one = `/repos/${fork}/pulls/${number}`;
    expect((await mia.patch(one, { body: 'Why' })).json['body']).toBe('Why');
    const comment = await mia.post(`/repos/${fork}/issues/${number}/comments`, { body: 'Hm' });
    expect(comment.status).toBe(404);
  });

  test('gives no reviews where GitHub is set to hide them', async () => {
    const number = openPull('fix', 'main');
    github.review(fork, number, { author: 'olga' });
    const path = `/repos/${fork}/pulls/${number}/reviews`;
    expect((await person('mia').get(path)).list('state')).toEqual(['APPROVED']);
    github.settings.forkReviews = false;
    expect((await person('mia').get(path)).status).toBe(404);
  });

  test('answers 404 for a while after it was asked for, and only a draft gets one', async () => {
    const { ghsaId: other } = github.addAdvisory('anvil/forge', {});
    const olga = person('olga');
    const path = `/repos/anvil/forge/security-advisories/${other}/forks`;
    const { status, json } = await olga.post(path);
    expect(status).toBe(202);
    const name = String(json['full_name']);
    expect((await olga.get(`/repos/${name}`)).status).toBe(404);
    now = new Date('2026-11-23T09:05:00Z');
    expect((await olga.get(`/repos/${name}`)).status).toBe(200);
    expect((await olga.post(path)).status).toBe(422);
  });
});

describe('merging an advisory', () => {
  test('makes one commit with one parent of each pull request, and asks no rule', async () => {
    github.addRuleset('anvil/forge', {
      include: ['~ALL'],
      rules: [{ type: 'pull_request' }, { type: 'required_signatures' }],
    });
    const { refs } = github.repository('anvil/forge');
    const before = new Map(refs);
    openPull('fix', 'main');
    openPull('fix-1.2', 'release-1.2');
    const result = github.mergeAdvisory(ghsaId, 'olga');
    expect(result).toMatchObject({ status: 'merged' });
    for (const branch of ['main', 'release-1.2']) {
      const { json } = await person('mia').get(`/repos/anvil/forge/commits/${branch}`);
      expect(json['parents']).toMatchObject([{ sha: before.get(`refs/heads/${branch}`) }]);
      expect(json['commit']).toMatchObject({
        message: `Merge commit from fork\n\n* Lock ${branch}`,
      });
      const pulls = await person('mia').get(
        `/repos/anvil/forge/commits/${String(json['sha'])}/pulls`,
      );
      expect(pulls.items).toEqual([]);
    }
  });

  test.each([
    {
      why: 'two pull requests go to one branch',
      prepare: () => [openPull('fix', 'main'), openPull('again', 'main')],
    },
    { why: 'none is open', prepare: () => [] },
    {
      why: 'one is in conflict',
      prepare: () => {
        openPull('fix', 'main');
        openPull('fix-1.2', 'release-1.2');
        github.commit('anvil/forge', {
          branch: 'release-1.2',
          files: { 'src/lock.c': 'int locked = 2;\n' },
        });
      },
    },
  ])('does nothing where $why', ({ prepare }) => {
    prepare();
    const before = new Map(github.repository('anvil/forge').refs);
    expect(github.mergeAdvisory(ghsaId, 'olga')).toMatchObject({ status: 'refused' });
    expect(new Map(github.repository('anvil/forge').refs)).toEqual(before);
  });

  test('is for administrators', () => {
    openPull('fix', 'main');
    expect(github.mergeAdvisory(ghsaId, 'mia')).toMatchObject({ status: 'refused' });
  });
});

test('publishing deletes the fork with all that did not land', async () => {
  openPull('fix', 'main');
  const olga = person('olga');
  const path = `/repos/anvil/forge/security-advisories/${ghsaId}`;
  const vulnerabilities = [
    { package: { ecosystem: 'npm', name: 'forge' }, vulnerable_version_range: '< 1.2.1' },
  ];
  await olga.patch(path, { vulnerabilities });
  const { json } = await olga.patch(path, { state: 'published' });
  expect([json['state'], json['private_fork']]).toEqual(['published', null]);
  expect((await olga.get(`/repos/${fork}`)).status).toBe(404);
  expect((await olga.patch(path, { state: 'draft' })).status).toBe(422);
});
