import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { parse } from 'yaml';

import { fillStarter } from '../../../packages/cli/src/adoption/files/fill-starter.ts';
import { checkOut } from '../../../packages/rehearsal/src/rehearse/jobs/checkout.ts';
import type { CheckedGitHub } from '../checked-github.ts';
import { startLocalApp } from './local-app.ts';
import type { LocalApp } from './local-app.ts';
import type { ActRun } from './read-run.ts';
import { COMMIT, pinOwnActions, SUITE } from './replacements.ts';
import { openActRunner } from './run-act.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

type Permissions = Parameters<CheckedGitHub['appToken']>[0]['permissions'];

export interface ActWorldOptions {
  /** OWNER/NAME; the control repository is `control` of the same owner. */
  readonly repository: string;
  /** What the adopter's App has. */
  readonly permissions?: Permissions;
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface StarterRun {
  readonly eventName: string;
  /** Beside `repository`. */
  readonly event?: Readonly<Record<string, unknown>>;
  readonly now: Date;
  /** What the adopter changed in the starter. */
  readonly edit?: (text: string) => string;
  /** What is checked out; `refs/heads/main` where absent. */
  readonly ref?: string;
  /** Files that lie beside what is checked out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** An adopter's two repositories, whose workflows are run by act. */
export interface ActWorld {
  readonly app: LocalApp;
  /**
   * Runs a starter, such as `public/security-audit.yml`, as `embargo init` fills it in, or a workflow
   * of ours, such as `.github/workflows/security-policy.yml`.
   */
  readonly run: (starter: string, settings: StarterRun) => Promise<ActRun>;
  readonly close: () => Promise<void>;
}

/** What docs/starters/README.md asks of the App. */
const APP: Permissions = {
  repository_advisories: 'write',
  members: 'read',
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  discussions: 'write',
};

export async function openActWorld(
  github: CheckedGitHub,
  { repository, permissions = APP, secrets = {} }: ActWorldOptions,
): Promise<ActWorld> {
  const app = await startLocalApp(github, permissions);
  const runner = openActRunner(app.url);
  const [owner = ''] = repository.split('/');
  const control = `${owner}/control`;
  const given = { EMBARGO_APP_PRIVATE_KEY: app.privateKey, ...secrets };
  return {
    app,
    async run(starter, { eventName, event = {}, now, edit = same, ...settings }) {
      const { ref = 'refs/heads/main', files = {}, env = {} } = settings;
      const place = starter.startsWith('control/') ? control : repository;
      const places = { repository, control: 'control', suite: SUITE, commit: COMMIT };
      const file = starter.startsWith('.github/') ? starter : `docs/starters/${starter}`;
      const template = readFileSync(path.join(ROOT, file), 'utf8');
      const text = pinOwnActions(fillStarter(template, places, () => true));
      const folder = mkdtempSync(path.join(tmpdir(), 'embargo-caller-'));
      const sha = github.repository(place).refs.get(ref) ?? '';
      checkOut(github, sha, folder);
      // Act copies files and no empty folders, and what has no folder `refs` is no repository.
      execFileSync('git', ['-C', folder, 'update-ref', ref, sha]);
      const workflow = path.join('.github/workflows', path.basename(starter));
      for (const [file, content] of Object.entries({ ...files, [workflow]: edit(text) })) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), content);
      }
      const { visibility, name } = github.repository(place);
      const about = {
        ...{ name, full_name: place, visibility, owner: { login: owner } },
        private: visibility !== 'public',
      };
      const token = github.workflowToken({ repository: place, permissions: permissionsIn(text) });
      const run = await runner.run({
        ...{ checkout: folder, workflow, eventName, now },
        event: { repository: about, ...event },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_REPOSITORY: place,
          GITHUB_SHA: sha,
          GITHUB_REF: ref,
          GITHUB_RUN_ID: '7',
          ...env,
        },
        secrets: { GITHUB_TOKEN: token, ...given },
        vars: { EMBARGO_APP_CLIENT_ID: app.clientId },
      });
      rmSync(folder, { recursive: true, force: true });
      return run;
    },
    async close() {
      runner.close();
      await app.close();
    },
  };
}

/** What the jobs together ask for: act has one token for all of them. */
function permissionsIn(text: string): Permissions {
  const { jobs } = parse(text) as {
    readonly jobs: Readonly<Record<string, { readonly permissions?: Permissions }>>;
  };
  const asked = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  const byAccess = asked.sort(([, one], [, other]) => one.localeCompare(other));
  return Object.fromEntries([
    ['metadata', 'read'],
    ...byAccess.map(([name, access]) => [name.replaceAll('-', '_'), access]),
  ]) as Permissions;
}

function same(text: string): string {
  return text;
}
