import type { Channel } from '@embargo/core';

import { postChannel } from './github-post.ts';
import type { PostOptions } from './github-post.ts';

const LIMITS = { title: 256, text: 65_536, attachmentBytes: 0 };

/** A discussion in the public repository; the port knows its category. */
export function gitHubDiscussion(options: PostOptions): Channel {
  return postChannel(options, { place: 'discussions', limits: LIMITS });
}
