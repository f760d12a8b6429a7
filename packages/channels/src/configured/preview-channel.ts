import type { Channel, ConfiguredChannel, ConfiguredMail } from '@embargo/core';

import type { TokenOf } from '../token.ts';
import type { ChannelTools } from './channel-tools.ts';
import { openChannel } from './open-channel.ts';

/** What a channel can do that sends nothing. */
export type PreviewChannel = Pick<Channel, 'id' | 'escape' | 'compose' | 'addressAhead'>;

export interface PreviewOptions {
  readonly tokenOf: TokenOf;
  readonly mail?: ConfiguredMail;
}

/** Opens a channel without any secret or connection, to see what it would send. */
export function previewChannel(
  configured: ConfiguredChannel,
  options: PreviewOptions,
): PreviewChannel {
  const { id, escape, compose, addressAhead } = openChannel(configured, previewTools(options));
  return { id, escape, compose, ...(addressAhead === undefined ? {} : { addressAhead }) };
}

/** Nobody sends by these; whoever tries is told so. */
function previewTools({ tokenOf, mail }: PreviewOptions): ChannelTools {
  const posts = { create: refuse, find: refuse };
  return {
    tokenOf,
    now: () => new Date(0),
    secretOf: () => ({ url: 'https://preview.invalid/', token: 'none', secret: 'n'.repeat(24) }),
    mail: { from: 'preview@preview.invalid', ...mail, transport: { give: refuse } },
    gitHub: {
      releases: { find: refuse, setNotes: refuse },
      tag: 'preview',
      advisory: { isPublished: refuse, publish: refuse, url: 'https://preview.invalid/' },
      issues: posts,
      discussions: () => posts,
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('A preview sends nothing'));
}
