import { CHANNEL_KINDS } from '@embargo/core';
import type { AnnouncementChannel, ChannelKind, ConfiguredChannel, Facts } from '@embargo/core';

/** As the configuration's schema has it. */
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

const NOTES: ConfiguredChannel = { id: 'release-notes', kind: 'github-release' };

/** Places that need no more than a right of the App. */
const ON_GITHUB: Readonly<Partial<Record<AnnouncementChannel['kind'], ConfiguredChannel>>> = {
  'github-advisory': { id: 'advisory', kind: 'github-advisory' },
  'github-release': NOTES,
  changelog: NOTES,
  rss: NOTES,
  issue: { id: 'issue', kind: 'issue' },
};

/** The channels that keep what a policy promises to announce, and what none could be found for. */
export interface ProposedChannels {
  readonly channels: readonly ConfiguredChannel[];
  readonly open: readonly AnnouncementChannel[];
}

/** Channels by the promises of a policy; each once, in the order in which they can link. */
export function proposeChannels({ announcementChannels = [] }: Facts): ProposedChannels {
  const channels = new Map<string, ConfiguredChannel>();
  const open: AnnouncementChannel[] = [];
  for (const promised of announcementChannels) {
    const channel = channelFor(promised);
    if (channel === undefined) open.push(promised);
    else if (!isThere(channel, [...channels.values()])) {
      const id = freeId(channel.id, channels);
      channels.set(id, { ...channel, id });
    }
  }
  return { channels: linked([...channels.values()]), open };
}

function channelFor({ kind, value = '' }: AnnouncementChannel): ConfiguredChannel | undefined {
  if (kind === 'chat') return chatFor(value.toLowerCase());
  if (kind !== 'mailing-list') return ON_GITHUB[kind];
  return ADDRESS.test(value) ? { id: 'list', kind, to: value } : undefined;
}

function chatFor(value: string): ConfiguredChannel | undefined {
  const kind = (['slack', 'discord'] as const).find((name) => value.includes(name));
  return kind === undefined ? undefined : { id: kind, kind };
}

function isThere(channel: ConfiguredChannel, others: readonly ConfiguredChannel[]): boolean {
  return others.some(({ kind, to }) => kind === channel.kind && to === channel.to);
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

/** What is not on GitHub links to what is, so GitHub's come first. */
function linked(channels: readonly ConfiguredChannel[]): readonly ConfiguredChannel[] {
  const rank = ({ kind }: ConfiguredChannel): number => CHANNEL_KINDS.indexOf(kind);
  const sorted = channels.toSorted((one, other) => rank(one) - rank(other));
  const linksTo = sorted.filter(({ kind }) => isLinkTarget(kind)).map(({ id }) => id);
  return sorted.map((channel) =>
    isLinkTarget(channel.kind) || linksTo.length === 0 ? channel : { ...channel, linksTo },
  );
}

function isLinkTarget(kind: ChannelKind): boolean {
  return kind === 'github-advisory' || kind === 'github-release';
}
