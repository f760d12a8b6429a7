import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { ConfiguredChannel } from '@embargo/core';
import { startLocalDiscord, startLocalMail, startLocalSlack } from '@embargo/rehearsal';
import type { LocalDiscord, LocalList, LocalMail, LocalSlack } from '@embargo/rehearsal';

import { addCaseUnderEmbargo, LEDGER_KEY, settingsIn } from '../support/case-under-embargo.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { runAction } from '../support/run-action.ts';
import type { ActionSettings, ShownRun } from '../support/run-action.ts';
import { PRIVATE_EVENT } from '../support/run-here.ts';
import { announceHere } from './announce-here.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

export const REPOSITORY = 'anvil/forge';
export const LIST = 'stamp-announce@lists.anvil-works.dev';
export const POLICY = path.resolve(import.meta.dirname, '../fixtures/policies/stamp/SECURITY.md');

const CHANNELS: readonly ConfiguredChannel[] = [
  { id: 'notes', kind: 'github-release' },
  { id: 'advisory', kind: 'github-advisory' },
  { id: 'list', kind: 'mailing-list', to: LIST },
  { id: 'tracking', kind: 'issue' },
  { id: 'news', kind: 'discussion', category: 'announcements' },
  { id: 'chat', kind: 'slack', linksTo: ['tracking'] },
  { id: 'server', kind: 'discord', linksTo: ['news'] },
];

/** A project on release day: everything that its notices go to, on loopback. */
export interface ReleaseWorld {
  readonly github: CheckedGitHub;
  readonly slack: LocalSlack;
  readonly discord: LocalDiscord;
  readonly mail: LocalMail;
  readonly sandbox: Sandbox;
  readonly ghsaId: string;
  /** As it stands in the repository. */
  readonly config: object;
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: (
    inputs?: Readonly<Record<string, string>>,
    event?: unknown,
    timeoutMs?: number,
  ) => Promise<ShownRun>;
  /** The same as a process of its own, which takes a while to begin. */
  readonly runProcess: (
    inputs?: Readonly<Record<string, string>>,
    event?: unknown,
    env?: Readonly<Record<string, string>>,
  ) => Promise<ShownRun>;
  /** Previews, and sends what was previewed. */
  readonly send: (inputs?: Readonly<Record<string, string>>) => Promise<ShownRun>;
  readonly close: () => Promise<void>;
}

export async function openReleaseWorld(
  channels: readonly ConfiguredChannel[] = CHANNELS,
  lists: readonly LocalList[] = [{ address: LIST, archive: 'hyperkitty' }],
): Promise<ReleaseWorld> {
  const [github, slack, discord, mail] = await Promise.all([
    startCheckedGitHub(),
    startLocalSlack(),
    startLocalDiscord(),
    startLocalMail({ lists }),
  ]);
  const sandbox = openSandbox();
  github.addOrganization('anvil', { owners: ['olga'] });
  const config = {
    version: 1,
    project: { name: 'Forge', publisher: 'Anvil security', upgrade: 'Run `get {{version}}`.' },
    mail: { host: mail.host, port: mail.port, from: 'security@anvil.dev' },
    channels,
  };
  github.addRepository(REPOSITORY, {
    files: {
      'SECURITY.md': readFileSync(POLICY, 'utf8'),
      '.github/embargo.yml': JSON.stringify(config),
    },
  });
  const ghsaId = addCaseUnderEmbargo(github, REPOSITORY);
  github.addRelease(REPOSITORY, { tag: 'v1.4.2', body: 'The release of 1.4.2' });
  const inputs = inputsOf({ github, slack, discord, mail }, ghsaId);
  const settingsOf = (more: Readonly<Record<string, string>>, event: unknown): ActionSettings =>
    settingsIn({ github, sandbox }, { ...inputs, ...more }, event);
  const run: ReleaseWorld['run'] = (more = {}, event = PRIVATE_EVENT, timeoutMs) =>
    announceHere(settingsOf(more, event), timeoutMs);
  const runProcess: ReleaseWorld['runProcess'] = (more = {}, event = PRIVATE_EVENT, env = {}) => {
    const settings = settingsOf(more, event);
    const all = { ...settings.env, ...env };
    return runAction('announce-release', { ...settings, env: all, entry: 'src/index.ts' });
  };
  return {
    ...{ github, slack, discord, mail, sandbox, ghsaId, config, inputs, run, runProcess },
    async send(more = {}) {
      const { outputs } = await run(more);
      return run({ ...more, mode: 'send', 'approved-hash': outputs['hash'] ?? '' });
    },
    async close() {
      sandbox.remove();
      await Promise.all([slack.close(), discord.close(), mail.close()]);
      await github.close();
    },
  };
}

function inputsOf(
  { github, slack, discord, mail }: Pick<ReleaseWorld, 'github' | 'slack' | 'discord' | 'mail'>,
  ghsaId: string,
): Readonly<Record<string, string>> {
  const permissions = {
    repository_advisories: 'write',
    contents: 'write',
    issues: 'write',
    discussions: 'write',
    metadata: 'read',
  } as const;
  const token = github.appToken({ account: 'anvil', permissions });
  const secrets = { chat: { url: slack.webhookUrl }, server: { url: discord.webhookUrl } };
  return {
    repository: REPOSITORY,
    advisory: ghsaId,
    tag: 'v1.4.2',
    'previous-version': '1.4.1',
    token,
    'github-token': token,
    'channel-secrets': JSON.stringify(secrets),
    'smtp-user': mail.login.user,
    'smtp-password': mail.login.password,
    'smtp-ca': mail.ca,
    ledger: './ledger',
    'ledger-key': LEDGER_KEY,
    'await-arrival': 'PT0M',
  };
}
