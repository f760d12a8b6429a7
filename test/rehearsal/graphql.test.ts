import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { createClient } from '../support/github-client.ts';
import type { Got } from '../support/github-client.ts';

const FORGE = '{ repository(owner: "anvil", name: "forge") ';

let server: CheckedGitHub;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  server = await startCheckedGitHub({ now: () => now });
  server.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  server.addRepository('anvil/forge', { files: { 'SECURITY.md': '# Report\n' } });
  server.addRepository('anvil/vault', { visibility: 'private' });
});

afterEach(() => server.close());

function ask(token: string | undefined, query: string, variables = {}): Promise<Got> {
  return createClient(server, token).post('/graphql', { query, variables });
}

async function dataOf(token: string, query: string, variables = {}): Promise<unknown> {
  const { json } = await ask(token, query, variables);
  expect(json['errors']).toBeUndefined();
  return json['data'];
}

const app = (permissions = {}): string => server.appToken({ account: 'anvil', permissions });
const person = (user: string, scopes?: readonly string[]): string =>
  server.classicToken({ user, ...(scopes === undefined ? {} : { scopes }) });

describe('a query', () => {
  test('without a token is refused', async () => {
    expect((await ask(undefined, '{ viewer { login } }')).status).toBe(401);
  });

  test.each([
    { kind: 'an App', give: () => app(), login: 'embargo[bot]' },
    {
      kind: 'a workflow',
      give: () => server.workflowToken({ repository: 'anvil/forge' }),
      login: 'github-actions[bot]',
    },
    { kind: 'a person', give: () => person('mia'), login: 'mia' },
  ])('tells $kind who it is', async ({ give, login }) => {
    expect(await dataOf(give(), '{ viewer { login } }')).toEqual({ viewer: { login } });
  });

  test.each([
    { why: 'does not parse', query: '{ viewer {' },
    { why: "has a field that is not in GitHub's schema", query: '{ viewer { advisories } }' },
    { why: 'leaves a required argument out', query: '{ repository(owner: "anvil") { name } }' },
    { why: 'has no variable', query: 'query ($o: String!) { user(login: $o) { login } }' },
  ])('that $why is answered with errors, and no test lets it pass', async ({ query }) => {
    const { status, json } = await ask(app(), query);
    expect([status, json['data']]).toEqual([200, undefined]);
    expect(json['errors']).toMatchObject([{ message: expect.any(String) }]);
    expect(server.violations.splice(0)).toHaveLength(1);
  });

  test('for what the local GitHub does not serve fails loudly', async () => {
    const query = `${FORGE} { stargazerCount } }`;
    expect((await ask(app(), query)).status).toBe(500);
    expect(server.violations.splice(0).join()).toContain('has no Repository.stargazerCount');
  });

  test.each([
    [400, {}],
    [400, { query: 1 }],
  ])('that is none gets %i', async (status, body) => {
    expect((await createClient(server, app()).post('/graphql', body)).status).toBe(status);
    expect(server.violations.splice(0)).toEqual([]);
  });
});

