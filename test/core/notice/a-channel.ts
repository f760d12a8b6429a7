import type { Channel, ChannelKind, LinkedChannel, NoticeTarget } from '@embargo/core';

/** A channel that shows a text as it is, values in guillemets so that a test sees each of them. */
export function aChannel(limit = Infinity): Pick<Channel, 'id' | 'escape' | 'compose'> {
  return {
    id: 'list',
    escape: (text) => `«${text}»`,
    compose: ({ outgoing }) => {
      const links = outgoing.links.map(({ label, url }) => `${label}: ${url}`).join('\n');
      const text = [outgoing.title, ...outgoing.parts, links].join('\n\n');
      if (text.length <= limit) return { status: 'fits', text };
      return { status: 'does-not-fit', reason: 'it is too long' };
    },
  };
}

interface TargetSettings {
  readonly kind?: ChannelKind;
  readonly limit?: number;
  readonly linksTo?: readonly LinkedChannel[];
  readonly template?: NoticeTarget['template'];
}

export function aTarget(settings: TargetSettings = {}): NoticeTarget {
  const { kind = 'mailing-list', limit, linksTo = [], template } = settings;
  const own = template === undefined ? {} : { template };
  return { kind, channel: aChannel(limit), linksTo, ...own };
}
