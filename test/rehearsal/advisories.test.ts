import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Client } from '../support/github-client.ts';

let github: CheckedGitHub;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil', { owners: ['olga'], members: ['mia', 'max'] });
  github.addRepository('anvil/forge', { files: { 'src/lock.c': 'int locked = 0;\n' } });
});

afterEach(() => github.close());

const app = (permissions: Record<string, 'read' | 'write'>): Client =>
  createClient(github, github.appToken({ account: 'anvil', permissions }));

test('an App with the permission sees every advisory, one without it sees the published ones', async () => {
  github.addAdvisory('anvil/forge', { summary: 'A secret' });
  github.addAdvisory('anvil/forge', { summary: 'Known', state: 'published' });
  const path = '/repos/anvil/forge/security-advisories';
  const all = await app({ repository_advisories: 'read' }).get(path);
  expect(all.list('summary')).toEqual(['A secret', 'Known']);
  const some = await app({ contents: 'read' }).get(path);
  expect(some.status).toBe(200);
  expect(some.list('summary')).toEqual(['Known']);
});

test('GITHUB_TOKEN lists published advisories only, with 200, and gets 403 on writes', async () => {
  const { ghsaId } = github.addAdvisory('anvil/forge', { summary: 'A secret' });
  const client = createClient(
    github,
    github.workflowToken({
      repository: 'anvil/forge',
      permissions: { contents: 'write', 'security-events': 'write' },
    }),
  );
  const path = '/repos/anvil/forge/security-advisories';
  const listed = await client.get(path);
  expect([listed.status, listed.list('summary')]).toEqual([200, []]);
  expect((await client.get(`${path}/${ghsaId}`)).status).toBe(404);
  const created = await client.post(path, { summary: 'S', description: 'D', vulnerabilities: [] });
  expect([created.status, created.json['message']]).toEqual([
    403,
    'Resource not accessible by integration',
  ]);
});
