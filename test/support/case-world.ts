import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Dependencies } from '@embargo/case';
import { openBranchFiles, openGitHub } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { openContentsStore, openFileStore, openLedger } from '@embargo/ledger';
import type { CaseRecord, Draft } from '@embargo/ledger';

import { startCheckedGitHub } from './checked-github.ts';
import type { CheckedGitHub } from './checked-github.ts';
import { runHere } from './run-here.ts';
import type { HereRun, HereSettings } from './run-here.ts';
import { openVirtualClock } from './virtual-clock.ts';

export const KEY = 'canary-ledger-key-0123456789abcdef';
export const REPOSITORY = 'anvil-works/warden';
export const CONTROL = 'anvil-works/control';
export const [ADA, BEN] = ['canary-sec-ada', 'canary-sec-ben'] as const;
export const ADMIN = 'canary-adm-ian';
export const REPORTER = 'canary-rep-joy';

const CONFIG = "version: 1\npeople:\n  securityTeam: ['@anvil-works/canary-security']\n";

/** A GitHub with a project that has a policy, a folder as its ledger, and an action that is run. */
export interface CaseWorld {
  readonly github: CheckedGitHub;
  /** The workspace; the ledger is a folder in it. */
  readonly folder: string;
  readonly token: string;
  /** Those of each run, where it is given no others. */
  readonly inputs: HereSettings['inputs'];
  /** A token of its own hour of requests. */
  readonly freshToken: () => string;
  now: Date;
  readonly run: (settings?: Partial<HereSettings>) => Promise<HereRun>;
  /** A private report comes in; the id of its advisory. */
  readonly report: (more?: Partial<Report>) => string;
  /** The texts of an advisory's comments. */
  readonly comments: (ghsaId: string) => readonly string[];
  readonly record: (caseId: string, ...drafts: readonly Draft[]) => Promise<void>;
  /** The same in a ledger that the control repository keeps. */
  readonly recordOnGitHub: CaseWorld['record'];
  readonly recorded: (caseId: string) => Promise<CaseRecord['entries']>;
  readonly write: (name: string, text: string) => void;
  readonly close: () => Promise<void>;
}

type Report = Parameters<CheckedGitHub['addAdvisory']>[1];

export interface CaseWorldOptions {
  readonly act: (inputs: InputReader, deps: Dependencies) => Promise<void>;
  readonly policy: string;
  /** Beside policy and configuration. */
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

export async function openCaseWorld(options: CaseWorldOptions): Promise<CaseWorld> {
  let now = new Date('2026-11-02T09:00:00Z');
  const github = await startCheckedGitHub({
    now: () => now,
    settings: { forkDelayMilliseconds: 0 },
  });
  addProject(github, options);
  const token = tokenOf(github);
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-case-'));
  const ledgerFolder = path.join(folder, 'ledger');
  const store = openFileStore({ folder: ledgerFolder, secret: KEY });
  const ledger = openLedger({ store, now: () => now });
  const given = {
    ...{ token, 'github-token': token, repository: REPOSITORY },
    ...{ ledger: ledgerFolder, 'ledger-key': KEY },
    ...options.inputs,
  };
  return {
    ...{ github, folder, token, inputs: given },
    freshToken: () => tokenOf(github),
    get now() {
      return now;
    },
    set now(at: Date) {
      now = at;
    },
    run: ({ inputs, ...settings } = {}) =>
      runHere(options.act, {
        ...{ url: github.url, now, workspace: folder },
        ...settings,
        inputs: { ...given, ...inputs },
      }),
    report: (more = {}) => github.addAdvisory(REPOSITORY, { ...REPORT, ...more }).ghsaId,
    comments: (ghsaId) => github.advisory(ghsaId).comments.map(({ body }) => body),
    async record(caseId, ...drafts) {
      await ledger.record(caseId, () => drafts);
    },
    async recordOnGitHub(caseId, ...drafts) {
      const port = openBranchFiles(
        openGitHub({ token, apiUrl: github.url, clock: openVirtualClock() }),
        { owner: 'anvil-works', name: 'control' },
      );
      const onGitHub = openContentsStore({ port, folder: 'cases', secret: KEY });
      await openLedger({ store: onGitHub, now: () => now }).record(caseId, () => drafts);
    },
    async recorded(caseId) {
      const read = await ledger.read(caseId);
      return read.status === 'unreadable' ? [] : read.entries;
    },
    write: (name, text) => {
      writeFileSync(path.join(folder, name), text);
    },
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await github.close();
    },
  };
}

const REPORT: Report = {
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
};

function addProject(github: CheckedGitHub, options: CaseWorldOptions): void {
  const { policy, files = {}, config = CONFIG } = options;
  github.addOrganization('anvil-works', { owners: [ADMIN], members: [ADA, BEN] });
  github.addTeam('anvil-works/canary-security', { members: [ADA, BEN], securityManager: true });
  github.addRepository(REPOSITORY, {
    files: { 'SECURITY.md': policy, '.github/embargo.yml': config, ...files },
  });
  github.addRepository(CONTROL, { visibility: 'private' });
}

function tokenOf(github: CheckedGitHub): string {
  return github.appToken({
    account: 'anvil-works',
    permissions: {
      repository_advisories: 'write',
      members: 'read',
      contents: 'write',
      administration: 'write',
      issues: 'write',
      discussions: 'write',
      pull_requests: 'write',
      metadata: 'read',
    },
  });
}
