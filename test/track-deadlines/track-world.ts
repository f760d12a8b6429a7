import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readInputs } from '../../actions/track-deadlines/src/inputs.ts';
import { trackDeadlines } from '../../actions/track-deadlines/src/main.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { runHere } from '../support/run-here.ts';
import type { HereRun, HereSettings } from '../support/run-here.ts';

export const KEY = 'canary-ledger-key-0123456789abcdef';
export const REPOSITORY = 'anvil-works/warden';
export const MEMBER = 'canary-sec-ada';
export const REPORTER = 'canary-rep-joy';

export const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
We keep reporters informed every 7 days.
A blameless retrospective is held within 3 days of the release.
`;

/** A GitHub with a project whose deadlines are watched, and a folder as its ledger. */
export interface TrackWorld {
  readonly github: CheckedGitHub;
  readonly folder: string;
  now: Date;
  readonly report: () => string;
  readonly run: (settings?: Partial<HereSettings>) => Promise<HereRun>;
  /** The tracker's comment on an advisory; empty where there is none. */
  readonly comment: (ghsaId: string) => string;
  readonly close: () => Promise<void>;
}

export async function openTrackWorld(policy = POLICY): Promise<TrackWorld> {
  let now = new Date('2026-11-02T09:00:00Z');
  const github = await startCheckedGitHub({ now: () => now });
  github.addOrganization('anvil-works', { owners: ['canary-adm-ian'], members: [MEMBER] });
  github.addTeam('anvil-works/canary-security', { members: [MEMBER], securityManager: true });
  const config = "version: 1\npeople:\n  securityTeam: ['@anvil-works/canary-security']\n";
  github.addRepository(REPOSITORY, {
    files: { 'SECURITY.md': policy, '.github/embargo.yml': config },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-track-'));
  const permissions = {
    repository_advisories: 'write',
    members: 'read',
    contents: 'read',
    administration: 'read',
  } as const;
  const token = github.appToken({ account: 'anvil-works', permissions });
  return {
    github,
    folder,
    get now() {
      return now;
    },
    set now(at: Date) {
      now = at;
    },
    report: () =>
      github.addAdvisory(REPOSITORY, {
        state: 'triage',
        submission: { accepted: false },
        author: REPORTER,
        summary: 'canary-summary the gate stays open',
      }).ghsaId,
    run: ({ inputs, ...settings } = {}) =>
      runHere((read, deps) => trackDeadlines(readInputs(read), deps), {
        url: github.url,
        now,
        workspace: folder,
        ...settings,
        inputs: {
          token,
          'github-token': token,
          repository: REPOSITORY,
          ledger: path.join(folder, 'ledger'),
          'ledger-key': KEY,
          ...inputs,
        },
      }),
    comment: (ghsaId) =>
      github
        .advisory(ghsaId)
        .comments.map(({ body }) => body)
        .find((body) => body.startsWith('<!-- embargo:deadlines -->')) ?? '',
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await github.close();
    },
  };
}

export function writeRoster(world: TrackWorld, text: string): void {
  writeFileSync(path.join(world.folder, 'roster.yml'), text);
}
