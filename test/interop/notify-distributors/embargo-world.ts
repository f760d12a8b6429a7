import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startLocalMail } from '@embargo/rehearsal';
import type { LocalMail } from '@embargo/rehearsal';
import type { Distributor } from '@embargo/core';

import { readInputs } from '../../../actions/notify-distributors/src/inputs.ts';
import { notifyDistributors } from '../../../actions/notify-distributors/src/main.ts';
import { addCaseUnderEmbargo, LEDGER_KEY, settingsIn } from '../../support/case-under-embargo.ts';
import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { ledgerIn, runInWorkspace } from '../../support/run-in-workspace.ts';
import { PRIVATE_EVENT } from '../../support/run-here.ts';
import { runAction } from '../../support/run-action.ts';
import type { ActionRun, ActionSettings, ShownRun } from '../../support/run-action.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

export const REPOSITORY = 'anvil/flotilla';
export const RELEASE = '2031-11-25T16:00:00Z';
/** Eight days ahead of it. */
export const START = '2031-11-17T12:00:00Z';
export const PATCH = `diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -1 +1 @@
-a
+canary patch
`;

const POLICY = path.resolve(import.meta.dirname, '../../fixtures/policies/flotilla');
const LIST = 'docs/private-distributors-list.md';

/** A project under embargo, its distributors' keys in a gpg of the test's own. */
export interface EmbargoWorld {
  readonly github: CheckedGitHub;
  readonly mail: LocalMail;
  readonly sandbox: Sandbox;
  readonly ghsaId: string;
  now: Date;
  readonly gpg: (words: readonly string[], input?: Buffer | string) => Buffer;
  readonly armored: (user: string) => string;
  /** The text of a message to any key that the test has, after its lines are joined again. */
  readonly decrypted: (message: string) => string;
  readonly writeRoster: (members: readonly Distributor[]) => void;
  readonly run: (inputs?: Readonly<Record<string, string>>, event?: unknown) => Promise<ShownRun>;
  readonly runProcess: (
    inputs?: Readonly<Record<string, string>>,
    event?: unknown,
    how?: Pick<ActionSettings, 'entry' | 'env'>,
  ) => Promise<ActionRun>;
  /** Previews, and sends what was previewed. */
  readonly send: (inputs?: Readonly<Record<string, string>>) => Promise<ShownRun>;
  readonly close: () => Promise<void>;
}

export async function openEmbargoWorld(): Promise<EmbargoWorld> {
  const [github, mail] = await Promise.all([startCheckedGitHub(), startLocalMail()]);
  const sandbox = openSandbox();
  const home = mkdtempSync(path.join(tmpdir(), 'embargo-gpg-test-'));
  const gpg: EmbargoWorld['gpg'] = (words, input = '') =>
    execFileSync('gpg', ['--batch', '--pinentry-mode', 'loopback', '--homedir', home, ...words], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  gpg(['--passphrase', '', '--quick-gen-key', 'Anvil <security@anvil.dev>', 'ed25519', 'sign']);
  const ghsaId = fill(github, mail);
  sandbox.write('patches/fix.patch', PATCH);
  const signing = gpg(['--armor', '--export-secret-keys', 'security@anvil.dev']).toString();
  const base = inputsOf(github, mail, { ghsaId, signing });
  const settingsOf = (more: Readonly<Record<string, string>>, event: unknown): ActionSettings =>
    settingsIn({ github, sandbox }, { ...base, ...more }, event);
  const world: EmbargoWorld = {
    ...{ github, mail, sandbox, ghsaId, gpg },
    now: new Date(START),
    armored: (user) => gpg(['--armor', '--export', user]).toString(),
    decrypted: (message) => {
      // It ends with 2 where the first secret key that it tries is not the one.
      const words = ['--batch', '--quiet', '--homedir', home, '--decrypt'];
      const { stdout } = spawnSync('gpg', words, { input: message, encoding: 'utf8' });
      return stdout.replace(/=\r?\n/g, '').replace(/\r\n[ \t]/g, ' ');
    },
    writeRoster: (members) =>
      void sandbox.write('distributors.json', JSON.stringify({ schemaVersion: 1, members })),
    run: (more = {}, event = PRIVATE_EVENT) => {
      return runInWorkspace(settingsOf(more, event), world.now, (reader, deps) => {
        const inputs = readInputs(reader);
        const ledger = ledgerIn(sandbox.folder, inputs.ledger);
        return notifyDistributors({ ...inputs, ledger }, deps);
      });
    },
    runProcess: (more = {}, event = PRIVATE_EVENT, { entry = 'src/index.ts', env = {} } = {}) => {
      const settings = settingsOf(more, event);
      return runAction('notify-distributors', {
        ...settings,
        entry,
        env: { ...settings.env, ...env },
      });
    },
    async send(more = {}) {
      const { outputs } = await world.run(more);
      return world.run({ ...more, mode: 'send', 'approved-hash': outputs['hash'] ?? '' });
    },
    async close() {
      sandbox.remove();
      spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
      rmSync(home, { recursive: true, force: true });
      await mail.close();
      await github.close();
    },
  };
  return world;
}

function fill(github: CheckedGitHub, mail: LocalMail): string {
  github.addOrganization('anvil', { owners: ['olga'] });
  const config = {
    version: 1,
    project: { name: 'Flotilla' },
    mail: { host: mail.host, port: mail.port, from: 'security@anvil.dev' },
  };
  github.addRepository(REPOSITORY, {
    files: {
      'SECURITY.md': readFileSync(path.join(POLICY, 'SECURITY.md'), 'utf8'),
      [LIST]: readFileSync(path.join(POLICY, LIST), 'utf8'),
      '.github/embargo.yml': JSON.stringify(config),
    },
  });
  return addCaseUnderEmbargo(github, REPOSITORY);
}

function inputsOf(
  github: CheckedGitHub,
  mail: LocalMail,
  { ghsaId, signing }: { readonly ghsaId: string; readonly signing: string },
): Readonly<Record<string, string>> {
  const permissions = {
    repository_advisories: 'read',
    contents: 'read',
    metadata: 'read',
  } as const;
  const token = github.appToken({ account: 'anvil', permissions });
  return {
    phase: 'details',
    repository: REPOSITORY,
    advisory: ghsaId,
    'releases-at': RELEASE,
    patches: 'patches/fix.patch',
    'decided-by': 'olga',
    token,
    'github-token': token,
    'signing-key': signing,
    'smtp-user': mail.login.user,
    'smtp-password': mail.login.password,
    'smtp-ca': mail.ca,
    ledger: './ledger',
    'ledger-key': LEDGER_KEY,
  };
}
