import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { Embargoed } from '@embargo/core';
import { openAdvisoryComments, openGitHub } from '@embargo/github';
import type { AdvisoryComments } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';

const ID = 'GHSA-2345-6789-cfgh';
const ADVISORY = `/repos/anvil/forge/security-advisories/${ID}`;
const COMMENTS = `${ADVISORY}/comments`;
const WRITTEN = '2026-11-01T10:00:00Z';

let server: ScriptedGitHub;
let comments: AdvisoryComments;

beforeEach(async () => {
  server = await openScriptedGitHub();
  const clock = openVirtualClock();
  const github = openGitHub({ token: 'ghs_canary', apiUrl: server.url, clock });
  comments = openAdvisoryComments(github, { owner: 'anvil', name: 'forge' });
});

afterEach(() => server.close());

const comment = (id: number, body: string, fields = {}) => ({
  id,
  body,
  user: { login: 'Amy' },
  created_at: WRITTEN,
  updated_at: WRITTEN,
  ...fields,
});

test('comments are listed with whether they were edited', async () => {
  server.answer(`GET ${COMMENTS}`, {
    status: 200,
    body: [
      comment(1, '/approve abc'),
      comment(2, 'later', { updated_at: '2026-11-01T10:00:01Z', user: null }),
    ],
  });
  const list = await comments.list(ID);
  expect(list).toMatchObject([
    { id: 1, author: 'Amy', isEdited: false, createdAt: new Date(WRITTEN) },
    { id: 2, isEdited: true },
  ]);
  expect(list === 'unsupported' ? [] : list.map(({ body }) => body.reveal())).toEqual([
    '/approve abc',
    'later',
  ]);
  expect(JSON.stringify(list)).not.toContain('approve');
});

test('a comment is written, and the list is read anew after it', async () => {
  server.answer(`GET ${COMMENTS}`, { status: 200, body: [] });
  server.answer(`POST ${COMMENTS}`, { status: 201, body: comment(3, 'verdict') });
  await comments.list(ID);
  await expect(comments.create(ID, new Embargoed('verdict'))).resolves.toMatchObject({ id: 3 });
  await comments.list(ID);
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  expect(server.requests[1]?.body).toBe('{"body":"verdict"}');
});

test('a comment is edited in place', async () => {
  server.answer(`PATCH ${COMMENTS}/3`, { status: 200, body: comment(3, 'verdict 2') });
  const edited = await comments.edit(ID, { id: 3, body: new Embargoed('verdict 2') });
  expect(edited.body.reveal()).toBe('verdict 2');
});

describe('a host without comments', () => {
  beforeEach(() => {
    const fields = { ghsa_id: ID, summary: 's', state: 'draft' };
    const body = { ...fields, created_at: WRITTEN, updated_at: WRITTEN };
    server.answer(`GET ${ADVISORY}`, { status: 200, body });
  });

  test('is told from a hidden advisory', async () => {
    await expect(comments.list(ID)).resolves.toBe('unsupported');
    await expect(comments.create(ID, new Embargoed('x'))).resolves.toBe('unsupported');
  });

  test('is not taken for one where the advisory is hidden too', async () => {
    server.answer(`GET ${ADVISORY}`, { status: 404, body: {} });
    await expect(comments.list(ID)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
