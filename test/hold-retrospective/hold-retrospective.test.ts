import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openFileStore, openLedger } from '@embargo/ledger';
import type { Draft } from '@embargo/ledger';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readInputs } from '../../actions/hold-retrospective/src/inputs.ts';
import { holdRetrospective } from '../../actions/hold-retrospective/src/main.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { PUBLIC_EVENT, runHere } from '../support/run-here.ts';
import type { HereRun, HereSettings } from '../support/run-here.ts';

const REPOSITORY = 'anvil-works/warden';
const KEY = 'canary-ledger-key-0123456789abcdef';
const ADA = 'canary-sec-ada';
const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
A blameless retrospective is held within 3 days of the release.

## Embargo policy

Members of the list must not share what they learn before the agreed date. If you share information
beyond that, inform the security team at once of what leaked and to whom. A retrospective takes place
after the leak.
`;

let now: Date;
let github: CheckedGitHub;
let folder: string;
let token: string;

beforeEach(async () => {
  now = new Date('2026-11-02T09:00:00Z');
  github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil-works', { owners: ['canary-adm-ian'], members: [ADA] });
  github.addRepository(REPOSITORY, { files: { 'SECURITY.md': POLICY } });
  // Shows that the token sees what is not public.
  github.addAdvisory(REPOSITORY, { state: 'closed', summary: 'A rehearsal' });
  github.addRepository('anvil-works/control', { visibility: 'private' });
  token = github.appToken({
    account: 'anvil-works',
    permissions: {
      repository_advisories: 'write',
      members: 'read',
      contents: 'read',
      issues: 'write',
      metadata: 'read',
      administration: 'read',
    },
  });
  folder = mkdtempSync(path.join(tmpdir(), 'embargo-retrospective-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.close();
});

function run({ inputs, ...settings }: Partial<HereSettings> = {}): Promise<HereRun> {
  return runHere((read, deps) => holdRetrospective(readInputs(read), deps), {
    url: github.url,
    now,
    workspace: folder,
    ...settings,
    inputs: {
      token,
      'github-token': token,
      repository: REPOSITORY,
      ledger: folder,
      'ledger-key': KEY,
      'post-as': 'issue',
      'post-into': 'anvil-works/control',
      ...inputs,
    },
  });
}

async function record(ghsaId: string, ...drafts: readonly Draft[]): Promise<void> {
  const store = openFileStore({ folder, secret: KEY });
  await openLedger({ store, now: () => now }).record(ghsaId, () => drafts);
}

const said = { state: 'recorded', by: ADA, data: {} } as const;

async function publishedCase(): Promise<string> {
  const { ghsaId } = github.addAdvisory(REPOSITORY, {
    state: 'draft',
    submission: { accepted: true },
    author: 'canary-rep-joy',
    summary: 'A gate stays open',
  });
  await record(
    ghsaId,
    { ...said, kind: 'acknowledged', at: '2026-11-02T12:00:00.000Z' },
    { ...said, kind: 'released', at: '2026-11-20T16:00:00.000Z' },
  );
  now = new Date('2026-11-20T16:05:00Z');
  github.publishAdvisory(ghsaId, 'canary-adm-ian');
  now = new Date('2026-11-21T09:00:00Z');
  return ghsaId;
}

const issues = (): readonly { readonly title: string; readonly body: string }[] =>
  github.requests
    .filter(({ method, pathname }) => method === 'POST' && pathname.endsWith('/issues'))
    .map(({ body }) => JSON.parse(body) as { title: string; body: string });

describe('a published case', () => {
  test('is looked back on, with promises kept and broken and no names', async () => {
    const ghsaId = await publishedCase();
    expect(await run()).toMatchObject({ code: 0, outputs: { drafted: '1' } });
    const [issue] = issues();
    expect(issue?.title).toContain(ghsaId);
    expect(issue?.body).toContain('the security team | acknowledged the report');
    expect(issue?.body).toMatch(/Acknowledgement: .* \| kept at 2026-11-02T12:00Z/);
    expect(issue?.body).toMatch(/Release: .* \| broken, kept late/);
    expect(issue?.body).toContain('### To discuss');
    expect(issue?.body).not.toContain('canary');
  });

  test('is looked back on once', async () => {
    await publishedCase();
    await run();
    await run();
    await Promise.all([run(), run()]);
    expect(issues()).toHaveLength(1);
  });

  test('that people looked back on themselves is left alone', async () => {
    const ghsaId = await publishedCase();
    await record(ghsaId, { ...said, kind: 'retrospective-held', at: '2026-11-21T08:00:00.000Z' });
    expect((await run()).outputs['drafted']).toBe('0');
  });

  test('may be drafted in the summary alone', async () => {
    await publishedCase();
    const { summary } = await run({ inputs: { 'post-as': 'summary' } });
    expect(summary).toContain('## Retrospective of');
    expect(issues()).toEqual([]);
  });
});

describe('a broken embargo', () => {
  async function leakedCase(): Promise<string> {
    const { ghsaId } = github.addAdvisory(REPOSITORY, {
      state: 'draft',
      submission: { accepted: true },
      author: 'canary-rep-joy',
      summary: 'canary-summary',
    });
    await record(ghsaId, {
      ...said,
      kind: 'embargo-broken',
      at: '2026-11-03T10:00:00.000Z',
      data: { what: 'a talk named the file' },
    });
    now = new Date('2026-11-03T12:00:00Z');
    return ghsaId;
  }

  test('is looked back on in a private repository', async () => {
    await leakedCase();
    expect((await run()).code).toBe(0);
    expect(issues()[0]?.body).toContain('a talk named the file');
  });

  test('is never told in public before the advisory is', async () => {
    await leakedCase();
    const { code, log } = await run({ inputs: { 'post-into': REPOSITORY } });
    expect(code).toBe(1);
    expect(log.join(' ')).toContain('expected a private repository');
    expect(issues()).toEqual([]);
  });

  test('shows nothing in a public run', async () => {
    const ghsaId = await leakedCase();
    const shown = JSON.stringify({ ...(await run({ payload: PUBLIC_EVENT })), masked: [] });
    expect(shown).not.toContain(ghsaId);
    expect(shown).not.toMatch(/talk|canary/);
  });
});
