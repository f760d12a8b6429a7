import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { isPublicAdvisory, listOrganizationAdvisories, openGitHub } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

let server: ScriptedGitHub;

beforeEach(async () => {
  server = await openScriptedGitHub();
});

afterEach(() => server.close());

function open(token = 'ghs_canary'): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock() });
}

const advisory = (state: string, repository = 'anvil/forge') => ({
  ghsa_id: 'GHSA-2345-6789-cfgh',
  url: `https://api.github.com/repos/${repository}/security-advisories/GHSA-2345-6789-cfgh`,
  summary: 'canary',
  state,
  created_at: '2026-11-01T10:00:00Z',
  updated_at: '2026-11-01T10:00:00Z',
});

test.each([
  { who: 'an App that sees a draft', login: 'k[bot]', states: ['draft'], status: 'complete' },
  { who: 'an App that sees none', login: 'k[bot]', states: ['published'], status: 'unobservable' },
  { who: "the job's token", login: 'github-actions[bot]', states: [], status: 'unobservable' },
  { who: 'an owner', login: 'amy', states: [], status: 'complete' },
  {
    who: "an owner's fine-grained token that sees none",
    login: 'amy',
    token: 'github_pat_canary',
    states: ['published'],
    status: 'unobservable',
  },
])("the organisation's list of $who is $status", async ({ login, token, states, status }) => {
  const body = states.map((state) => advisory(state));
  server.answer('GET /orgs/anvil/security-advisories', { status: 200, body });
  server.answer('POST /graphql', { status: 200, body: { data: { viewer: { login } } } });
  const list = await listOrganizationAdvisories(open(token), 'anvil');
  expect(list.completeness.status).toBe(status);
  expect(list.advisories.map(({ repository }) => repository)).toEqual(
    states.map(() => ({ owner: 'anvil', name: 'forge' })),
  );
});

test('an advisory of a repository that is not named is refused', async () => {
  const body = [{ ...advisory('draft'), url: 'https://api.github.com/advisories/x' }];
  server.answer('GET /orgs/anvil/security-advisories', { status: 200, body });
  await expect(listOrganizationAdvisories(open(), 'anvil')).rejects.toMatchObject({
    code: 'ANSWER_INVALID',
  });
});

test('an advisory that the public database holds is public', async () => {
  server.answer('GET /advisories/GHSA-2345-6789-cfgh', { status: 200, body: {} });
  await expect(isPublicAdvisory(open(), 'GHSA-2345-6789-cfgh')).resolves.toBe(true);
  await expect(isPublicAdvisory(open(), 'GHSA-2345-6789-cfgj')).resolves.toBe(false);
});
