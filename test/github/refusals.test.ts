import { inspect } from 'node:util';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { Embargoed } from '@embargo/core';
import {
  dispatchEvent,
  dispatchWorkflow,
  isPublicAdvisory,
  listOpenPullRequests,
  listOrganizationAdvisories,
  openAdvisories,
  openAdvisoryComments,
  openBranchFiles,
  openCommits,
  openContents,
  openDiscussionPosts,
  openPullRequestPosts,
  openGitHub,
  openHistory,
  openIssues,
  openPeople,
  openPullRequestTexts,
  openRefs,
  openReleaseNotes,
  openRepository,
  openSettings,
  openTemporaryFork,
  readDiscussionTexts,
  readForkPulls,
  readIssueTexts,
  readPushedCommit,
  readSnapshot,
} from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { openScriptedGitHub } from '../support/scripted-github.ts';
import type { Scripted, ScriptedGitHub } from '../support/scripted-github.ts';
import { openVirtualClock } from '../support/virtual-clock.ts';

/** Everything that must show in no sentence holds this word. */
const CANARY = 'canary';
const REPOSITORY = { owner: 'canary-owner', name: 'canary-name' };
const BODY = new Embargoed('canary comment');
const NOTHING = 'nothing';

interface Operation {
  readonly name: string;
  readonly ask: (github: GitHub) => Promise<unknown>;
  /** What a 403 says to give. */
  readonly needs: string;
  /** What a 404 gives, where it is an answer. */
  readonly on404?: unknown;
  /** What a 422 gives, where it is an answer. */
  readonly on422?: unknown;
  readonly isGraphQL?: true;
}

const ADVISORIES = 'repository_advisories: read';

const READS: readonly Operation[] = [
  {
    name: 'listing advisories',
    ask: (github) => openAdvisories(github, REPOSITORY).list('all'),
    needs: ADVISORIES,
  },
  {
    name: 'reading an advisory',
    ask: (github) => openAdvisories(github, REPOSITORY).get(CANARY),
    needs: ADVISORIES,
  },
  {
    name: "listing an organisation's advisories",
    ask: (github) => listOrganizationAdvisories(github, CANARY),
    needs: 'repository_advisories: write',
  },
  {
    name: 'looking up a public advisory',
    ask: (github) => isPublicAdvisory(github, CANARY),
    needs: 'any token',
    on404: false,
  },
  {
    name: 'listing comments of an advisory',
    ask: (github) => openAdvisoryComments(github, REPOSITORY).list(CANARY),
    needs: ADVISORIES,
  },
  {
    name: "asking for a fork's diff",
    ask: (github) => openTemporaryFork(github, REPOSITORY).diff(1),
    needs: 'fork-token',
  },
  {
    name: "reading a fork's pull requests",
    ask: (github) => readForkPulls(github, new Embargoed(REPOSITORY)),
    needs: 'fork-token',
    isGraphQL: true,
  },
  {
    name: 'reading a repository',
    ask: (github) => openRepository(github, REPOSITORY).about(),
    needs: 'metadata: read',
  },
  {
    name: 'reading permissions',
    ask: (github) => openRepository(github, REPOSITORY).permissions(),
    needs: 'metadata: read',
  },
  {
    name: 'reading a repository at its head',
    ask: (github) => readSnapshot(github, REPOSITORY),
    needs: 'contents: read',
    isGraphQL: true,
  },
  {
    name: 'reading a file',
    ask: (github) => openContents(github, REPOSITORY).text('canary.md'),
    needs: 'contents: read',
  },
  {
    name: 'reading a file to write it',
    ask: (github) => openBranchFiles(github, REPOSITORY, CANARY).read('canary.md'),
    needs: 'contents: read',
  },
  {
    name: 'listing collaborators',
    ask: (github) => openPeople(github, REPOSITORY).collaborators(),
    needs: 'metadata: read',
  },
  {
    name: 'reading private reporting',
    ask: (github) => openSettings(github, REPOSITORY).privateReporting(),
    needs: 'metadata: read',
    on422: undefined,
  },
  {
    name: 'reading rules of a branch',
    ask: (github) => openSettings(github, REPOSITORY).branchRules(CANARY),
    needs: 'metadata: read',
  },
  {
    name: 'listing rulesets',
    ask: (github) => openSettings(github, REPOSITORY).rulesets(),
    needs: 'metadata: read',
  },
  {
    name: 'reading an environment',
    ask: (github) => openSettings(github, REPOSITORY).environment(CANARY),
    needs: 'actions: read',
    on404: undefined,
  },
  {
    name: 'reading a commit',
    ask: (github) => openCommits(github, REPOSITORY).get(CANARY),
    needs: 'contents: read',
  },
  {
    name: 'reading a diff',
    ask: (github) => openCommits(github, REPOSITORY).diff(CANARY),
    needs: 'contents: read',
  },
  {
    name: 'comparing commits',
    ask: (github) => openCommits(github, REPOSITORY).between(CANARY, CANARY),
    needs: 'contents: read',
  },
  {
    name: 'asking whether a commit is on a branch',
    ask: (github) => openCommits(github, REPOSITORY).isOnBranch(CANARY, CANARY),
    needs: 'contents: read',
  },
  {
    name: 'listing pull requests of a commit',
    ask: (github) => openCommits(github, REPOSITORY).pullRequestsOf(CANARY),
    needs: 'pull-requests: read',
  },
  {
    name: 'reading commits by id',
    ask: (github) => openHistory(github, REPOSITORY).byId(['f'.repeat(40)]),
    needs: 'contents: read',
    isGraphQL: true,
  },
  {
    name: 'reading the history of a branch',
    ask: (github) => openHistory(github, REPOSITORY).ofBranch(CANARY, new Date(0)),
    needs: 'contents: read',
    isGraphQL: true,
  },
  {
    name: 'listing open pull requests',
    ask: (github) => listOpenPullRequests(github, REPOSITORY),
    needs: 'pull-requests: read',
  },
  {
    name: 'reading a pull request',
    ask: (github) => openPullRequestTexts(github, REPOSITORY, 1).about(),
    needs: 'pull-requests: read',
  },
  {
    name: "listing a pull request's files",
    ask: (github) => openPullRequestTexts(github, REPOSITORY, 1).files(),
    needs: 'pull-requests: read',
  },
  {
    name: "listing a pull request's commits",
    ask: (github) => openPullRequestTexts(github, REPOSITORY, 1).commits(),
    needs: 'pull-requests: read',
  },
  {
    name: 'listing review comments',
    ask: (github) => openPullRequestTexts(github, REPOSITORY, 1).reviewComments(),
    needs: 'pull-requests: read',
  },
  {
    name: 'reading a pushed commit',
    ask: (github) => readPushedCommit(github, REPOSITORY, CANARY),
    needs: 'contents: read',
  },
  {
    name: 'reading an issue',
    ask: (github) => readIssueTexts(github, REPOSITORY, 1),
    needs: 'issues: read',
  },
  {
    name: 'reading a discussion',
    ask: (github) => readDiscussionTexts(github, REPOSITORY, 1),
    needs: 'discussions: read',
    isGraphQL: true,
  },
  {
    name: 'listing references',
    ask: (github) => openRefs(github, REPOSITORY).list('refs/canary/'),
    needs: 'contents: read',
  },
  {
    name: 'reading a reference',
    ask: (github) => openRefs(github, REPOSITORY).read({ name: CANARY, sha: CANARY }),
    needs: 'contents: read',
  },
  {
    name: 'finding an issue',
    ask: (github) => openIssues(github, REPOSITORY).find({ marker: CANARY, label: CANARY }),
    needs: 'issues: read',
  },
  {
    name: 'finding a discussion',
    ask: (github) => openDiscussionPosts(github, REPOSITORY, CANARY).find(CANARY),
    needs: 'discussions: read',
    isGraphQL: true,
  },
  {
    name: 'finding a pull request',
    ask: (github) => openPullRequestPosts(github, REPOSITORY, CANARY).find(CANARY),
    needs: 'pull_requests: read',
  },
  {
    name: 'finding the notes of a release',
    ask: (github) => openReleaseNotes(github, REPOSITORY).find(CANARY),
    needs: 'contents: read',
  },
];

