import type { ConfiguredChannel, EmbargoConfig, NoticePhase } from '@embargo/core';

/** The channels that a policy promises, as its project would configure them. */
export interface NoticeSettings {
  readonly policy: string;
  readonly phases: readonly NoticePhase[];
  readonly channels: readonly ConfiguredChannel[];
}

export const MAIL: EmbargoConfig['mail'] = { host: 'smtp.anvil.dev', from: 'security@anvil.dev' };

const NOTES: ConfiguredChannel = { id: 'notes', kind: 'github-release' };
const ADVISORY: ConfiguredChannel = { id: 'advisory', kind: 'github-advisory' };

/** Our own policies, each with what it announces where. */
export const POLICIES: readonly NoticeSettings[] = [
  {
    policy: 'stamp',
    phases: ['release'],
    channels: [
      {
        id: 'list',
        kind: 'mailing-list',
        to: 'stamp-announce@lists.anvil-works.dev',
        archive: { kind: 'hyperkitty', url: 'https://lists.anvil-works.dev/archives' },
      },
      { id: 'chat', kind: 'slack', linksTo: ['list'] },
    ],
  },
  {
    policy: 'warden',
    phases: ['release', 'correction'],
    channels: [
      ADVISORY,
      { id: 'list', kind: 'mailing-list', to: 'warden-dev@lists.anvil-works.dev' },
      { id: 'chat', kind: 'discord' },
    ],
  },
  {
    policy: 'flotilla',
    phases: ['release'],
    channels: [NOTES, { id: 'tracking', kind: 'issue', linksTo: ['notes'] }],
  },
  {
    policy: 'quay',
    phases: ['forthcoming', 'release'],
    channels: [
      { id: 'issue', kind: 'issue' },
      { id: 'people', kind: 'discussion', category: 'Announcements' },
    ],
  },
  {
    policy: 'ledger-server',
    phases: ['release'],
    channels: [
      { id: 'chat', kind: 'discord', linksTo: ['advisory'] },
      ADVISORY,
      { id: 'feed', kind: 'webhook' },
    ],
  },
];
