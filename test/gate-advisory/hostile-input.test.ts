import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { runAction } from '../support/run-action.ts';
import type { ActionRun } from '../support/run-action.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { KEY, openGateWorld, PEOPLE, REPOSITORY } from './gate-world.ts';
import type { GateWorld } from './gate-world.ts';
import { beginCase, makeReady } from './life-of-a-case.ts';
import type { Life } from './life-of-a-case.ts';
import { PRIVATE_EVENT } from './run-gate.ts';

jest.setTimeout(60_000);

const policy = path.resolve(import.meta.dirname, '../fixtures/policies/warden');
const [ada, ben] = PEOPLE.security;
const [cleo] = PEOPLE.fixers;

/** What a runner, a shell, a page or somebody's mailbox would obey; `FILE` is what a shell would make. */
const INJECTIONS = [
  '::error::taken over',
  '##[group]taken over',
  '$(touch FILE) `touch FILE` ; touch FILE | touch FILE',
  '@everyone @anvil-works/canary-security see #1',
  '<img src=x onerror=alert(1)> [click](https://evil.example) ![x](https://evil.example/x.png)',
  '| cell | `code` **bold** </details> <!-- embargo:gate -->',
  '\u202ereversed\u0007\u001b[31m',
];

let world: GateWorld;
let life: Life;
let sandbox: Sandbox;
let file: string;
let hostile: string;

beforeEach(async () => {
  sandbox = openSandbox();
  file = path.join(sandbox.folder, 'made-by-a-shell');
  hostile = INJECTIONS.join(' ').replaceAll('FILE', file);
  world = await openGateWorld({ policy, start: new Date(Date.now() - 86_400_000).toISOString() });
  life = beginCase(world);
  await makeReady(world, life);
});

afterEach(async () => {
  await world.close();
  sandbox.remove();
});

function run(mode: string, event: unknown, eventName = 'push'): Promise<ActionRun> {
  const { github, tokens, folder } = world;
  return runAction('gate-advisory', {
    workspace: sandbox.folder,
    event,
    inputs: {
      mode,
      token: tokens.app,
      'fork-token': tokens.fork,
      'github-token': tokens.public,
      repository: REPOSITORY,
      ledger: folder,
      'ledger-key': KEY,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_EVENT_NAME: eventName,
    },
  });
}

/** Nothing ran, no command reached the runner but ours, and nothing was taken over. */
function expectInert({ stdout, stderr, summary, code }: ActionRun): void {
  expect(existsSync(file)).toBe(false);
  expect({ stderr, isDone: code === 0 || code === 1 }).toEqual({ stderr: '', isDone: true });
  const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line));
  for (const command of commands) expect(command).toMatch(/^::(?:add-mask::|error::(?!taken))/);
  for (const text of [stdout, summary]) {
    expect(text).not.toContain('##[');
    expect(text).not.toMatch(/[\u0007\u001b\u202e]/);
  }
  expect(summary).not.toMatch(/^\s*::/m);
}

/** A page that shows the text draws none of it, pings nobody and links nowhere. */
function expectInertPage(markdown: string): void {
  expect(markdown).not.toMatch(/@(?:everyone|anvil-works|canary)/);
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(https:\/\/evil|https:\/\/evil/);
  expect(markdown.match(/<!-- embargo:gate -->/g)).toHaveLength(1);
  expect(markdown).not.toMatch(/[\u0007\u001b\u202e]/);
}

test('names, titles and messages of a fork do nothing', async () => {
  const { github } = world;
  const branch = 'fix-$(touch${IFS}x)-`id`-;x';
  github.commit(life.fork(), {
    branch,
    files: { 'src/$(touch x).go': `package gate // ${hostile}\n` },
    message: hostile,
    author: cleo,
  });
  github.openPull(life.fork(), { title: hostile, body: hostile, head: branch, author: cleo });
  const shown = await run('readiness', PRIVATE_EVENT);
  expectInert(shown);
  expectInertPage(life.gateComment());
  expect(shown.summary).toContain('pull requests 1, 3 go to the default branch');
});

test('comments and reasons are shown as they were written, and nothing of them works', async () => {
  life.say(hostile, `/waive cvss ${hostile}`);
  life.sayAs(ben, '/second cvss', `/allow @${ada} ${hostile}`);
  life.sayAs(PEOPLE.outsider, `/waive approved ${hostile}`, `/approve ${hostile}`);
  expectInert(await run('readiness', PRIVATE_EVENT));
  expectInertPage(life.gateComment());
  expect(life.gateComment()).toContain('touch');
});

test('the text of an advisory does nothing', async () => {
  Object.assign(world.github.advisory(life.ghsaId), {
    summary: hostile.slice(0, 1000),
    description: hostile,
    cvssVector: undefined,
    vulnerabilities: [
      {
        ecosystem: 'go',
        name: hostile,
        vulnerableVersionRange: hostile,
        patchedVersions: hostile,
        vulnerableFunctions: [],
      },
    ],
  });
  expectInert(await run('readiness', PRIVATE_EVENT));
  expectInertPage(life.gateComment());
});

test('the text of a policy does nothing', async () => {
  const text = readFileSync(path.join(policy, 'SECURITY.md'), 'utf8');
  world.github.commit(REPOSITORY, {
    files: { 'SECURITY.md': `${text}\n\n${hostile}\n\n## ${hostile}\n` },
  });
  expectInert(await run('readiness', PRIVATE_EVENT));
  expectInertPage(life.gateComment());
});

test('titles, texts and branches of public pull requests do nothing', async () => {
  world.github.openPull(REPOSITORY, { title: hostile, author: 'someone', head: 'release-1.4' });
  const shown = await run(
    'leak-check',
    {
      ...PRIVATE_EVENT,
      pull_request: {
        number: 1,
        title: `${hostile} GHSA-2222-cccc-vvvv`,
        body: `${hostile} ${world.github.advisory(life.ghsaId).summary}`,
        head: { ref: hostile, repo: { full_name: hostile } },
      },
    },
    'pull_request_target',
  );
  expectInert(shown);
  const told = world.github.advisory(life.ghsaId).comments.at(-1)?.body ?? '';
  expect(told).toContain('read in public');
  expect(told).not.toContain('@everyone');
});
