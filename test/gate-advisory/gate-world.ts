import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Draft } from '@embargo/ledger';
import { openFileStore, openLedger } from '@embargo/ledger';

import type { VerdictsDocument } from '../../actions/gate-advisory/src/report/verdicts-document.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { runGate } from './run-gate.ts';
import type { GateRun, GateSettings } from './run-gate.ts';

export const KEY = 'canary-ledger-key-0123456789abcdef';
export const REPOSITORY = 'anvil-works/warden';

/** Who is who; every login of somebody inside is a canary. */
export const PEOPLE = {
  admin: 'canary-adm-ian',
  security: ['canary-sec-ada', 'canary-sec-ben'],
  fixers: ['canary-fix-cleo', 'canary-fix-dan', 'canary-fix-eve'],
  owners: ['canary-own-fay', 'canary-own-gil', 'canary-own-hal'],
  release: 'canary-rel-lou',
  reporter: 'canary-rep-joy',
  outsider: 'canary-out-kim',
} as const;

export const CONFIG = `version: 1
people:
  securityTeam: ['@anvil-works/canary-security']
  releaseDay: ['@${PEOPLE.release}', '@${PEOPLE.admin}']
releaseBranches: ['release-*']
`;

/** A GitHub with a project that has a policy, and a folder as its ledger. */
export interface GateWorld {
  readonly github: CheckedGitHub;
  readonly tokens: Tokens;
  /** Gives out other tokens, so that their hour's requests begin anew. */
  readonly renewTokens: () => void;
  readonly folder: string;
  now: Date;
  readonly run: (mode: string, settings?: Partial<GateSettings>) => Promise<GateRun>;
  /** From now on runs are given the report of a draft that was verified. */
  readonly verifyBinaries: () => void;
  readonly record: (ghsaId: string, drafts: readonly Draft[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Tokens {
  readonly app: string;
  readonly fork: string;
  readonly public: string;
}

const REPORT = 'report.json';

export interface WorldOptions {
  /** A folder with `SECURITY.md` and the files it links to. */
  readonly policy: string;
  readonly config?: string;
  readonly start?: string;
}

export async function openGateWorld(options: WorldOptions): Promise<GateWorld> {
  const { policy, config = CONFIG, start = '2026-11-16T09:00:00Z' } = options;
  let now = new Date(start);
  const github = await startCheckedGitHub({
    now: () => now,
    settings: { forkDelayMilliseconds: 0 },
  });
  const { admin, security, fixers, owners, release } = PEOPLE;
  github.addOrganization('anvil-works', {
    owners: [admin],
    members: [...security, ...fixers, ...owners, release],
  });
  github.addTeam('anvil-works/canary-security', { members: security, securityManager: true });
  github.addTeam('anvil-works/canary-owners', { members: owners });
  github.addRepository(REPOSITORY, {
    files: {
      ...filesOf(policy),
      'src/gate.go': 'package gate\n\nfunc Open() bool { return true }\n',
      '.github/CODEOWNERS': '* @anvil-works/canary-owners\n',
      '.github/embargo.yml': config,
    },
    branches: { 'release-1.4': { VERSION: '1.4\n' } },
    collaborators: Object.fromEntries(fixers.map((login) => [login, 'write'])),
  });
  github.addRepository('anvil-works/control', { visibility: 'private' });
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-ledger-'));
  const workspace = mkdtempSync(path.join(tmpdir(), 'embargo-workspace-'));
  let hasReport = false;
  let generation = 0;
  let tokens = tokensOf(github, generation);
  const ledger = openLedger({
    store: openFileStore({ folder, secret: KEY }),
    now: () => now,
  });
  return {
    github,
    get tokens() {
      return tokens;
    },
    renewTokens() {
      generation += 1;
      tokens = tokensOf(github, generation);
    },
    folder,
    get now() {
      return now;
    },
    set now(at: Date) {
      now = at;
    },
    run: (mode, { inputs, ...settings } = {}) =>
      runGate({
        url: github.url,
        now,
        workspace,
        ...settings,
        inputs: {
          mode,
          token: tokens.app,
          'fork-token': tokens.fork,
          'github-token': tokens.public,
          repository: REPOSITORY,
          ledger: folder,
          'ledger-key': KEY,
          ...(hasReport ? { 'binaries-report': REPORT } : {}),
          ...inputs,
        },
      }),
    verifyBinaries() {
      hasReport = true;
      writeFileSync(path.join(workspace, REPORT), JSON.stringify(reportAt(now)));
    },
    async record(ghsaId, drafts) {
      const result = await ledger.record(ghsaId, () => drafts);
      if (result.status !== 'recorded') throw new Error(`the ledger says ${result.status}`);
    },
    async close() {
      for (const own of [folder, workspace]) rmSync(own, { recursive: true, force: true });
      await github.close();
    },
  };
}

/** What verify-release says of a draft that is as promised. */
function reportAt(verifiedAt: Date): unknown {
  return {
    schemaVersion: 1,
    result: 'passed',
    source: 'draft',
    repository: REPOSITORY,
    version: '1.4.2',
    verifiedAt: verifiedAt.toISOString(),
    artifacts: [{ name: 'warden', sha256: 'a'.repeat(64) }],
    checks: ['built', 'signed', 'functional'].map((group) => ({ group, status: 'passed' })),
  };
}

function tokensOf(github: CheckedGitHub, generation: number): Tokens {
  const permissions = {
    repository_advisories: 'write',
    members: 'read',
    metadata: 'read',
  } as const;
  const named = (name: string): string => `canary${name}${generation}`;
  return {
    app: github.appToken({ account: 'anvil-works', permissions, value: `ghs_${named('app')}` }),
    fork: github.classicToken({ user: PEOPLE.admin, value: `ghp_${named('fork')}` }),
    public: github.workflowToken({
      repository: 'anvil-works/control',
      value: `ghs_${named('public')}`,
    }),
  };
}

/** The verdicts that a private run put out. */
export function verdictsOf(run: GateRun): VerdictsDocument {
  const text = run.outputs['verdicts'];
  if (text === undefined) throw new Error(`the run put out no verdicts: ${run.log.join('; ')}`);
  return JSON.parse(text) as VerdictsDocument;
}

/** The status of each check of the only case. */
export function statusesOf(run: GateRun): ReadonlyMap<string, string> {
  const [only] = verdictsOf(run).cases;
  return new Map((only?.verdicts ?? []).map(({ check, status }) => [check, status]));
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter(
    (entry) => entry.isFile() && !/\.(?:png|jpe?g|gif)$/i.test(entry.name),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file, 'utf8')];
    }),
  );
}
