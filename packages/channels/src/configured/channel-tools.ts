import type { ConfiguredMail } from '@embargo/core';

import type { AdvisoryPort, PostsPort, ReleasesPort } from '../github/ports.ts';
import type { MailTransport } from '../mail/smtp.ts';
import type { TokenOf } from '../token.ts';

/** What opens a channel that takes a secret: an address that posts, a token, or both. */
export interface ChannelSecret {
  /** Of a webhook; of a bot where its API is, if elsewhere. */
  readonly url?: string;
  readonly token?: string;
  /** What signs, of a webhook. */
  readonly secret?: string;
}

/** What channels need beside their configuration. */
export interface ChannelTools {
  readonly tokenOf: TokenOf;
  readonly now: () => Date;
  readonly secretOf: (id: string) => ChannelSecret | undefined;
  readonly mail?: MailTools;
  readonly gitHub: GitHubTools;
}

export interface MailTools extends Pick<ConfiguredMail, 'from' | 'fromName'> {
  readonly transport: MailTransport;
}

export interface GitHubTools {
  readonly releases: ReleasesPort;
  /** The tag of the release; absent before there is one. */
  readonly tag?: string;
  readonly advisory: AdvisoryPort;
  readonly issues: PostsPort;
  readonly discussions: (category: string) => PostsPort;
}
