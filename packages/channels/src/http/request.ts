import { EmbargoError } from '@embargo/core';
import type { SendResult } from '@embargo/core';

const TIMEOUT_MS = 30_000;
const RETRY_MS = 5_000;
const MOST_BYTES = 5 * 1024 * 1024;

/** Nothing was there to take it. */
const NOT_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
/** The other side could not show that it is who it says, so it was told nothing. */
const NOT_TRUSTED = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where it was cut off or is too long. */
  readonly text: string | undefined;
}

/** An answer, or what is certain without one; neither holds the address. */
export type Exchanged =
  | { readonly status: 'answered'; readonly answer: HttpAnswer }
  | Exclude<SendResult, { readonly status: 'sent' }>;

/** Asks once, follows nowhere, and gives no error away: they name addresses that are secrets. */
export async function exchange({ url, ...request }: HttpRequest): Promise<Exchanged> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    const answer = { status: response.status, headers: response.headers };
    return { status: 'answered', answer: { ...answer, text: await textOf(response) } };
  } catch (error) {
    return withoutAnswer(codesOf(error));
  }
}

/**
 * An address that secrets can be sent to. Throws `CONFIG_INVALID`, without the address, for one
 * that is not `https:`; `http:` only reaches this very machine.
 */
export function secretAddress(text: string, what: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || isLocal) return text;
  const message = `The address of ${what} has another form than expected: https://…; check the secret that holds it.`;
  throw new EmbargoError('CONFIG_INVALID', message);
}

async function textOf(response: Response): Promise<string | undefined> {
  try {
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > MOST_BYTES ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutAnswer(codes: readonly string[]): Exclude<SendResult, { status: 'sent' }> {
  if (codes.some((code) => NOT_SENT.includes(code))) {
    return { status: 'not-sent', reason: 'It could not be reached.', retryAfterMs: RETRY_MS };
  }
  if (codes.some((code) => NOT_TRUSTED.test(code))) {
    const reason = 'Its certificate is not to be trusted, so nothing was said to it.';
    return { status: 'refused', reason };
  }
  return { status: 'unknown', reason: 'The connection was cut before it answered.' };
}

/** The codes of an error, of its causes and of what they gather. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...inner, ...('cause' in error ? codesOf(error.cause) : [])];
}
