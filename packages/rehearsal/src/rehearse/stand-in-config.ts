import { unkeptChannels } from '@embargo/core';
import type {
  AnnouncementChannel,
  ConfiguredChannel,
  ConfiguredMail,
  EmbargoConfig,
  Facts,
} from '@embargo/core';

import { CAST, ORGANIZATION, SECURITY_TEAM } from './people/cast.ts';

export const LIST = 'announce@rehearsal.example';

/**
 * The adopter's configuration with a stand-in for every person and every address. A channel that
 * the policy promises and nobody configured yet is played too, so that its text can be read.
 */
export function standInConfig(
  facts: Facts,
  given: EmbargoConfig | undefined,
  mail: Pick<ConfiguredMail, 'host' | 'port'>,
): EmbargoConfig {
  const { distributors, channels = [], ...rest } = given ?? UNCONFIGURED;
  const configured = channels.map(standIn);
  const base = withGitHub(configured);
  const missing = unkeptChannels(facts, base).map((channel, index) => played(channel, index));
  return {
    releaseBranches: ['release-*'],
    ...rest,
    people: {
      securityTeam: [`@${ORGANIZATION}/${SECURITY_TEAM}`],
      fixTeam: CAST.fixers.map((login) => `@${login}`),
      releaseDay: [`@${CAST.release}`, `@${CAST.admin}`],
    },
    ...(distributors?.leadTimes === undefined
      ? {}
      : { distributors: { leadTimes: distributors.leadTimes } }),
    mail: {
      fromName: 'Rehearsal',
      ...rest.mail,
      ...mail,
      from: 'security@rehearsal.example',
    },
    channels: [...base, ...missing],
  };
}

/** A project without a configuration is played as one that fills what templates ask for. */
const UNCONFIGURED: EmbargoConfig = {
  version: 1,
  project: {
    upgrade: 'Install version {{version}}.',
    verification: 'Verify the signatures of {{tag}}.',
  },
};

/** Bots are played by webhooks, whose texts are the same; lists by the mail server alone. */
function standIn(configured: ConfiguredChannel): ConfiguredChannel {
  const kept = Object.entries(configured).filter(([name]) => !REPLACED.has(name));
  // Only keys that may be absent were taken away.
  return Object.fromEntries(kept) as unknown as ConfiguredChannel;
}

const REPLACED: ReadonlySet<string> = new Set(['channel', 'guild', 'archive', 'isModerated']);

/** The notes of the release and the advisory are there in every case. */
function withGitHub(channels: readonly ConfiguredChannel[]): readonly ConfiguredChannel[] {
  const own = (['github-release', 'github-advisory'] as const)
    .filter((kind) => !channels.some((channel) => channel.kind === kind))
    .map((kind): ConfiguredChannel => ({ id: kind, kind, phases: ['release', 'correction'] }));
  return [...own, ...channels];
}

function played({ kind, value = '' }: AnnouncementChannel, index: number): ConfiguredChannel {
  const id = `${kind}-${index + 1}`;
  if (kind === 'chat') return { id, kind: value.includes('discord') ? 'discord' : 'slack' };
  if (kind === 'mailing-list') return { id, kind, to: value.includes('@') ? value : LIST };
  return { id, kind: PLAYED_BY[kind] };
}

const PLAYED_BY = {
  'github-advisory': 'github-advisory',
  'github-release': 'github-release',
  issue: 'issue',
  changelog: 'github-release',
  rss: 'github-release',
  blog: 'webhook',
  social: 'webhook',
  website: 'webhook',
  other: 'webhook',
} as const;