describe('what a token sees or not', () => {
  const vault = '{ repository(owner: "anvil", name: "vault") { isPrivate } }';

  test('what does not exist is null, and the rest is answered', async () => {
    const query = `{ no: repository(owner: "anvil", name: "none") { name } yes: viewer { login } }`;
    const { json } = await ask(app(), query);
    expect(json).toMatchObject({
      data: { no: null, yes: { login: 'embargo[bot]' } },
      errors: [{ type: 'NOT_FOUND', path: ['no'] }],
    });
  });

  test.each([
    { who: 'an App of its account', give: () => app(), sees: true },
    {
      who: 'a workflow elsewhere',
      give: () => server.workflowToken({ repository: 'anvil/forge' }),
      sees: false,
    },
    { who: 'a person from outside', give: () => person('rita'), sees: false },
    { who: 'its owner', give: () => person('olga'), sees: true },
    {
      who: 'its owner without the scope',
      give: () => person('olga', ['public_repo']),
      sees: false,
    },
  ])('a private repository is shown to $who: $sees', async ({ give, sees }) => {
    const { json } = await ask(give(), vault);
    expect(json['data']).toEqual({ repository: sees ? { isPrivate: true } : null });
  });

  test.each([
    { field: 'object(expression: "HEAD:") { oid }', isNull: true },
    { field: 'refs(refPrefix: "refs/heads/", first: 1) { totalCount }', isNull: true },
    { field: 'pullRequests(first: 1) { totalCount }', isNull: false },
    { field: 'issues(first: 1) { totalCount }', isNull: false },
    { field: 'discussions(first: 1) { totalCount }', isNull: false },
  ])('a part of a private repository is refused: $field', async ({ field, isNull }) => {
    const { json } = await ask(
      app(),
      `{ repository(owner: "anvil", name: "vault") { it: ${field} } }`,
    );
    expect(json).toMatchObject({
      // A field that can never be null takes its parent with it.
      data: { repository: isNull ? { it: null } : null },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'it'] }],
    });
  });

  test('teams name the missing scope to a classic token', async () => {
    const query = '{ organization(login: "anvil") { login team(slug: "x") { slug } } }';
    expect((await ask(person('mia', ['repo']), query)).json).toMatchObject({
      data: { organization: { login: 'anvil', team: null } },
      errors: [{ type: 'INSUFFICIENT_SCOPES' }],
    });
  });
});

describe('limits', () => {
  const LIMIT = 'rateLimit { cost limit remaining used nodeCount resetAt }';

  test('are told in the answer and in its headers', async () => {
    const token = server.workflowToken({ repository: 'anvil/forge' });
    const { json, headers } = await ask(token, `{ ${LIMIT} }`);
    expect(json['data']).toEqual({
      rateLimit: {
        cost: 1,
        limit: 1_000,
        remaining: 999,
        used: 1,
        nodeCount: 0,
        resetAt: '2026-11-23T10:00:00Z',
      },
    });
    expect(headers.get('x-ratelimit-resource')).toBe('graphql');
    expect(headers.get('x-ratelimit-remaining')).toBe('999');
  });

  test("cost what GitHub's formula says", async () => {
    const query = `query ($n: Int!) { ${LIMIT} repository(owner: "anvil", name: "forge") {
      pullRequests(first: $n) { nodes { ...reviewed } } } }
      fragment reviewed on PullRequest { reviews(first: 50) { nodes { commit { parents(last: 10) { totalCount } } } } }`;
    const data = await dataOf(app(), query, { n: 100 });
    // 1 + 100 + 100 × 50 requests make 51 points; 100 + 5,000 + 50,000 nodes.
    expect(data).toMatchObject({ rateLimit: { cost: 51, nodeCount: 55_100 } });
  });

  test('that are used up answer 200 with an error, until they are renewed', async () => {
    const token = app();
    server.leaveRequests(token, 1, 'graphql');
    await dataOf(token, '{ viewer { login } }');
    const { status, json, headers } = await ask(token, '{ viewer { login } }');
    expect(status).toBe(200);
    expect(json).toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    now = new Date('2026-11-23T10:00:01Z');
    await dataOf(token, '{ viewer { login } }');
  });

  test.each([
    ['MISSING_PAGINATION_BOUNDARIES', 'issues { totalCount }'],
    ['EXCESSIVE_PAGINATION', 'issues(first: 101) { totalCount }'],
    [
      'MAX_NODE_LIMIT_EXCEEDED',
      'issues(first: 100) { nodes { labels(first: 100) { nodes { issues(first: 100) { totalCount } } } } }',
    ],
  ])('refuse a query as %s', async (type, fields) => {
    const { json } = await ask(app(), `${FORGE} { ${fields} } }`);
    expect(json).toMatchObject({ errors: [{ type }] });
  });

  test('of the second kind count a change five times', async () => {
    server.settings.secondaryLimits = true;
    const token = app();
    for (let count = 0; count < 90; count += 1) await dataOf(token, '{ viewer { login } }');
    const change =
      'mutation { updateDiscussion(input: { discussionId: "x" }) { discussion { id } } }';
    const statuses: number[] = [];
    for (let count = 0; count < 81; count += 1) statuses.push((await ask(token, change)).status);
    expect(statuses.lastIndexOf(200)).toBe(79);
    expect(statuses.at(-1)).toBe(403);
  });
});

