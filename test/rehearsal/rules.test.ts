import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

const ROOT = '/repos/anvil/forge';
const CONTENT = Buffer.from('text').toString('base64');

let github: CheckedGitHub;
let olga: Client;
let workflow: Client;

beforeEach(async () => {
  github = await startCheckedGitHub();
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  github.addRepository('anvil/forge', { branches: { 'release-1.2': {}, topic: {} } });
  olga = createClient(github, github.classicToken({ user: 'olga' }));
  workflow = createClient(github, github.workflowToken({ repository: 'anvil/forge' }));
});

afterEach(() => github.close());

describe('rules', () => {
  const types = async (branch: string): Promise<readonly unknown[]> =>
    (await workflow.get(`${ROOT}/rules/branches/${branch}`)).list('type');

  test('are read with the metadata alone, and only those in force for the branch', async () => {
    const rule = { type: 'pull_request', parameters: parameters(2) };
    github.addRuleset('anvil/forge', { include: ['refs/heads/release-*'], rules: [rule] });
    github.addRuleset('anvil/forge', { include: ['~DEFAULT_BRANCH'], rules: [{ type: 'update' }] });
    const all = { include: ['~ALL'], exclude: ['refs/heads/topic'] };
    github.addRuleset('anvil/forge', { ...all, rules: [{ type: 'required_signatures' }] });
    const off = { ...all, enforcement: 'disabled' } as const;
    github.addRuleset('anvil/forge', { ...off, rules: [{ type: 'deletion' }] });
    expect(await types('release-1.2')).toEqual(['pull_request', 'required_signatures']);
    expect(await types('main')).toEqual(['update', 'required_signatures']);
    expect(await types('topic')).toEqual([]);
  });

  test('hold pushes by the API back', async () => {
    const rules = [{ type: 'pull_request' }, { type: 'deletion' }];
    github.addRuleset('anvil/forge', { include: ['~DEFAULT_BRANCH'], rules });
    const file = { message: 'Add', content: CONTENT };
    expect((await olga.put(`${ROOT}/contents/a.txt`, file)).status).toBe(409);
    const onTopic = await olga.put(`${ROOT}/contents/a.txt`, { ...file, branch: 'topic' });
    expect(onTopic.status).toBe(201);
    const { sha } = onTopic.json['commit'] as { readonly sha: string };
    expect((await olga.patch(`${ROOT}/git/refs/heads/main`, { sha })).status).toBe(422);
    expect((await olga.delete(`${ROOT}/git/refs/heads/main`)).status).toBe(422);
  });

  test('of tags hold tags back', async () => {
    const sha = github.repository('anvil/forge').refs.get('refs/heads/main');
    const tags = { target: 'tag', include: ['refs/tags/v*'] } as const;
    github.addRuleset('anvil/forge', { ...tags, rules: [{ type: 'creation' }] });
    const create = (ref: string) => olga.post(`${ROOT}/git/refs`, { ref, sha });
    expect((await create('refs/tags/v1.0.0')).status).toBe(422);
    expect((await create('refs/tags/nightly')).status).toBe(201);
    expect((await create('refs/heads/v1')).status).toBe(201);
  });
});

function parameters(count: number) {
  return {
    required_approving_review_count: count,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
  };
}

test('classic protection is for administrators to read, whether it is on for everybody', async () => {
  github.repository('anvil/forge').protectedBranches.add('main');
  expect((await workflow.get(`${ROOT}/branches/main`)).json['protected']).toBe(true);
  expect((await workflow.get(`${ROOT}/branches/main/protection`)).status).toBe(403);
  expect((await olga.get(`${ROOT}/branches/main/protection`)).status).toBe(200);
});

test('an environment tells who must approve and how long to wait', async () => {
  const protectionRules = [{ id: 1, node_id: 'R', type: 'wait_timer', wait_timer: 43_200 }];
  github.addEnvironment('anvil/forge', 'release', { protectionRules });
  const { json } = await workflow.get(`${ROOT}/environments/release`);
  expect(json['protection_rules']).toEqual(protectionRules);
  expect((await workflow.get(`${ROOT}/environments/none`)).status).toBe(404);
});

describe('a dispatch', () => {
  const send = (body: object) => olga.post(`${ROOT}/dispatches`, body);

  test.each([
    { what: 'a type of more than 100 characters', body: { event_type: 'x'.repeat(101) } },
    {
      what: 'more than 10 properties',
      body: {
        event_type: 'a',
        client_payload: Object.fromEntries(Array.from({ length: 11 }, (_, key) => [key, 1])),
      },
    },
    {
      what: 'more than 64 KB',
      body: { event_type: 'a', client_payload: { text: 'x'.repeat(65_536) } },
    },
    { what: 'no type', body: { client_payload: {} } },
  ])('with $what is refused', async ({ body }) => {
    expect((await send(body)).status).toBe(422);
    expect(github.repository('anvil/forge').dispatches).toEqual([]);
    github.violations.length = 0;
  });

  test('is kept with its payload and by whom it was sent', async () => {
    expect((await send({ event_type: 'a', client_payload: { n: 1 } })).status).toBe(204);
    expect(github.repository('anvil/forge').dispatches).toMatchObject([
      { kind: 'repository', name: 'a', payload: { n: 1 }, by: 'olga' },
    ]);
    const reader = createClient(github, github.classicToken({ user: 'rita' }));
    expect((await reader.post(`${ROOT}/dispatches`, { event_type: 'a' })).status).toBe(403);
  });
});
