import type { Arrival, Audience, Channel, Receipt } from '@embargo/core';

import { post } from '../http/outcome.ts';
import { exchange, secretAddress } from '../http/request.ts';
import { escapeDiscord } from '../text/escape-discord.ts';
import { sentMessage } from './discord-message.ts';
import { composeDiscord, DISCORD_LIMITS, discordMessage } from './discord-text.ts';

export interface DiscordWebhookOptions {
  readonly id: string;
  /** A secret: who knows it can post. */
  readonly url: string;
  readonly audience?: Audience;
  /** The id of the server, for links to what was posted. */
  readonly guild?: string;
}

/** A Discord channel by a webhook, which shows a message only to who knows its id. */
export function discordWebhook(options: DiscordWebhookOptions): Channel {
  const { id, url, audience = 'public', guild } = options;
  const address = secretAddress(url, `the Discord webhook "${id}"`);
  return {
    id,
    class: 'blind',
    audience,
    limits: DISCORD_LIMITS,
    escape: escapeDiscord,
    compose: composeDiscord,
    send: (sending) =>
      post(
        {
          url: withQuery(address, 'wait', 'true'),
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(discordMessage(sending)),
        },
        sentMessage({ guild }),
      ),
    arrival: (_sending, receipt) => isThere(address, receipt),
    whereToLook: ({ key }) =>
      `Look in the Discord channel that the webhook "${id}" posts to, whether the notice of phase "${key.phase}" stands there once.`,
  };
}

async function isThere(address: string, receipt: Receipt): Promise<Arrival> {
  // Without its id nobody can ask for it, and a success was its answer.
  if (receipt.externalId === undefined) return { status: 'arrived', receipt };
  const url = new URL(address);
  url.pathname += `/messages/${encodeURIComponent(receipt.externalId)}`;
  const exchanged = await exchange({ method: 'GET', url: url.href });
  if (exchanged.status === 'answered' && exchanged.answer.status === 200) {
    return { status: 'arrived', receipt };
  }
  return exchanged.status === 'answered' && exchanged.answer.status === 404
    ? { status: 'not-yet' }
    : { status: 'unsure', reason: 'Discord does not say whether the message is there.' };
}

function withQuery(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
