import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { openGitHub, readTeamMembers } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

let server: CheckedGitHub;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'], members: ['Mia', 'tom'] });
  server.addTeam('anvil/security', { members: ['olga', 'Mia'] });
  server.addTeam('anvil/docs', { members: ['tom'] });
});

afterEach(() => server.close());

function as(token: string): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

const member = (): GitHub =>
  as(server.appToken({ account: 'anvil', permissions: { members: 'read' } }));

test('members are told in lower case, team by team', async () => {
  const teams = await readTeamMembers(member(), ['anvil/security', 'anvil/docs']);
  expect([...teams]).toEqual([
    ['anvil/security', { status: 'observed', value: ['olga', 'mia'] }],
    ['anvil/docs', { status: 'observed', value: ['tom'] }],
  ]);
  expect(server.requests).toHaveLength(1);
});

test('a team that does not exist is unobservable, and the others are still told', async () => {
  const teams = await readTeamMembers(member(), ['anvil/nobody', 'anvil/docs']);
  expect(teams.get('anvil/nobody')).toMatchObject({ status: 'unobservable' });
  expect(teams.get('anvil/docs')).toMatchObject({ status: 'observed' });
});

test('an organisation that does not exist makes its own teams unobservable, and no others', async () => {
  const teams = await readTeamMembers(member(), ['nowhere/a', 'anvil/docs']);
  expect(teams.get('nowhere/a')).toMatchObject({ status: 'unobservable' });
  expect(teams.get('anvil/docs')).toMatchObject({ status: 'observed' });
});

test.each([
  { who: 'an App without the permission', give: () => appWith({ contents: 'read' }) },
  { who: "a workflow's own token", give: () => workflow() },
  { who: 'a person without the scope', give: () => person('olga', ['repo']) },
  { who: 'a person from outside', give: () => person('rita', ['repo', 'read:org']) },
])('$who is told of no team', async ({ give }) => {
  const teams = await readTeamMembers(as(give()), ['anvil/security', 'anvil/docs']);
  for (const observed of teams.values()) {
    expect(observed).toMatchObject({
      status: 'unobservable',
      remedy: expect.stringMatching(/permission/),
    });
  }
  expect(teams.size).toBe(2);
});

function appWith(permissions: Record<string, 'read'>): string {
  return server.appToken({ account: 'anvil', permissions });
}

function workflow(): string {
  server.addRepository('anvil/forge');
  return server.workflowToken({ repository: 'anvil/forge' });
}

function person(user: string, scopes: readonly string[]): string {
  return server.classicToken({ user, scopes });
}

test('a team of a hundred is told whole, a larger one not at all', async () => {
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `person-${index}`);
  server.addTeam('anvil/hundred', { members: many(100) });
  server.addTeam('anvil/crowd', { members: many(101) });
  const teams = await readTeamMembers(member(), ['anvil/hundred', 'anvil/crowd']);
  expect(teams.get('anvil/hundred')).toMatchObject({ status: 'observed', value: many(100) });
  expect(teams.get('anvil/crowd')).toMatchObject({
    status: 'unobservable',
    remedy: expect.stringContaining('smaller team'),
  });
});

test('more teams than fit in a query are asked for in parts', async () => {
  const names = Array.from({ length: 26 }, (_, index) => `anvil/team-${index}`);
  for (const name of names) server.addTeam(name, { members: ['tom'] });
  const teams = await readTeamMembers(member(), names);
  expect([...teams.keys()]).toEqual(names);
  expect([...teams.values()].every(({ status }) => status === 'observed')).toBe(true);
  expect(server.requests).toHaveLength(2);
});

test.each([
  ['a missing part', { data: { organization: { team0: { members: null } } } }],
  ['a member that is null', { data: { organization: { team0: teamOf([null]) } } }],
  [
    'an error beside the data',
    { data: { organization: { team0: teamOf([]) } }, errors: [{ type: 'SERVICE_UNAVAILABLE' }] },
  ],
])('an answer with %s is not taken for the truth', async (_, body) => {
  server.fail({ path: '/graphql', times: 9, fault: { kind: 'status', status: 200, body } });
  const teams = await readTeamMembers(member(), ['anvil/security']);
  expect(teams.get('anvil/security')).toMatchObject({ status: 'unobservable' });
});

function teamOf(nodes: readonly unknown[]) {
  return { members: { nodes, pageInfo: { hasNextPage: false } } };
}
