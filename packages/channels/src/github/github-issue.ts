import type { Channel } from '@embargo/core';

import { postChannel } from './github-post.ts';
import type { PostOptions } from './github-post.ts';

const LIMITS = { title: 256, text: 65_536, attachmentBytes: 0 };

export interface GitHubIssueOptions extends PostOptions {
  /** The CVE ID where the project opens its titles with it. */
  readonly titlePrefix?: string;
}

/** A tracking issue in the public repository. */
export function gitHubIssue({ titlePrefix, ...options }: GitHubIssueOptions): Channel {
  const channel = postChannel(options, { place: 'issues', limits: LIMITS });
  if (titlePrefix === undefined) return channel;
  const prefixed = <T extends Parameters<Channel['compose']>[0]>(sending: T): T => {
    const { outgoing } = sending;
    if (outgoing.title.startsWith(titlePrefix)) return sending;
    return { ...sending, outgoing: { ...outgoing, title: `${titlePrefix}: ${outgoing.title}` } };
  };
  return {
    ...channel,
    compose: (sending) => channel.compose(prefixed(sending)),
    send: (sending) => channel.send(prefixed(sending)),
  };
}