describe('pages', () => {
  const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String) ${FORGE} {
    issues(first: $first, last: $last, after: $after, before: $before) {
      totalCount edges { cursor } nodes { number }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`;

  beforeEach(() => {
    for (let number = 0; number < 5; number += 1) {
      server.addIssue('anvil/forge', { title: `Issue ${number}`, author: 'mia' });
    }
  });

  interface Page {
    readonly nodes: readonly { readonly number: number }[];
    readonly pageInfo: { readonly endCursor: string; readonly startCursor: string };
  }

  const page = async (variables: object): Promise<Page> => {
    const data = await dataOf(app(), PAGE, variables);
    return (data as { repository: { issues: Page } }).repository.issues;
  };

  test('follow each other, also where something was added meanwhile', async () => {
    const first = await page({ first: 2 });
    expect(first).toMatchObject({
      totalCount: 5,
      nodes: [{ number: 1 }, { number: 2 }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    server.addIssue('anvil/forge', { title: 'New', author: 'mia' });
    const second = await page({ first: 5, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ number }) => number)).toEqual([3, 4, 5, 6]);
    expect(second).toMatchObject({ pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const back = await page({ last: 1, before: second.pageInfo.startCursor });
    expect(back.nodes).toEqual([{ number: 2 }]);
  });

  test('with a cursor of nowhere are refused', async () => {
    const { json } = await ask(app(), PAGE, { first: 1, after: 'Y3Vyc29y' });
    expect(json).toMatchObject({ errors: [{ type: 'INVALID_CURSOR_ARGUMENTS' }] });
  });
});

describe('discussions', () => {
  const ABOUT = `${FORGE} { id hasDiscussionsEnabled discussionCategories(first: 10) { nodes { id name slug } } } }`;
  const CREATE = `mutation ($input: CreateDiscussionInput!) { createDiscussion(input: $input) { discussion { id number url category { name } author { login } } } }`;
  const COMMENT = `mutation ($input: AddDiscussionCommentInput!) { addDiscussionComment(input: $input) { comment { id body url } } }`;
  const WRITE = { discussions: 'write' } as const;

  interface About {
    readonly repository: {
      readonly id: string;
      readonly discussionCategories: {
        readonly nodes: readonly { readonly id: string; readonly name: string }[];
      };
    };
  }

  async function inputFor(category: string) {
    const { repository } = (await dataOf(app(), ABOUT)) as About;
    const found = repository.discussionCategories.nodes.find(({ name }) => name === category);
    return {
      repositoryId: repository.id,
      categoryId: found?.id ?? 'none',
      title: 'Out',
      body: 'Now',
    };
  }

  test('are opened and commented on by who may', async () => {
    const token = app(WRITE);
    const created = await dataOf(token, CREATE, { input: await inputFor('Announcements') });
    expect(created).toMatchObject({
      createDiscussion: {
        discussion: {
          number: 1,
          category: { name: 'Announcements' },
          author: { login: 'embargo' },
        },
      },
    });
    const { id: discussionId } = (created as { createDiscussion: { discussion: { id: string } } })
      .createDiscussion.discussion;
    const input = { discussionId, body: 'Thank you' };
    const said = await dataOf(person('rita'), COMMENT, { input });
    const { id } = (said as { addDiscussionComment: { comment: { id: string } } })
      .addDiscussionComment.comment;
    await dataOf(token, COMMENT, { input: { ...input, body: 'Welcome', replyToId: id } });
    const read = `${FORGE} { discussion(number: 1) { comments(first: 5) { nodes { body author { login } replies(first: 5) { nodes { body } } } } } } }`;
    expect(await dataOf(token, read)).toEqual({
      repository: {
        discussion: {
          comments: {
            nodes: [
              {
                body: 'Thank you',
                author: { login: 'rita' },
                replies: { nodes: [{ body: 'Welcome' }] },
              },
            ],
          },
        },
      },
    });
    const writes = server.requests.filter(({ landsInPublic }) => landsInPublic);
    expect(writes).toHaveLength(3);
  });

  test.each([
    {
      who: 'an App without the permission',
      give: () => app({ discussions: 'read' }),
      type: 'FORBIDDEN',
    },
    { who: 'somebody who only reads', give: () => person('rita'), type: 'FORBIDDEN' },
  ])('are not announced by $who', async ({ give, type }) => {
    const input = await inputFor('Announcements');
    expect((await ask(give(), CREATE, { input })).json).toMatchObject({
      data: { createDiscussion: null },
      errors: [{ type }],
    });
    expect(server.repository('anvil/forge').discussions.size).toBe(0);
  });

  test.each([
    { what: 'a category of nowhere', change: { categoryId: 'x' }, type: 'NOT_FOUND' },
    { what: 'a repository of nowhere', change: { repositoryId: 'x' }, type: 'NOT_FOUND' },
    { what: 'an empty title', change: { title: ' ' }, type: 'UNPROCESSABLE' },
  ])('with $what are refused', async ({ change, type }) => {
    const input = { ...(await inputFor('General')), ...change };
    expect((await ask(app(WRITE), CREATE, { input })).json).toMatchObject({ errors: [{ type }] });
  });
});

describe('a search', () => {
  const SEARCH = `query ($query: String!, $type: SearchType!) { search(query: $query, type: $type, first: 10) {
    issueCount discussionCount nodes { __typename ... on Issue { title } ... on PullRequest { title } ... on Discussion { title } } } }`;

  beforeEach(() => {
    const fields = { author: 'mia', body: 'About the lock' };
    server.addIssue('anvil/forge', { ...fields, title: 'It opens', labels: ['security'] });
    server.addIssue('anvil/forge', { ...fields, title: 'Other', body: 'Nothing' });
    server.addIssue('anvil/vault', { ...fields, title: 'Hidden' });
    server.addDiscussion('anvil/forge', { ...fields, title: 'Talk', category: 'General' });
    server.commit('anvil/forge', { branch: 'topic', files: { a: '1\n' } });
    server.openPull('anvil/forge', { ...fields, title: 'Change', head: 'topic' });
  });

  test.each([
    { query: 'repo:anvil/forge lock', type: 'ISSUE', found: ['Change', 'It opens'] },
    { query: 'repo:anvil/forge is:issue "the lock" in:body', type: 'ISSUE', found: ['It opens'] },
    { query: 'repo:anvil/forge is:pr state:open', type: 'ISSUE', found: ['Change'] },
    { query: 'org:anvil label:security author:mia', type: 'ISSUE', found: ['It opens'] },
    { query: 'org:anvil lock in:title', type: 'ISSUE', found: [] },
    { query: 'org:anvil lock', type: 'DISCUSSION', found: ['Talk'] },
  ])('for $query finds what the token may read', async ({ query, type, found }) => {
    const data = await dataOf(app(), SEARCH, { query, type });
    const { search } = data as { search: { nodes: readonly { title: string }[] } };
    expect(search.nodes.map(({ title }) => title)).toEqual(found);
  });

  test('finds in a private repository where the token may read it', async () => {
    const data = await dataOf(app({ issues: 'read' }), SEARCH, {
      query: 'repo:anvil/vault lock',
      type: 'ISSUE',
    });
    expect(data).toMatchObject({ search: { issueCount: 1, nodes: [{ title: 'Hidden' }] } });
  });
});

test('the repositories of an organisation tell where its policies are', async () => {
  const query = `{ organization(login: "anvil") { repositories(first: 10, privacy: PUBLIC) {
    nodes { nameWithOwner isSecurityPolicyEnabled visibility
      policy: object(expression: "HEAD:SECURITY.md") { ... on Blob { text } } } } } }`;
  expect(await dataOf(app(), query)).toEqual({
    organization: {
      repositories: {
        nodes: [
          {
            nameWithOwner: 'anvil/forge',
            isSecurityPolicyEnabled: true,
            visibility: 'PUBLIC',
            policy: { text: '# Report\n' },
          },
        ],
      },
    },
  });
});