const WRITES: readonly Operation[] = [
  {
    name: 'publishing an advisory',
    ask: (github) => openAdvisories(github, REPOSITORY).publish(CANARY),
    needs: 'repository_advisories: write',
  },
  {
    name: 'requesting a CVE ID',
    ask: (github) => openAdvisories(github, REPOSITORY).requestCve(CANARY),
    needs: 'repository_advisories: write',
  },
  {
    name: 'creating a fork',
    ask: (github) => openAdvisories(github, REPOSITORY).createFork(CANARY),
    needs: 'administration: write',
  },
  {
    name: 'commenting on an advisory',
    ask: (github) => openAdvisoryComments(github, REPOSITORY).create(CANARY, BODY),
    needs: 'repository_advisories: write',
  },
  {
    name: 'editing a comment of an advisory',
    ask: (github) => openAdvisoryComments(github, REPOSITORY).edit(CANARY, { id: 1, body: BODY }),
    needs: 'repository_advisories: write',
  },
  {
    name: 'opening an issue',
    ask: (github) => openIssues(github, REPOSITORY).create({ title: CANARY, body: CANARY }),
    needs: 'issues: write',
  },
  {
    name: 'editing an issue',
    ask: (github) => openIssues(github, REPOSITORY).update(1, { body: CANARY }),
    needs: 'issues: write',
  },
  {
    name: 'commenting on an issue',
    ask: (github) => openIssues(github, REPOSITORY).comment(1, CANARY),
    needs: 'issues: write',
  },
  {
    name: 'changing the notes of a release',
    ask: (github) => openReleaseNotes(github, REPOSITORY).setNotes(1, CANARY),
    needs: 'contents: write',
  },
  {
    name: 'starting workflows by an event',
    ask: (github) => dispatchEvent(github, REPOSITORY, { type: CANARY, payload: { a: CANARY } }),
    needs: 'contents: write',
  },
  {
    name: 'starting a workflow',
    ask: (github) =>
      dispatchWorkflow(github, REPOSITORY, { workflow: CANARY, ref: CANARY, inputs: {} }),
    needs: 'actions: write',
  },
];

