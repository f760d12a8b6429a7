import type { Channel } from '@embargo/core';

import { postChannel } from './github-post.ts';
import type { PostOptions } from './github-post.ts';

const LIMITS = { title: 256, text: 65_536, attachmentBytes: 0 };

/** A pull request whose text people edit and merge; the port knows its folder. */
export function gitHubPullRequest(options: PostOptions): Channel {
  return postChannel(options, { place: 'pull requests', limits: LIMITS });
}
