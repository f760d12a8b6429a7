import type { Channel } from '../../channel/channel.ts';
import type { Markup } from '../template/default-templates.ts';
import type { NoticeTemplate } from '../template/template.ts';

/** What sort of place a channel is. */
export const CHANNEL_KINDS = [
  'github-release',
  'github-advisory',
  'issue',
  'discussion',
  'mailing-list',
  'slack',
  'discord',
  'webhook',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Chat is for one look: it gets the short text first. */
const CHATS: ReadonlySet<ChannelKind> = new Set(['slack', 'discord']);

const MARKUPS: Readonly<Record<ChannelKind, Markup>> = {
  'github-release': 'markdown',
  'github-advisory': 'markdown',
  issue: 'markdown',
  discussion: 'markdown',
  'mailing-list': 'plain',
  slack: 'slack',
  discord: 'markdown',
  webhook: 'plain',
};

/** A channel with what notices in it are made of. */
export interface NoticeTarget {
  readonly kind: ChannelKind;
  readonly channel: Pick<Channel, 'id' | 'escape' | 'compose'>;
  /** Instead of the default; the default's shorter forms follow where it does not fit. */
  readonly template?: Partial<NoticeTemplate>;
  /** The channels whose messages it links to, which therefore go out first. */
  readonly linksTo: readonly LinkedChannel[];
}

export interface LinkedChannel {
  readonly id: string;
  readonly kind: ChannelKind;
}

export function markupOf(kind: ChannelKind): Markup {
  return MARKUPS[kind];
}

export function isChat(kind: ChannelKind): boolean {
  return CHATS.has(kind);
}
