import type { Channel } from '@embargo/core';

import { escapeGitHub } from '../text/escape-github.ts';
import { change, arrivalOf } from './outcome.ts';
import type { AdvisoryPort } from './ports.ts';

export interface GitHubAdvisoryOptions {
  readonly id: string;
  readonly port: AdvisoryPort;
}

/**
 * The publication of the advisory, which says what it says: of a text for it nothing is sent.
 * Nothing takes a publication back.
 */
export function gitHubAdvisory({ id, port }: GitHubAdvisoryOptions): Channel {
  const receipt = { url: port.url };
  return {
    id,
    class: 'native',
    audience: 'public',
    limits: { attachmentBytes: 0 },
    escape: escapeGitHub,
    compose: () => ({ status: 'fits', text: 'The advisory as it stands at GitHub.' }),
    send: () =>
      change(async () => {
        if (!(await port.isPublished())) await port.publish();
        return { status: 'sent', receipt };
      }),
    arrival: () =>
      arrivalOf(async () =>
        (await port.isPublished()) ? { status: 'found', receipt } : { status: 'absent' },
      ),
    addressAhead: () => port.url,
    whereToLook: () => "Look at the repository's security advisories, whether it is published.",
  };
}
