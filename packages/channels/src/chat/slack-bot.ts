import type {
  Arrival,
  Audience,
  Channel,
  LookUp,
  Receipt,
  Sending,
  SendResult,
} from '@embargo/core';

import { fieldOf, jsonOf, limited, listField, post, textField } from '../http/outcome.ts';
import { exchange, secretAddress } from '../http/request.ts';
import type { HttpAnswer } from '../http/request.ts';
import { escapeSlack } from '../text/escape-slack.ts';
import type { TokenOf } from '../token.ts';
import { composeSlack, QUIET, SLACK_LIMITS, slackText } from './slack-text.ts';

const EVENT = 'embargo_notice';
const MOST_PAGES = 5;
const SETTLES_MS = 60_000;
/** Errors after which Slack may have posted. */
const DOUBTFUL = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];

export interface SlackBotOptions {
  readonly id: string;
  /** Of a bot with `chat:write` and, to look whether it posted, `channels:history`. */
  readonly token: string;
  /** The id of the channel, such as `C024BE91L`. */
  readonly channel: string;
  readonly tokenOf: TokenOf;
  readonly audience?: Audience;
  /** `https://slack.com/api` where absent. */
  readonly apiUrl?: string;
}

/** A Slack channel by a bot, which finds its messages by their metadata. */
export function slackBot(options: SlackBotOptions): Channel {
  const { id, audience = 'public', apiUrl = 'https://slack.com/api' } = options;
  const bot = { ...options, apiUrl: secretAddress(apiUrl, 'the API of Slack') };
  return {
    id,
    class: 'lookup',
    audience,
    limits: SLACK_LIMITS,
    escape: escapeSlack,
    compose: composeSlack,
    send: (sending) => postMessage(bot, sending),
    lookUp: ({ key }, _textSha256, since) => findMessage(bot, options.tokenOf(key), since),
    settlesAfterMs: SETTLES_MS,
    arrival: (_sending, receipt) => linkTo(bot, receipt),
    whereToLook: ({ key }) =>
      `Look in the Slack channel of "${id}", whether the notice of phase "${key.phase}" stands there once.`,
  };
}

type Bot = SlackBotOptions & { readonly apiUrl: string };

function postMessage(bot: Bot, sending: Sending): Promise<SendResult> {
  const payload = { token: bot.tokenOf(sending.key) };
  const body = {
    channel: bot.channel,
    text: slackText(sending),
    metadata: { event_type: EVENT, event_payload: payload },
    ...QUIET,
  };
  const headers = { ...authorization(bot), 'content-type': 'application/json; charset=utf-8' };
  const request = { url: `${bot.apiUrl}/chat.postMessage`, headers, body: JSON.stringify(body) };
  return post(request, resultOf);
}

/** Slack says no with status 200 and a word for what is wrong. */
function resultOf({ headers, text }: HttpAnswer): SendResult {
  const answer = jsonOf(text);
  const isOk = fieldOf(answer, 'ok');
  if (isOk === true) {
    const externalId = textField(answer, 'ts');
    return { status: 'sent', receipt: externalId === undefined ? {} : { externalId } };
  }
  const error = errorIn(answer);
  if (isOk !== false || DOUBTFUL.includes(error)) {
    return { status: 'unknown', reason: 'Slack gave no answer that says whether it posted.' };
  }
  if (error === 'ratelimited' || error === 'rate_limited') return limited({ headers, text });
  return { status: 'refused', reason: `Slack answered "${error}", expected "ok".` };
}

function errorIn(answer: unknown): string {
  const error = textField(answer, 'error') ?? '';
  return /^[a-z_]{1,60}$/.test(error) ? error : 'an error without a name';
}

async function findMessage(bot: Bot, token: string, since = new Date(0)): Promise<LookUp> {
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask(bot, 'conversations.history', {
      channel: bot.channel,
      include_all_metadata: 'true',
      limit: '200',
      oldest: String(since.getTime() / 1000),
      ...(cursor === '' ? {} : { cursor }),
    });
    if (fieldOf(answer, 'ok') !== true) {
      const reason = 'Slack does not let the bot look back; give it the scope channels:history.';
      return { status: 'unsure', reason };
    }
    const found = listField(answer, 'messages').find((message) => tokenIn(message) === token);
    if (found !== undefined) return { status: 'found', receipt: receiptOf(found) };
    cursor = textField(fieldOf(answer, 'response_metadata'), 'next_cursor') ?? '';
    if (cursor === '') return { status: 'absent' };
  }
  const reason = 'Slack has more messages since then than were looked at.';
  return { status: 'unsure', reason, isLasting: true };
}

function tokenIn(message: unknown): unknown {
  const metadata = fieldOf(message, 'metadata');
  if (fieldOf(metadata, 'event_type') !== EVENT) return undefined;
  return fieldOf(fieldOf(metadata, 'event_payload'), 'token');
}

function receiptOf(message: unknown): Receipt {
  const externalId = textField(message, 'ts');
  return externalId === undefined ? {} : { externalId };
}

async function linkTo(bot: Bot, { externalId }: Receipt): Promise<Arrival> {
  if (externalId === undefined) return { status: 'not-yet' };
  const asked = { channel: bot.channel, message_ts: externalId };
  const answer = await ask(bot, 'chat.getPermalink', asked);
  const url = textField(answer, 'permalink');
  if (url !== undefined) return { status: 'arrived', receipt: { externalId, url } };
  return textField(answer, 'error') === 'message_not_found'
    ? { status: 'not-yet' }
    : { status: 'unsure', reason: 'Slack does not say where the message stands.' };
}

/** The JSON of an answer; undefined where there was none. */
async function ask(
  bot: Bot,
  method: string,
  asked: Readonly<Record<string, string>>,
): Promise<unknown> {
  const url = `${bot.apiUrl}/${method}?${new URLSearchParams(asked).toString()}`;
  const exchanged = await exchange({ method: 'GET', url, headers: authorization(bot) });
  return exchanged.status === 'answered' ? jsonOf(exchanged.answer.text) : undefined;
}

function authorization({ token }: Bot): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}
