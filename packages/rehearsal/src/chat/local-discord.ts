import type { RawRequest } from '../github/http/request.ts';
import { json, startService } from '../sigstore/http/service.ts';
import type { Reply, Service } from '../sigstore/http/service.ts';

const MOST_CHARACTERS = 2000;
const MOST_OF_A_NONCE = 25;
/** "The past few minutes" of the documentation. */
const NONCE_LASTS_MS = 5 * 60_000;
const TOKEN = 'rehearsal.bot.token';
const CHANNEL = '424242424242424242';
const GUILD = '242424242424242424';
const MESSAGES = `/api/v10/channels/${CHANNEL}/messages`;
const HOOK = '/api/webhooks/313131313131313131/rehearsal-hook';

export interface DiscordMessage {
  readonly id: string;
  readonly content: string;
  /** Whether anybody was pinged. */
  readonly pings: boolean;
  readonly via: 'bot' | 'webhook';
}

/** A Discord on loopback: one server, one channel, one bot, one webhook. */
export interface LocalDiscord extends Pick<
  Service,
  'fail' | 'clearFaults' | 'close' | 'requests' | 'watch'
> {
  readonly apiUrl: string;
  readonly webhookUrl: string;
  readonly token: string;
  readonly channel: string;
  readonly guild: string;
  readonly messages: readonly DiscordMessage[];
  /** Remembers what was said; what it gives forgets what came later, and all faults. */
  readonly save: () => () => void;
}

interface Kept extends DiscordMessage {
  readonly at: number;
  readonly nonce: string | undefined;
}

export async function startLocalDiscord(now: () => Date = () => new Date()): Promise<LocalDiscord> {
  const service = await startService();
  const messages: Kept[] = [];
  const desk = { messages, now };
  service.answerWith((request) => {
    if (request.pathname.startsWith(HOOK)) return hook(request, desk);
    if (request.pathname.startsWith('/api/webhooks/'))
      return refusal(404, 10015, 'Unknown Webhook');
    if (request.headers['authorization'] !== `Bot ${TOKEN}`)
      return refusal(401, 0, '401: Unauthorized');
    if (!request.pathname.startsWith(MESSAGES)) return refusal(404, 10003, 'Unknown Channel');
    return bot(request, desk);
  });
  return {
    ...service,
    apiUrl: `${service.url}/api/v10`,
    webhookUrl: `${service.url}${HOOK}`,
    token: TOKEN,
    channel: CHANNEL,
    guild: GUILD,
    messages,
    save: () => {
      const { length } = messages;
      return () => {
        service.clearFaults();
        messages.length = length;
      };
    },
  };
}

interface Desk {
  readonly messages: Kept[];
  readonly now: () => Date;
}

function bot({ method, pathname, query, raw }: RawRequest, desk: Desk): Reply {
  if (method === 'POST') {
    const fields = fieldsOf(raw);
    const problem = problemOf(fields);
    if (problem !== undefined) return problem;
    const known = fields['enforce_nonce'] === true ? sameNonce(desk, fields['nonce']) : undefined;
    return json(200, view(known ?? keep(desk, fields, 'bot')));
  }
  if (pathname !== MESSAGES) return one(desk, pathname.slice(MESSAGES.length + 1));
  const limit = Math.min(100, Number(query.get('limit') ?? 50));
  const before = query.get('before');
  const older = desk.messages.filter(({ id }) => before === null || BigInt(id) < BigInt(before));
  return json(200, older.toReversed().slice(0, limit).map(view));
}

function hook({ method, pathname, query, raw }: RawRequest, desk: Desk): Reply {
  if (method === 'GET') return one(desk, pathname.slice(`${HOOK}/messages/`.length));
  const fields = fieldsOf(raw);
  const problem = problemOf(fields);
  if (problem !== undefined) return problem;
  const message = keep(desk, fields, 'webhook');
  if (query.get('wait') === 'true') return json(200, view(message));
  return { status: 204, body: Buffer.alloc(0) };
}

function one({ messages }: Desk, id: string): Reply {
  const found = messages.find((message) => message.id === id);
  return found === undefined ? refusal(404, 10008, 'Unknown Message') : json(200, view(found));
}

function sameNonce({ messages, now }: Desk, nonce: unknown): Kept | undefined {
  return messages.find(
    (message) =>
      message.nonce !== undefined &&
      message.nonce === nonce &&
      now().getTime() - message.at < NONCE_LASTS_MS,
  );
}

function keep({ messages, now }: Desk, fields: Fields, via: DiscordMessage['via']): Kept {
  const content = String(fields['content']).trim();
  const id = String(1_400_000_000_000_000_000n + BigInt(messages.length));
  const nonce = typeof fields['nonce'] === 'string' ? fields['nonce'] : undefined;
  const message = { id, content, pings: pings(content, fields), via, at: now().getTime(), nonce };
  messages.push(message);
  return message;
}

/** Without a list of what is allowed, everything that looks like a mention pings. */
function pings(content: string, { allowed_mentions: allowed }: Fields): boolean {
  const isForbidden = JSON.stringify(allowed) === '{"parse":[]}';
  return !isForbidden && /@everyone|@here|<@[!&]?\d/.test(content);
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(raw: Buffer): Fields {
  const value: unknown = JSON.parse(raw.toString('utf8'));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function problemOf({ content, nonce }: Fields): Reply | undefined {
  if (typeof content !== 'string' || content.trim() === '') {
    return refusal(400, 50006, 'Cannot send an empty message');
  }
  if (Array.from(content).length > MOST_CHARACTERS) {
    return invalid('content', `Must be ${MOST_CHARACTERS} or fewer in length.`);
  }
  return typeof nonce === 'string' && nonce.length > MOST_OF_A_NONCE
    ? invalid('nonce', `Must be ${MOST_OF_A_NONCE} or fewer in length.`)
    : undefined;
}

function invalid(field: string, message: string): Reply {
  const errors = { [field]: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message }] } };
  return json(400, { message: 'Invalid Form Body', code: 50035, errors });
}

function refusal(status: number, code: number, message: string): Reply {
  return json(status, { message, code });
}

function view({ id, content, at }: Kept): unknown {
  const timestamp = new Date(at).toISOString();
  return { id, channel_id: CHANNEL, content, timestamp, type: 0, author: { id: '99', bot: true } };
}
