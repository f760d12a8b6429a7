import { Embargoed } from '@embargo/core';
import {
  dispatchEvent,
  dispatchWorkflow,
  isPublicAdvisory,
  listOpenPullRequests,
  listOrganizationAdvisories,
  openAdvisories,
  openAdvisoryComments,
  openCommits,
  openContents,
  openGitHub,
  openIssues,
  openPeople,
  openPullRequestTexts,
  openRepository,
  openSettings,
  openTemporaryFork,
  readDiscussionTexts,
  readIssueTexts,
  readPushedCommit,
} from '@embargo/github';
import type { GitHub } from '@embargo/github';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { openVirtualClock } from '../support/virtual-clock.ts';

const FORGE = { owner: 'anvil', name: 'forge' };
const AFFECTED = {
  ecosystem: 'npm',
  name: 'forge',
  vulnerableVersionRange: '< 1.2.1',
  patchedVersions: '1.2.1',
  vulnerableFunctions: [],
};

/** What the suite sends and what GitHub answers fit GitHub's description: `close` throws if not. */
describe.each(['2022-11-28', '2026-03-10'])('in the API version %s', (apiVersion) => {
  let server: CheckedGitHub;
  let app: GitHub;
  let olga: GitHub;
  let ghsaId: string;

  const as = (token: string): GitHub =>
    openGitHub({ token, apiUrl: server.url, apiVersion, clock: openVirtualClock() });

  beforeEach(async () => {
    server = await startCheckedGitHub();
    server.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
    server.addTeam('anvil/security', { members: ['mia'] });
    server.addRepository('anvil/forge', {
      files: { 'src/lock.c': 'int locked = 0;\n' },
      branches: { 'release-1.2': {} },
      collaborators: { carl: 'write' },
      privateVulnerabilityReporting: true,
    });
    ({ ghsaId } = server.addAdvisory('anvil/forge', {
      summary: 'A lock that opens',
      vulnerabilities: [AFFECTED],
      cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    }));
    const permissions = {
      actions: 'write',
      administration: 'write',
      contents: 'write',
      issues: 'write',
      pull_requests: 'read',
      repository_advisories: 'write',
    } as const;
    app = as(server.appToken({ account: 'anvil', permissions }));
    olga = as(server.classicToken({ user: 'olga' }));
  });

  afterEach(() => server.close());

  test('an advisory is listed, read, changed, forked and published', async () => {
    const advisories = openAdvisories(app, FORGE);
    expect(await advisories.list('open')).toMatchObject({
      advisories: [{ ghsaId, state: 'draft' }],
      completeness: { status: 'complete' },
    });
    const changed = await advisories.update(ghsaId, {
      addUsers: ['carl'],
      addTeams: ['security'],
      addCredits: [{ login: 'mia', type: 'finder' }],
      cvssVector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    });
    expect(changed).toMatchObject({
      cvss: [{ vector: expect.stringMatching(/^CVSS:4\.0/), score: 9.3 }],
      collaborators: { users: ['carl'], teams: ['security'] },
      credits: [{ login: 'mia', type: 'finder', state: 'pending' }],
      affected: [{ affectedVersions: '< 1.2.1', fixedVersions: '1.2.1' }],
    });
    await advisories.requestCve(ghsaId);
    await advisories.createFork(ghsaId);
    const forked = await advisories.get(ghsaId, { isFresh: true });
    expect(forked.temporaryFork?.reveal().name).toBe(`forge-${ghsaId.toLowerCase()}`);
    expect(await isPublicAdvisory(app, ghsaId)).toBe(false);
    expect(await advisories.publish(ghsaId)).toMatchObject({ state: 'published' });
    const fresh = as(server.workflowToken({ repository: 'anvil/forge' }));
    expect(await isPublicAdvisory(fresh, ghsaId)).toBe(true);
  });

  test('comments are written, edited and listed', async () => {
    const comments = openAdvisoryComments(app, FORGE);
    const created = await comments.create(ghsaId, new Embargoed('Ready'));
    if (created === 'unsupported') throw new Error(created);
    await comments.edit(ghsaId, { id: created.id, body: new Embargoed('Not ready') });
    const listed = await comments.list(ghsaId);
    if (listed === 'unsupported') throw new Error(listed);
    expect(listed.map(({ body }) => body.reveal())).toEqual(['Not ready']);
    server.settings.advisoryComments = false;
    const fresh = openAdvisoryComments(olga, FORGE);
    expect(await fresh.list(ghsaId)).toBe('unsupported');
  });

  test.each([
    { who: 'an App that may read them', give: () => appWith('read'), status: 'complete' },
    { who: 'an App that may not', give: () => appWith(undefined), status: 'unobservable' },
    { who: 'a workflow', give: () => workflow(), status: 'unobservable' },
    { who: 'a member', give: () => server.classicToken({ user: 'mia' }), status: 'unobservable' },
    { who: 'an owner', give: () => server.classicToken({ user: 'olga' }), status: 'complete' },
  ])('a list of advisories from $who is $status', async ({ give, status }) => {
    const list = openAdvisories(as(give()), FORGE).list('all');
    // What a token is refused is told by throwing; what it is shown in part must not pass for all.
    const whole = await list
      .then(({ completeness }) => completeness.status)
      .catch(() => 'unobservable');
    expect(whole).toBe(status);
  });

  function appWith(access: 'read' | undefined): string {
    const permissions = access === undefined ? {} : { repository_advisories: access };
    return server.appToken({ account: 'anvil', permissions });
  }

  function workflow(): string {
    return server.workflowToken({ repository: 'anvil/forge' });
  }

  test("an organisation's advisories are listed with their repositories", async () => {
    expect(await listOrganizationAdvisories(olga, 'anvil')).toMatchObject({
      advisories: [{ repository: FORGE, advisory: { ghsaId } }],
      completeness: { status: 'complete' },
    });
  });

  test('a repository tells about itself, its people and its settings', async () => {
    const rule = { type: 'required_signatures' };
    server.addRuleset('anvil/forge', { include: ['~DEFAULT_BRANCH'], rules: [rule] });
    server.addEnvironment('anvil/forge', 'release');
    expect(await openRepository(app, FORGE).about()).toMatchObject({
      defaultBranch: 'main',
      visibility: 'public',
      isOfOrganization: true,
    });
    expect(await openRepository(olga, FORGE).permissions()).toMatchObject({
      isAdministrator: true,
    });
    const people = openPeople(app, FORGE);
    expect(await people.collaborators()).toContainEqual({ login: 'carl', role: 'write' });
    expect(await people.administrators()).toEqual(['olga']);
    const settings = openSettings(app, FORGE);
    expect(await settings.privateReporting()).toBe(true);
    expect(await settings.branchRules('main')).toHaveLength(1);
    expect(await settings.rulesets()).toHaveLength(1);
    expect(await settings.environment('release')).toBeDefined();
    expect(await settings.environment('none')).toBeUndefined();
    expect(await openContents(app, FORGE).text('src/lock.c')).toBe('int locked = 0;\n');
    expect(await openContents(app, FORGE).text('none')).toBeUndefined();
  });

  test('commits and pull requests are read with all that they say', async () => {
    const sha = server.commit('anvil/forge', {
      branch: 'topic',
      files: { 'src/lock.c': 'int locked = 1;\n' },
      message: 'Lock it',
      author: 'mia',
    });
    const pull = { title: 'Lock', body: 'It', head: 'topic', author: 'mia' };
    const { number } = server.openPull('anvil/forge', pull);
    const commits = openCommits(app, FORGE);
    expect(await commits.get(sha)).toMatchObject({ sha, message: 'Lock it', author: 'mia' });
    expect((await commits.diff(sha)).toString()).toContain('+int locked = 1;');
    expect(await commits.between('main', 'topic')).toMatchObject({ commits: [{ sha }] });
    expect(await commits.isOnBranch(sha, 'main')).toBe(false);
    expect(await commits.pullRequestsOf(sha)).toMatchObject([{ number, isMerged: false }]);
    expect(await listOpenPullRequests(app, FORGE)).toMatchObject([{ number }]);
    const texts = openPullRequestTexts(app, FORGE, number);
    expect(await texts.about()).toMatchObject({ title: 'Lock' });
    expect(await texts.files()).toMatchObject({ value: [{ path: 'src/lock.c' }] });
    expect(await texts.commits()).toMatchObject({ value: [{ message: 'Lock it' }] });
    expect(await texts.reviewComments()).toEqual([]);
    expect(await readPushedCommit(app, FORGE, sha)).toBeDefined();
  });

  test("a temporary fork is accepted and read with a person's token", async () => {
    server.setCollaborators(ghsaId, { users: ['rita'] });
    const { owner, name } = server.openFork(ghsaId);
    const files = { 'src/lock.c': 'int locked = 1;\n' };
    server.commit(`${owner}/${name}`, { branch: 'fix', files, author: 'mia' });
    const pull = { title: 'Lock', head: 'fix', author: 'mia' };
    const { number } = server.openPull(`${owner}/${name}`, pull);
    const fork = openTemporaryFork(as(server.classicToken({ user: 'rita' })), { owner, name });
    expect(await fork.isVisible()).toBe(false);
    expect(await fork.acceptInvitation()).toBe('accepted');
    expect((await fork.diff(number)).toString()).toContain('+int locked = 1;');
    expect(await openTemporaryFork(app, { owner, name }).isVisible()).toBe(false);
  });

  test('issues are opened, found, changed and commented on; texts are read', async () => {
    const issues = openIssues(app, FORGE);
    const body = 'Read the notes <!-- mark -->';
    const { number } = await issues.create({ title: 'It opens', body, labels: ['security'] });
    expect(await issues.find({ marker: '<!-- mark -->', label: 'security' })).toMatchObject({
      number,
    });
    await issues.comment(number, 'Out');
    expect(await issues.update(number, { state: 'closed' })).toMatchObject({ isOpen: false });
    expect(await issues.listOpen()).toEqual([]);
    expect(await readIssueTexts(app, FORGE, number)).toMatchObject({ comments: ['Out'] });
    const talk = { title: 'Talk', body: 'So', author: 'rita', category: 'General' };
    const discussion = server.addDiscussion('anvil/forge', talk);
    server.addComment('anvil/forge', discussion.number, { author: 'mia', body: 'Yes' });
    expect(await readDiscussionTexts(app, FORGE, discussion.number)).toMatchObject({
      comments: ['Yes'],
    });
  });

  test('workflows are started', async () => {
    await dispatchEvent(app, FORGE, { type: 'advisory', payload: { case: 'one' } });
    await dispatchWorkflow(app, FORGE, {
      workflow: 'release.yml',
      ref: 'main',
      inputs: { a: 'b' },
    });
    expect(server.repository('anvil/forge').dispatches).toMatchObject([
      { kind: 'repository', name: 'advisory', by: 'embargo[bot]' },
      { kind: 'workflow', name: 'release.yml', ref: 'main' },
    ]);
  });
});
