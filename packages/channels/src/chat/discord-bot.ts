import { createHash } from 'node:crypto';

import type {
  Arrival,
  Audience,
  Channel,
  LookUp,
  Receipt,
  Sending,
  SendResult,
} from '@embargo/core';

import { jsonOf, post, textField } from '../http/outcome.ts';
import { exchange, secretAddress } from '../http/request.ts';
import type { Exchanged } from '../http/request.ts';
import { escapeDiscord } from '../text/escape-discord.ts';
import type { TokenOf } from '../token.ts';
import { messageReceipt, sentMessage } from './discord-message.ts';
import { composeDiscord, DISCORD_LIMITS, discordMessage } from './discord-text.ts';

const MOST_PAGES = 10;
const PAGE = 100;
const MOST_OF_A_NONCE = 25;
const SETTLES_MS = 60_000;

export interface DiscordBotOptions {
  readonly id: string;
  readonly token: string;
  /** The id of the channel, a number. */
  readonly channel: string;
  readonly tokenOf: TokenOf;
  readonly audience?: Audience;
  /** The id of the server, for links to what was posted. */
  readonly guild?: string;
  /** `https://discord.com/api/v10` where absent. */
  readonly apiUrl?: string;
}

/**
 * A Discord channel by a bot. Discord knows a nonce for some minutes only, so a message of which
 * it is not known whether it was posted is looked up by its text.
 */
export function discordBot(options: DiscordBotOptions): Channel {
  const { id, audience = 'public', apiUrl = 'https://discord.com/api/v10' } = options;
  const api = secretAddress(apiUrl, 'the API of Discord');
  const place: Place = {
    ...options,
    messages: `${api}/channels/${encodeURIComponent(options.channel)}/messages`,
  };
  return {
    id,
    class: 'lookup',
    audience,
    limits: DISCORD_LIMITS,
    escape: escapeDiscord,
    compose: composeDiscord,
    send: (sending) => postMessage(place, sending),
    lookUp: (_sending, textSha256, since) => findMessage(place, textSha256, since),
    settlesAfterMs: SETTLES_MS,
    arrival: (_sending, receipt) => isThere(place, receipt),
    whereToLook: ({ key }) =>
      `Look in the Discord channel of "${id}", whether the notice of phase "${key.phase}" stands there once.`,
  };
}

interface Place extends DiscordBotOptions {
  /** The address of the channel's messages. */
  readonly messages: string;
}

function postMessage(place: Place, sending: Sending): Promise<SendResult> {
  const nonce = place.tokenOf(sending.key).slice(0, MOST_OF_A_NONCE);
  const body = { ...discordMessage(sending), nonce, enforce_nonce: true };
  const headers = { ...authorization(place), 'content-type': 'application/json' };
  const request = { url: place.messages, headers, body: JSON.stringify(body) };
  return post(request, sentMessage({ guild: place.guild }));
}

async function findMessage(place: Place, textSha256: string, since = new Date(0)): Promise<LookUp> {
  let before = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = await messagesOf(place, `?limit=${PAGE}${before}`);
    if (messages === undefined) {
      const reason =
        'Discord does not let the bot look back; give it the permission READ_MESSAGE_HISTORY.';
      return { status: 'unsure', reason };
    }
    const found = messages.find(
      (message) => sha256Of(textField(message, 'content')) === textSha256,
    );
    if (found !== undefined) {
      return { status: 'found', receipt: messageReceipt(found, { guild: place.guild }) };
    }
    if (messages.length < PAGE || isBefore(messages.at(-1), since)) return { status: 'absent' };
    before = `&before=${encodeURIComponent(textField(messages.at(-1), 'id') ?? '')}`;
  }
  const reason = 'Discord has more messages since then than were looked at.';
  return { status: 'unsure', reason, isLasting: true };
}

/** As Discord dates its messages, in ISO 8601; one without a date is older than nothing. */
function isBefore(message: unknown, since: Date): boolean {
  return Date.parse(textField(message, 'timestamp') ?? '') < since.getTime();
}

async function messagesOf(place: Place, query: string): Promise<readonly unknown[] | undefined> {
  const exchanged = await get(place, `${place.messages}${query}`);
  if (exchanged.status !== 'answered' || exchanged.answer.status !== 200) return undefined;
  const messages = jsonOf(exchanged.answer.text);
  return Array.isArray(messages) ? messages : undefined;
}

async function isThere(place: Place, receipt: Receipt): Promise<Arrival> {
  // Without its id nobody can ask for it, and a success was its answer.
  if (receipt.externalId === undefined) return { status: 'arrived', receipt };
  const exchanged = await get(place, `${place.messages}/${encodeURIComponent(receipt.externalId)}`);
  if (exchanged.status === 'answered' && exchanged.answer.status === 200) {
    return { status: 'arrived', receipt };
  }
  return exchanged.status === 'answered' && exchanged.answer.status === 404
    ? { status: 'not-yet' }
    : { status: 'unsure', reason: 'Discord does not say whether the message is there.' };
}

function get(place: Place, url: string): Promise<Exchanged> {
  return exchange({ method: 'GET', url, headers: authorization(place) });
}

function authorization({ token }: Place): Readonly<Record<string, string>> {
  return { authorization: `Bot ${token}` };
}

function sha256Of(text: string | undefined): string | undefined {
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
}
