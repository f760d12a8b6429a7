import { json, startService } from '../sigstore/http/service.ts';
import type { Reply, Service } from '../sigstore/http/service.ts';
import type { RawRequest } from '../github/http/request.ts';

const MOST_CHARACTERS = 40_000;
const TOKEN = 'xoxb-rehearsal-1';
const CHANNEL = 'C0REHEARSAL';
const HOOK = '/services/T0REHEARSAL/B0REHEARSAL/rehearsal';

export interface SlackMessage {
  /** Its id and time: seconds and a number. */
  readonly ts: string;
  readonly text: string;
  readonly metadata: unknown;
  readonly via: 'bot' | 'webhook';
}

/** A Slack on loopback: one workspace, one channel, one bot, one incoming webhook. */
export interface LocalSlack extends Pick<
  Service,
  'fail' | 'clearFaults' | 'close' | 'requests' | 'watch'
> {
  readonly apiUrl: string;
  readonly webhookUrl: string;
  readonly token: string;
  readonly channel: string;
  readonly messages: readonly SlackMessage[];
  /** Remembers what was said; what it gives forgets what came later, and all faults. */
  readonly save: () => () => void;
  /** How long what was posted stays out of the history; 0 at first. */
  historyLagMs: number;
}

export async function startLocalSlack(now: () => Date = () => new Date()): Promise<LocalSlack> {
  const service = await startService();
  const messages: (SlackMessage & { readonly at: number })[] = [];
  const slack = {
    ...service,
    apiUrl: `${service.url}/api`,
    webhookUrl: `${service.url}${HOOK}`,
    token: TOKEN,
    channel: CHANNEL,
    messages,
    save: () => {
      const { length } = messages;
      return () => {
        service.clearFaults();
        messages.length = length;
      };
    },
    historyLagMs: 0,
  };
  const add = (via: SlackMessage['via'], text: string, metadata?: unknown): string => {
    const at = now().getTime();
    const ts = `${Math.floor(at / 1000)}.${String(messages.length + 1).padStart(6, '0')}`;
    messages.push({ ts, text, metadata, via, at });
    return ts;
  };
  service.answerWith((request) => {
    if (request.pathname === HOOK) return hook(request, add);
    if (request.pathname.startsWith('/services/')) return text(404, 'no_service');
    const isKnown = request.headers['authorization'] === `Bearer ${TOKEN}`;
    if (!isKnown) return json(200, { ok: false, error: 'invalid_auth' });
    const seen = messages.filter(({ at }) => at + slack.historyLagMs <= now().getTime());
    return call(request, { add, seen, all: messages });
  });
  return slack;
}

type Add = (via: SlackMessage['via'], text: string, metadata?: unknown) => string;

interface Calling {
  readonly add: Add;
  readonly seen: readonly SlackMessage[];
  readonly all: readonly SlackMessage[];
}

function call({ pathname, raw, query }: RawRequest, { add, seen, all }: Calling): Reply {
  if (pathname === '/api/chat.postMessage') {
    const fields = fieldsOf(raw);
    const problem = fields['channel'] === CHANNEL ? problemOf(fields['text']) : 'channel_not_found';
    if (problem !== undefined) return json(200, { ok: false, error: problem });
    const ts = add('bot', String(fields['text']), fields['metadata']);
    return json(200, { ok: true, channel: CHANNEL, ts, message: { type: 'message', ts } });
  }
  if (query.get('channel') !== CHANNEL) return json(200, { ok: false, error: 'channel_not_found' });
  if (pathname === '/api/conversations.history') return history(query, seen);
  if (pathname !== '/api/chat.getPermalink')
    return json(200, { ok: false, error: 'unknown_method' });
  const found = all.find(({ ts }) => ts === query.get('message_ts'));
  if (found === undefined) return json(200, { ok: false, error: 'message_not_found' });
  const permalink = `https://rehearsal.slack.com/archives/${CHANNEL}/p${found.ts.replace('.', '')}`;
  return json(200, { ok: true, channel: CHANNEL, permalink });
}

/** Newest first, in pages. */
function history(query: URLSearchParams, seen: readonly SlackMessage[]): Reply {
  const limit = Number(query.get('limit') ?? 100);
  const start = Number(query.get('cursor') ?? 0);
  const asked = seen.filter(({ ts }) => Number(ts) > Number(query.get('oldest') ?? 0));
  const page = asked.toReversed().slice(start, start + limit);
  const hasMore = start + limit < asked.length;
  const messages = page.map(({ ts, text: said, metadata }) => ({
    type: 'message',
    ts,
    text: said,
    ...(query.get('include_all_metadata') === 'true' ? { metadata } : {}),
  }));
  const next = { next_cursor: hasMore ? String(start + limit) : '' };
  return json(200, { ok: true, messages, has_more: hasMore, response_metadata: next });
}

function hook({ raw }: RawRequest, add: Add): Reply {
  const fields = fieldsOf(raw);
  const problem = problemOf(fields['text']);
  if (problem !== undefined) return text(400, problem);
  add('webhook', String(fields['text']));
  return text(200, 'ok');
}

function problemOf(said: unknown): string | undefined {
  if (typeof said !== 'string' || said === '') return 'no_text';
  return said.length > MOST_CHARACTERS ? 'msg_too_long' : undefined;
}

function fieldsOf(raw: Buffer): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(raw.toString('utf8'));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function text(status: number, body: string): Reply {
  return { status, body: Buffer.from(body), headers: { 'content-type': 'text/html' } };
}