let server: ScriptedGitHub;

beforeAll(async () => {
  server = await openScriptedGitHub();
});

beforeEach(() => {
  server.requests.length = 0;
});

afterAll(() => server.close());

function open(timeoutMs = 5000): GitHub {
  return openGitHub({
    token: 'ghs_canary',
    apiUrl: server.url,
    clock: openVirtualClock(),
    timeoutMs,
  });
}

/** What is thrown, or what is given where nothing is. */
async function outcome({ ask }: Operation, answer: Scripted, silenceMs = 30): Promise<unknown> {
  server.answerAll(answer);
  const timeoutMs = answer === 'silence' ? silenceMs : 5000;
  const given = await ask(open(timeoutMs)).catch((error: unknown) => error);
  if (given instanceof Error) {
    expect(inspect(given, { depth: 9 })).not.toMatch(/canary|127\.0\.0\.1/);
    // One sentence: what was found, and after a semicolon what to do.
    expect(given.message).toMatch(/^[A-Z].*; [a-z].*[^.]$/s);
  }
  return given ?? NOTHING;
}

const refused = (status: number): Scripted => ({
  status,
  body: { message: `${CANARY} ${server.url}`, documentation_url: CANARY, errors: [CANARY] },
});

describe.each(READS)('$name', (operation) => {
  const { needs, isGraphQL } = operation;

  test('names the permission where it is missing', async () => {
    expect(await outcome(operation, refused(403))).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining(needs),
    });
  });

  test('tells a token that is refused', async () => {
    expect(await outcome(operation, refused(401))).toMatchObject({ code: 'TOKEN_REFUSED' });
  });

  test('tells what is not there from what cannot be seen only where GitHub does', async () => {
    const given = await outcome(operation, refused(404));
    if ('on404' in operation) expect(given).toEqual(operation.on404 ?? NOTHING);
    else expect(given).toMatchObject({ message: expect.stringMatching(/404/) });
  });

  test('tells what GitHub does not accept', async () => {
    const given = await outcome(operation, refused(422));
    if ('on422' in operation) expect(given).toEqual(operation.on422 ?? NOTHING);
    else expect(given).toMatchObject({ message: expect.stringMatching(/422/) });
  });

  test('gives up on a rate limit with the time', async () => {
    expect(await outcome(operation, refused(429))).toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringContaining('until 2026-11-23T'),
    });
  });

  test.each([500, 502])('gives up on status %i', async (status) => {
    expect(await outcome(operation, refused(status))).toMatchObject({
      code: 'EVIDENCE_UNAVAILABLE',
    });
    expect(server.requests).toHaveLength(4);
  });

  test.each(['cut', 'silence'] as const)('gives up on a %s', async (answer) => {
    expect(await outcome(operation, answer)).toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
  });

  test.each([
    ['no JSON', { status: 200, body: '<canary>' }],
    ['another form', { status: 200, body: { data: {}, canary: 1 } }],
    ['a list of another form', { status: 200, body: [{ canary: 1 }] }],
    ['a text', { status: 200, body: '"canary"' }],
    ['null', { status: 200, body: 'null' }],
  ])('refuses an answer that is %s', async (_, answer) => {
    const given = await outcome(operation, answer);
    // Bytes and yes-or-no answers have no form to fail.
    const isFormless = Buffer.isBuffer(given) || typeof given === 'string' || given === true;
    if (!isFormless) expect(given).toBeInstanceOf(Error);
    if (isGraphQL === true) expect(given).toBeInstanceOf(Error);
  });
});

describe.each(WRITES)('$name', (operation) => {
  const { needs } = operation;
  const changes = () => server.requests.filter(({ method }) => method !== 'GET');

  test('names the permission where it is missing', async () => {
    expect(await outcome(operation, refused(403))).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining(needs),
    });
  });

  test.each([401, 404, 422])('tells status %i', async (status) => {
    expect(await outcome(operation, refused(status))).toMatchObject({
      message: expect.stringContaining(String(status)),
    });
    expect(changes()).toHaveLength(1);
  });

  test('gives up on a rate limit with the time', async () => {
    expect(await outcome(operation, refused(429))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test.each([
    ['status 500', refusedLater(500)],
    ['status 502', refusedLater(502)],
    ['a cut', 'cut'],
    ['half an answer', 'cut-body'],
    ['no JSON', { status: 200, body: '<canary>' }],
    ['silence', 'silence'],
  ] as const)('is sent once, and after %s left to look up', async (_, answer) => {
    // Long enough for a busy machine to send it.
    expect(await outcome(operation, answer, 500)).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(changes()).toHaveLength(1);
  });
});

function refusedLater(status: number): Scripted {
  return { status, body: { message: CANARY } };
}
