import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { startLocalSigstore } from '@embargo/rehearsal';
import type { LocalSigstore, LocalSigstoreOptions } from '@embargo/rehearsal';

import { startCheckedGitHub } from './checked-github.ts';
import type { CheckedGitHub } from './checked-github.ts';
import { AMD64, ARM64, elfHeader, machOHeader, peHeader } from './program-headers.ts';
import { runAction } from './run-action.ts';
import type { ActionRun } from './run-action.ts';
import { openSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

/** A job that builds a release of anvil/forge from its tag, with all that surrounds it. */
export interface ReleaseJob {
  readonly sandbox: Sandbox;
  readonly github: CheckedGitHub;
  readonly sigstore: LocalSigstore;
  readonly commit: string;
  /** Of the job itself. */
  readonly token: string;
  /** Runs the action; what is not given is as `DEFAULTS` has it. */
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => Promise<ActionRun>;
  /** Runs verify-release in the same workspace, with a token where it is asked for. */
  readonly verify: (
    inputs: Readonly<Record<string, string>>,
    token?: 'with-token',
  ) => Promise<ActionRun>;
  /** The names of the release's files. */
  readonly names: () => string[];
  readonly text: (name: string) => string;
  readonly close: () => Promise<void>;
}

export interface ReleaseJobSettings {
  readonly visibility?: 'public' | 'private';
  readonly instance?: LocalSigstoreOptions['instance'];
  readonly tag?: string;
  readonly policy?: string;
  /** Further files of the repository. */
  readonly files?: Readonly<Record<string, string>>;
}

export const REPOSITORY = 'anvil/forge';
const DEFAULTS = {
  run: 'mkdir -p dist && cp bin/* dist/',
  artifacts:
    'linux/amd64 dist/forge-linux\ndarwin/arm64 dist/forge-darwin\nwindows/amd64 dist/forge.exe',
  'sigstore-instance': 'custom',
  'signing-config': 'signing_config.json',
};

const PROGRAMS = {
  'bin/forge-linux': elfHeader({ machine: AMD64.elf }),
  'bin/forge-darwin': machOHeader(ARM64.machO),
  'bin/forge.exe': peHeader(AMD64.pe),
};

export async function openReleaseJob(settings: ReleaseJobSettings = {}): Promise<ReleaseJob> {
  const { visibility = 'public', instance = 'public-good', tag = 'v1.2.3' } = settings;
  const sandbox = openSandbox();
  const ref = `refs/tags/${tag}`;
  const github = await startCheckedGitHub();
  github.addOrganization('anvil', { owners: ['olga'] });
  const { policy } = settings;
  github.addRepository(REPOSITORY, {
    files: {
      ...PROGRAMS,
      ...(policy === undefined ? {} : { 'SECURITY.md': policy }),
      ...settings.files,
    },
    tags: { [tag]: 'main' },
    visibility,
  });
  const commit = checkOut(github, sandbox, ref);
  const run = { repository: REPOSITORY, ref, sha: commit, visibility };
  const sigstore = await startLocalSigstore({ instance, run });
  const permissions = { contents: 'write', attestations: 'write', metadata: 'read' } as const;
  const token = github.workflowToken({ repository: REPOSITORY, permissions });
  sandbox.write('signing_config.json', JSON.stringify(sigstore.signingConfig()));
  return {
    sandbox,
    github,
    sigstore,
    commit,
    token,
    run: (inputs = {}, env = {}) =>
      runAction('build-release', {
        workspace: sandbox.folder,
        inputs: given({ ...DEFAULTS, 'github-token': token, ...inputs }),
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_REF: ref,
          GITHUB_SHA: commit,
          GITHUB_RUN_ID: '3003',
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/release.yml@${ref}`,
          NODE_NO_WARNINGS: '1',
          NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'no-waiting.ts')}`,
          ...sigstore.environment,
          ...env,
        },
      }),
    verify: (inputs, withToken) =>
      runAction('verify-release', {
        workspace: sandbox.folder,
        inputs: withToken === undefined ? inputs : { ...inputs, 'github-token': token },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_REF: ref,
          GITHUB_SHA: commit,
          NODE_NO_WARNINGS: '1',
          NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'no-waiting.ts')}`,
        },
      }),
    names: () => readdirSync(path.join(sandbox.folder, 'release/assets')).sort(),
    text: (name) => readFileSync(path.join(sandbox.folder, 'release/assets', name), 'utf8'),
    close: async () => {
      sandbox.remove();
      await sigstore.close();
      await github.close();
    },
  };
}

/** Checks out what the tag names, as the workflow would, and gives the commit. */
function checkOut(github: CheckedGitHub, { folder }: Sandbox, ref: string): string {
  const commit = github.repository(REPOSITORY).refs.get(ref) ?? '';
  const git = (...words: string[]): unknown => execFileSync('git', ['-C', folder, ...words]);
  git('init', '--quiet');
  git('fetch', '--quiet', github.world.git.folder(), commit);
  git('checkout', '--quiet', commit);
  return commit;
}

/** Whether the machine's `sha256sum` finds every file of the release as the checksums say. */
export function passesSha256sum({ sandbox }: ReleaseJob): boolean {
  const cwd = path.join(sandbox.folder, 'release/assets');
  const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd });
  return said
    .toString()
    .trim()
    .split('\n')
    .every((line) => line.endsWith(': OK'));
}

function given(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
}
