import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openGitHub } from '@embargo/github';
import type { GitHub, GitHubOptions } from '@embargo/github';

import { openScriptedGitHub } from '../../support/scripted-github.ts';
import type { ScriptedGitHub } from '../../support/scripted-github.ts';
import { openVirtualClock } from '../../support/virtual-clock.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

const area = { subject: 'a thing', permission: 'the App permission `things: read`' };
const READ = { path: '/things/{id}', parameters: { id: 1 }, area };
const WRITE = { ...READ, method: 'POST', body: { name: 'new' } } as const;
const OK = { status: 200, body: { id: 1 } };

let server: ScriptedGitHub;
let clock: VirtualClock;
let github: GitHub;

function open(options: Partial<GitHubOptions> = {}): GitHub {
  return openGitHub({ token: 'ghs_canary', apiUrl: server.url, clock, ...options });
}

beforeEach(async () => {
  server = await openScriptedGitHub();
  clock = openVirtualClock();
  github = open();
});

afterEach(() => server.close());

/** The paths asked for, in order. */
function paths(): string[] {
  return server.requests.map(({ method, path }) => `${method} ${path}`);
}

describe('a request', () => {
  test('carries the token and the API version', async () => {
    server.answer('GET /things/1', OK);
    await expect(github.read(READ)).resolves.toEqual({ id: 1 });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'token ghs_canary',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
  });

  test('carries another API version where one is given', async () => {
    server.answer('GET /things/1', OK);
    await open({ apiVersion: '2026-03-10' }).read(READ);
    expect(server.requests[0]?.headers['x-github-api-version']).toBe('2026-03-10');
  });

  test('is refused where a name would lead to another path', async () => {
    await expect(github.read({ ...READ, parameters: { id: '..' } })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(server.requests).toEqual([]);
  });

  test('reads other media types as bytes', async () => {
    server.answer('GET /things/1', { status: 200, body: 'diff --git\n' });
    const bytes = await github.readBytes({ ...READ, accept: 'application/vnd.github.diff' });
    expect(bytes.toString()).toBe('diff --git\n');
  });

  test('sends a change once, as JSON', async () => {
    server.answer('POST /things/1', { status: 201, body: { id: 2 } });
    await expect(github.write(WRITE)).resolves.toEqual({ id: 2 });
    expect(server.requests.map(({ body }) => body)).toEqual(['{"name":"new"}']);
  });
});

describe('reading the same twice', () => {
  test('asks once', async () => {
    server.answer('GET /things/1', OK);
    await Promise.all([github.read(READ), github.read(READ)]);
    await github.read(READ);
    expect(paths()).toEqual(['GET /things/1']);
  });

  test('asks again where it must be fresh', async () => {
    server.answer('GET /things/1', OK);
    await github.read(READ);
    await github.read({ ...READ, isFresh: true });
    expect(paths()).toHaveLength(2);
  });

  test('asks again after a change of the thing, and for its list', async () => {
    const list = { path: '/things', parameters: {}, area };
    server.answer('GET /things/1', OK);
    server.answer('GET /things', { status: 200, body: [] });
    server.answer('GET /other', OK);
    server.answer('POST /things/1', OK);
    const readAll = async () => {
      await github.read(READ);
      await github.readAll(list);
      await github.read({ ...READ, path: '/other', parameters: {} });
    };
    await readAll();
    await github.write(WRITE);
    await readAll();
    expect(paths().slice(4)).toEqual(['GET /things/1', 'GET /things?per_page=100']);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 307, 308])('%i is followed by a read', async (status) => {
    server.answer('GET /things/1', { status, headers: { location: `${server.url}/moved` } });
    server.answer('GET /moved', OK);
    await expect(github.read(READ)).resolves.toEqual({ id: 1 });
  });

  test.each([301, 302, 307, 308])('%i is followed by a write as a write', async (status) => {
    server.answer('POST /things/1', { status, headers: { location: '/moved' } });
    server.answer('POST /moved', { status: 201, body: { id: 2 } });
    await expect(github.write(WRITE)).resolves.toEqual({ id: 2 });
    expect(server.requests.at(-1)?.body).toBe('{"name":"new"}');
  });

  test('takes the token to no other host', async () => {
    const other = await openScriptedGitHub();
    other.answerAll(OK);
    const location = `${other.url.replace('127.0.0.1', 'localhost')}/things/1`;
    server.answer('GET /things/1', { status: 302, headers: { location } });
    server.answer('POST /things/1', { status: 307, headers: { location } });
    await github.read(READ).catch(() => undefined);
    await expect(github.write(WRITE)).rejects.toMatchObject({ code: 'REQUEST_REFUSED' });
    expect(other.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    expect(other.requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await other.close();
  });

  test('in a circle ends', async () => {
    server.answer('POST /things/1', { status: 307, headers: { location: '/things/1' } });
    await expect(github.write(WRITE)).rejects.toMatchObject({ code: 'REQUEST_REFUSED' });
    expect(server.requests).toHaveLength(4);
  });
});

describe('a list', () => {
  const list = { path: '/things', parameters: { state: 'open' }, area };
  const next = (address: string) => ({ link: `<${address}>; rel="next", <x>; rel="last"` });

  test('is read page by page as the Link header leads', async () => {
    const second = `${server.url}/things?after=abc`;
    const third = `${server.url}/things?after=def`;
    server.answer(
      'GET /things',
      { status: 200, headers: next(second), body: [1] },
      { status: 200, headers: next(third), body: [2] },
      { status: 200, headers: { link: `<${server.url}/things>; rel="prev"` }, body: [3] },
    );
    await expect(github.readAll(list)).resolves.toEqual({
      pages: [[1], [2], [3]],
      isTruncated: false,
    });
    expect(paths()).toEqual([
      'GET /things?per_page=100&state=open',
      'GET /things?after=abc',
      'GET /things?after=def',
    ]);
  });

  test('says where it goes on after the pages that are read', async () => {
    const headers = next(`${server.url}/things?after=1`);
    server.answer('GET /things', { status: 200, headers, body: [] });
    await expect(github.readAll({ ...list, maxPages: 1 })).resolves.toMatchObject({
      isTruncated: true,
    });
  });

  test.each([
    ['another host', 'https://elsewhere.example/things?after=1'],
    ['no address', 'things?after=1'],
  ])('that goes on at %s is refused', async (_, address) => {
    server.answer('GET /things', { status: 200, headers: next(address), body: [] });
    await expect(github.readAll(list)).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
  });

  test('that goes on in a circle is refused', async () => {
    const headers = next(`${server.url}/things?after=1`);
    server.answer('GET /things', { status: 200, headers, body: [] });
    await expect(github.readAll(list)).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
  });
});

describe('a limit', () => {
  test.each([
    ['retry-after', { 'retry-after': '7' }, [7000]],
    [
      'the reset of the primary limit',
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.UTC(2026, 10, 23, 12, 1) / 1000),
      },
      [61_000],
    ],
    ['a minute where nothing is named', {}, [60_000]],
    [
      'retry-after before the reset',
      { 'retry-after': '3', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      [3000],
    ],
    [
      'a moment after a reset that is past',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      [1000],
    ],
  ])('is waited for by %s', async (_, headers, waits) => {
    server.answer('GET /things/1', { status: 429, headers, body: { message: 'no' } }, OK);
    await github.read(READ);
    expect(clock.waits).toEqual(waits);
  });

  test('doubles its wait each time where nothing is named', async () => {
    const limit = { status: 403, body: { message: 'You have exceeded a secondary rate limit' } };
    server.answer('GET /things/1', limit, limit, limit, OK);
    await github.read(READ);
    expect(clock.waits).toEqual([60_000, 120_000, 240_000]);
  });

  test('is waited for by a write too, which GitHub did not take', async () => {
    const limit = { status: 403, headers: { 'retry-after': '5' }, body: { message: 'slow down' } };
    server.answer('POST /things/1', limit, { status: 201, body: { id: 2 } });
    await expect(github.write(WRITE)).resolves.toEqual({ id: 2 });
  });

  test('of GraphQL comes with status 200', async () => {
    const body = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'no' }] };
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
    server.answer(
      'POST /graphql',
      { status: 200, headers, body },
      { status: 200, body: { data: { a: 1 } } },
    );
    await expect(github.query({ query: 'query { a }', variables: {}, area })).resolves.toEqual({
      a: 1,
    });
    expect(clock.waits).toEqual([1000]);
  });

  test.each([
    ['often', {}, 5],
    ['long', { 'retry-after': '1801' }, 0],
  ])('that is to be waited for too %s ends with the time', async (_, headers, waits) => {
    const log: string[] = [];
    server.answerAll({ status: 429, headers, body: {} });
    const patient = open({ log: (sentence) => log.push(sentence) });
    await expect(patient.read(READ)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringMatching(/waited for until 2026-11-23T1.*; run again after that/),
    });
    expect(log.length).toBeLessThanOrEqual(waits);
  });

  test('stops everybody, not only who met it', async () => {
    server.answer('GET /things/1', { status: 429, headers: { 'retry-after': '9' } }, OK);
    server.answer('GET /other', OK);
    const first = github.read(READ);
    await first;
    await github.read({ ...READ, path: '/other', parameters: {} });
    expect(clock.waits).toEqual([9000]);
  });
});

