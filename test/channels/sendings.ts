import type { Outgoing, SendResult, Sending } from '@embargo/core';
import { tokensFrom } from '@embargo/channels';

export const CASE = 'GHSA-2345-6789-cfgh';
export const tokenOf = tokensFrom('a secret of the tests, long enough to be taken');

/** A text on its way to everyone of a channel. */
export function sendingTo(channel: string, outgoing: Partial<Outgoing> = {}): Sending {
  return {
    key: { case: CASE, phase: 'release', channel, recipient: 'everyone' },
    outgoing: {
      title: 'CVE-2026-1234: Anvil drops its hammer',
      parts: ['Versions before 1.2.3 are affected.', 'Upgrade to 1.2.3.'],
      links: [
        { label: 'Release notes', url: 'https://github.com/anvil/anvil/releases/tag/v1.2.3' },
      ],
      attachments: [],
      ...outgoing,
    },
  };
}

export function receiptOf(result: SendResult): unknown {
  return result.status === 'sent' ? result.receipt : result;
}
