import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readInputs } from '../../actions/respond-to-report/src/inputs.ts';
import { respondToReport } from '../../actions/respond-to-report/src/main.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { PUBLIC_EVENT, runHere } from '../support/run-here.ts';
import type { HereRun, HereSettings } from '../support/run-here.ts';

const REPOSITORY = 'anvil-works/warden';
const [ADA, BEN] = ['canary-sec-ada', 'canary-sec-ben'] as const;
const REPORTER = 'canary-rep-joy';
const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours.
Within 24 hours of disclosure the fix team is assembled.
A CVE is requested from GitHub. The fix is developed in a temporary private fork.
`;
const ROSTER = `version: 1
members:
  - { login: ${ADA}, roles: [member] }
  - { login: ${BEN}, roles: [member] }
`;

let now = new Date('2026-11-02T09:00:00Z');
let github: CheckedGitHub;
let folder: string;
let token: string;

beforeEach(async () => {
  now = new Date('2026-11-02T09:00:00Z');
  github = await startCheckedGitHub({
    now: () => now,
    settings: { forkDelayMilliseconds: 0 },
  });
  github.addOrganization('anvil-works', { owners: ['canary-adm-ian'], members: [ADA, BEN] });
  github.addTeam('anvil-works/canary-security', { members: [ADA, BEN], securityManager: true });
  github.addRepository(REPOSITORY, {
    files: {
      'SECURITY.md': POLICY,
      '.github/CODEOWNERS': `* @${BEN}\n`,
      '.github/embargo.yml':
        "version: 1\npeople:\n  securityTeam: ['@anvil-works/canary-security']\n",
    },
  });
  token = github.appToken({
    account: 'anvil-works',
    permissions: {
      repository_advisories: 'write',
      members: 'read',
      contents: 'read',
      administration: 'write',
    },
  });
  folder = mkdtempSync(path.join(tmpdir(), 'embargo-respond-'));
  writeFileSync(path.join(folder, 'roster.yml'), ROSTER);
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.close();
});

function run({ inputs, ...settings }: Partial<HereSettings> = {}): Promise<HereRun> {
  return runHere((read, deps) => respondToReport(readInputs(read), deps), {
    url: github.url,
    now,
    workspace: folder,
    ...settings,
    inputs: {
      token,
      'github-token': token,
      repository: REPOSITORY,
      ledger: path.join(folder, 'ledger'),
      'ledger-key': 'canary-ledger-key-0123456789abcdef',
      roster: 'roster.yml',
      'open-forks': 'true',
      ...inputs,
    },
  });
}

function report(): string {
  return github.addAdvisory(REPOSITORY, {
    state: 'triage',
    submission: { accepted: false },
    author: REPORTER,
    summary: 'canary-summary the gate stays open',
    description: 'canary-description',
    vulnerabilities: [
      {
        ecosystem: 'go',
        name: 'canary-package',
        vulnerableVersionRange: '< 1.4.2',
        patchedVersions: undefined,
        vulnerableFunctions: [],
      },
    ],
  }).ghsaId;
}

const commentsOf = (ghsaId: string): readonly string[] =>
  github.advisory(ghsaId).comments.map(({ body }) => body);
const countOf = (method: string, end: string): number =>
  github.requests.filter((one) => one.method === method && one.pathname.endsWith(end)).length;

describe('a private report', () => {
  test('is acknowledged on its advisory, once', async () => {
    const ghsaId = report();
    now = new Date('2026-11-02T10:00:00Z');
    expect((await run()).code).toBe(0);
    await run();
    const acknowledgements = commentsOf(ghsaId).filter((body) => body.includes('Thank you'));
    expect(acknowledgements).toHaveLength(1);
    expect(commentsOf(ghsaId)).toHaveLength(2);
    expect(commentsOf(ghsaId)[1]).toMatch(/- \[x\] Acknowledge the report within 24 hours/);
  });

  test('waits for a person to confirm it', async () => {
    const ghsaId = report();
    await run();
    expect(github.advisory(ghsaId).state).toBe('triage');
    github.comment(ghsaId, REPORTER, '/confirm');
    await run();
    expect(github.advisory(ghsaId).state).toBe('triage');
  });

  test('goes all the way once it is confirmed', async () => {
    const ghsaId = report();
    github.comment(ghsaId, ADA, '/confirm');
    expect(await run()).toMatchObject({ code: 0, log: [expect.any(String)] });
    const advisory = github.advisory(ghsaId);
    expect(advisory.state).toBe('draft');
    expect(advisory.collaboratingUsers).toEqual(expect.arrayContaining([ADA, BEN]));
    expect(advisory.temporaryFork).toBeDefined();
    expect(countOf('POST', '/cve')).toBe(1);
  });

  test('that was declined is closed, and nothing else happens to it', async () => {
    const ghsaId = report();
    github.comment(ghsaId, ADA, '/decline works as designed');
    await run();
    expect(github.advisory(ghsaId).state).toBe('closed');
    expect(countOf('POST', '/cve')).toBe(0);
  });

  test('is led by each member in turn, and never by its reporter', async () => {
    const leads: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const ghsaId = report();
      github.comment(ghsaId, ADA, '/confirm');
      await run();
      const line = commentsOf(ghsaId).find((body) => body.includes('embargo:checklist'));
      expect(line).toBeDefined();
      leads.push(github.advisory(ghsaId).collaboratingUsers[0] ?? '');
    }
    expect(leads).toEqual([ADA, BEN, ADA, BEN]);
  });
});

test('a CVE ID waits for the affected versions, which a person enters', async () => {
  const { ghsaId } = github.addAdvisory(REPOSITORY, {
    state: 'triage',
    submission: { accepted: false },
    author: REPORTER,
    summary: 'canary-summary',
  });
  github.comment(ghsaId, ADA, '/confirm');
  expect((await run()).code).toBe(0);
  expect(countOf('POST', '/cve')).toBe(0);
  expect(commentsOf(ghsaId).join('\n')).toContain('Enter the affected versions');
});

describe('runs that are repeated, killed or started at once', () => {
  test('ask for one CVE ID and open one fork', async () => {
    const ghsaId = report();
    github.comment(ghsaId, ADA, '/confirm');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(countOf('POST', '/cve')).toBe(1);
    expect(countOf('POST', '/forks')).toBe(1);
    expect(commentsOf(ghsaId).filter((body) => body.includes('Thank you'))).toHaveLength(1);
  });

  test('hold a CVE request whose answer was lost, and ask a person', async () => {
    const ghsaId = report();
    github.comment(ghsaId, ADA, '/confirm');
    github.fail({ method: 'POST', path: /\/cve$/, fault: { kind: 'cut', afterEffect: true } });
    expect((await run()).code).toBe(1);
    github.clearFaults();
    now = new Date('2026-11-02T10:00:00Z');
    await run();
    now = new Date('2026-11-02T11:00:00Z');
    await run();
    expect(countOf('POST', '/cve')).toBe(1);
    expect(commentsOf(ghsaId).join('\n')).toContain('was cut off; look at the advisory');
  });

  test('try again what GitHub certainly refused', async () => {
    const ghsaId = report();
    github.comment(ghsaId, ADA, '/confirm');
    github.fail({
      method: 'POST',
      path: /\/cve$/,
      times: 1,
      fault: { kind: 'status', status: 403 },
    });
    await run();
    github.clearFaults();
    await run();
    expect(countOf('POST', '/cve')).toBe(2);
  });
});

describe('a report that came by mail', () => {
  const inputs = { report: 'report.md', received: '2026-10-30T08:00Z' };
  beforeEach(() => {
    writeFileSync(path.join(folder, 'report.md'), '# canary-mailed\n\nIt opens by itself.\n');
  });

  test('becomes one advisory that knows when it came in', async () => {
    await run({ inputs });
    await run({ inputs });
    expect(countOf('POST', '/security-advisories')).toBe(1);
  });

  test.each([
    { what: 'no instant', more: { received: 'yesterday' }, says: '"received" is "yesterday"' },
    { what: 'no file', more: { report: 'gone.md' }, says: '"report" is "gone.md"' },
  ])('is refused in one sentence with $what', async ({ more, says }) => {
    const { code, log } = await run({ inputs: { ...inputs, ...more } });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining(says)]);
  });
});

test('in public nothing but counts is shown', async () => {
  const ghsaId = report();
  github.comment(ghsaId, ADA, '/confirm');
  const shown = await run({ payload: PUBLIC_EVENT });
  const text = JSON.stringify({ ...shown, masked: [] });
  expect(text).not.toMatch(/canary/);
  expect(text).not.toContain(ghsaId);
});