describe('a loss', () => {
  test.each(['cut', 'cut-body'] as const)('by a %s is made good by reading again', async (loss) => {
    server.answer('GET /things/1', loss, { status: 502, body: 'Bad Gateway' }, OK);
    await expect(github.read(READ)).resolves.toEqual({ id: 1 });
    expect(clock.waits).toEqual([1000, 4000]);
  });

  test('of half a diff is no short diff', async () => {
    server.answer('GET /things/1', 'cut-body', { status: 200, body: 'whole' });
    const bytes = await github.readBytes({ ...READ, accept: 'application/vnd.github.diff' });
    expect(bytes.toString()).toBe('whole');
  });

  test('of a GraphQL answer is made good by asking again', async () => {
    server.answer('POST /graphql', 'cut', { status: 200, body: { data: { a: 1 } } });
    await expect(github.query({ query: 'query { a }', variables: {}, area })).resolves.toEqual({
      a: 1,
    });
  });

  test('that stays is told after four tries', async () => {
    server.answerAll({ status: 503, body: '' });
    await expect(github.read(READ)).rejects.toMatchObject({
      code: 'EVIDENCE_UNAVAILABLE',
      message: 'GitHub answered 503 to the request for a thing; run again later',
    });
    expect(server.requests).toHaveLength(4);
  });

  test('by time is told with the time', async () => {
    server.answerAll('silence');
    await expect(open({ timeoutMs: 50 }).read(READ)).rejects.toMatchObject({
      code: 'EVIDENCE_UNAVAILABLE',
      message: expect.stringContaining('it gave no whole answer within 0.05 seconds'),
    });
  });

  test.each(['cut', 'cut-body', { status: 502, body: '' }] as const)(
    'of a change (%j) is not asked for again, but left to look up',
    async (loss) => {
      server.answerAll(loss);
      await expect(github.write(WRITE)).rejects.toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        message: expect.stringMatching(/may or may not be done; look up whether it is done/),
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test('of a change that nobody took is asked for again', async () => {
    const { url } = server;
    await server.close();
    await expect(open({ apiUrl: url }).write(WRITE)).rejects.toMatchObject({
      code: 'EVIDENCE_UNAVAILABLE',
      message: expect.stringContaining('it could not be reached'),
    });
    expect(clock.waits).toEqual([1000, 4000, 9000]);
    server = await openScriptedGitHub();
  });
});

describe('an answer', () => {
  test.each([
    ['that is no JSON', { status: 200, body: '<html>' }],
    ['that is cut off', { status: 200, body: '{"id":' }],
  ])('%s is refused', async (_, answer) => {
    server.answerAll(answer);
    await expect(github.read(READ)).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
  });

  test.each([
    [401, 'TOKEN_REFUSED', /give a token that is valid/],
    [403, 'PERMISSION_MISSING', /needs the App permission `things: read`; give the token that/],
    [404, 'NOT_FOUND', /does not exist, or the token cannot see it, which needs/],
    [409, 'REQUEST_REFUSED', /expected it to be accepted/],
    [422, 'REQUEST_REFUSED', /expected it to be accepted/],
  ])('of status %i is told in a sentence', async (status, code, message) => {
    server.answerAll({ status, body: { message: 'canary', documentation_url: 'canary' } });
    await expect(github.read(READ)).rejects.toMatchObject({
      code,
      status,
      message: expect.stringMatching(message),
    });
    await expect(github.read(READ)).rejects.not.toMatchObject({
      message: expect.stringMatching(/canary|things\/1|127\.0\.0/),
    });
  });

  test('that asks for a single sign-on says so', async () => {
    server.answerAll({
      status: 403,
      headers: { 'x-github-sso': 'required; url=canary' },
      body: {},
    });
    await expect(github.read(READ)).rejects.toMatchObject({
      message: expect.stringContaining('single sign-on'),
    });
  });

  test('that is deprecated prints nothing', async () => {
    const headers = { deprecation: 'true', sunset: 'soon' };
    server.answerAll({ status: 200, headers, body: { id: 1 } });
    await expect(github.read(READ)).resolves.toEqual({ id: 1 });
  });
});

describe('a GraphQL query', () => {
  const ask = () => github.query({ query: 'query { a }', variables: {}, area });

  test('goes to the address that the runner names', async () => {
    server.answer('POST /elsewhere', { status: 200, body: { data: { a: 1 } } });
    const other = open({ graphqlUrl: `${server.url}/elsewhere` });
    await expect(other.query({ query: 'query { a }', variables: {}, area })).resolves.toEqual({
      a: 1,
    });
  });

  test('may find some things missing', async () => {
    const errors = [{ type: 'NOT_FOUND', message: 'canary' }];
    server.answerAll({ status: 200, body: { data: { a: null, b: 1 }, errors } });
    await expect(ask()).resolves.toEqual({ a: null, b: 1 });
  });

  test.each([
    ['FORBIDDEN', 'PERMISSION_MISSING'],
    ['INSUFFICIENT_SCOPES', 'PERMISSION_MISSING'],
    ['SOMETHING_ELSE', 'EVIDENCE_UNAVAILABLE'],
  ])('that is answered in part because of %s is refused', async (type, code) => {
    const errors = [{ type, message: 'canary' }];
    server.answerAll({ status: 200, body: { data: { a: 1 }, errors } });
    await expect(ask()).rejects.toMatchObject({ code });
    await expect(ask()).rejects.not.toMatchObject({ message: expect.stringContaining('canary') });
  });

  test.each([
    [{ status: 200, body: '<html>' }, 'ANSWER_INVALID'],
    [{ status: 200, body: {} }, 'ANSWER_INVALID'],
    [{ status: 200, body: null }, 'EVIDENCE_UNAVAILABLE'],
    [{ status: 200, body: { data: null, errors: [{ type: 'NOT_FOUND' }] } }, 'NOT_FOUND'],
    [{ status: 401, body: {} }, 'TOKEN_REFUSED'],
  ])('that is answered by %j is refused', async (answer, code) => {
    server.answerAll(answer);
    await expect(ask()).rejects.toMatchObject({ code });
  });
});

describe('pace', () => {
  test('keeps a second between changes, one after the other', async () => {
    server.answer('POST /things/1', { status: 201, body: {} });
    await Promise.all([github.write(WRITE), github.write(WRITE), github.write(WRITE)]);
    expect(clock.waits).toEqual([1000, 1000]);
  });

  test('lets many reads wait for their turn', async () => {
    server.answerAll(OK);
    const ids = Array.from({ length: 40 }, (_, id) => id);
    await Promise.all(ids.map((id) => github.read({ ...READ, parameters: { id } })));
    expect(server.requests).toHaveLength(40);
  });
});
