import { EmbargoError } from '@embargo/core';
import { openGitHub } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import type { Dependencies } from './dependencies.ts';

/** The tokens of a run, each with what it may see. */
export interface Tokens {
  /** Sees advisories. */
  readonly token: string | undefined;
  /** Sees temporary forks. */
  readonly forkToken?: string | undefined;
  /** Sees what is public. */
  readonly publicToken: string | undefined;
}

/** GitHub as each token of a run sees it; one token has one client, so nothing is read twice. */
export interface Connections {
  /** Reads what is public. */
  readonly reader: GitHub;
  /** Sees the advisories; absent where the run has no token for them. */
  readonly advisories?: GitHub;
  /** Sees temporary forks. */
  readonly forks?: GitHub;
  readonly by: (token: string) => GitHub;
}

type Surroundings = Pick<Dependencies, 'context' | 'clock' | 'timeoutMs' | 'log'>;

/** None of the clients writes a log: even that one waits would tell how much there is to read. */
export function connect(
  { token, forkToken, publicToken }: Tokens,
  { context, clock, timeoutMs, log }: Surroundings,
): Connections {
  const clients = new Map<string, GitHub>();
  const by = (secret: string): GitHub => {
    const known = clients.get(secret);
    if (known !== undefined) return known;
    log.mask(secret);
    const { apiUrl, graphqlUrl } = context;
    const opened = openGitHub({
      ...{ token: secret, apiUrl, graphqlUrl },
      ...(clock === undefined ? {} : { clock }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    clients.set(secret, opened);
    return opened;
  };
  const reads = publicToken ?? token;
  if (reads === undefined) {
    const message =
      'Input "github-token" is empty, expected a token that reads the public repository; leave it at its default';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  return {
    reader: by(reads),
    ...(token === undefined ? {} : { advisories: by(token) }),
    ...(forkToken === undefined ? {} : { forks: by(forkToken) }),
    by,
  };
}

/** The client that sees advisories; throws `INPUT_INVALID` where the run has no token for it. */
export function advisoryClient({ advisories }: Connections): GitHub {
  if (advisories !== undefined) return advisories;
  const message =
    'Input "token" is empty, expected the token of a GitHub App with the permission `repository_advisories: read`; the job\'s own GITHUB_TOKEN never has it';
  throw new EmbargoError('INPUT_INVALID', message);
}
