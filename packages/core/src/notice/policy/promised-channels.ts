import type { AnnouncementChannel, Facts } from '../../facts/facts.ts';
import type { ConfiguredChannel } from '../../process/config.ts';
import type { ChannelKind } from '../plan/target.ts';

/** What keeps a promise of a kind; a webhook may stand for whatever is behind it. */
const KEPT_BY: Readonly<Record<AnnouncementChannel['kind'], readonly ChannelKind[]>> = {
  'github-advisory': ['github-advisory'],
  'github-release': ['github-release'],
  issue: ['issue'],
  'mailing-list': ['mailing-list'],
  chat: ['slack', 'discord', 'webhook'],
  blog: ['webhook', 'discussion'],
  social: ['webhook'],
  website: ['webhook'],
  changelog: ['github-release', 'webhook'],
  rss: ['github-release', 'webhook'],
  other: ['webhook'],
};

/** Channels that a policy promises to announce on and that nothing is configured for. */
export function unkeptChannels(
  { announcementChannels = [] }: Facts,
  channels: readonly ConfiguredChannel[],
): readonly AnnouncementChannel[] {
  return announcementChannels.filter(
    (promised) =>
      promised.strength === 'must' && !channels.some((channel) => keeps(channel, promised)),
  );
}

function keeps(channel: ConfiguredChannel, { kind, value = '' }: AnnouncementChannel): boolean {
  if (!KEPT_BY[kind].includes(channel.kind)) return false;
  if (channel.phases?.includes('release') === false) return false;
  if (kind === 'mailing-list') return !value.includes('@') || isSameText(value, channel.to);
  return kind !== 'chat' || isThatChat(channel, value);
}

/** A policy names a chat by its address. */
function isThatChat({ kind }: ConfiguredChannel, value: string): boolean {
  const named = (['slack', 'discord'] as const).find((name) => value.includes(name));
  return kind === 'webhook' || named === undefined || named === kind;
}

function isSameText(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
