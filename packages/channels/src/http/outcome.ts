import type { SendResult } from '@embargo/core';

import { exchange } from './request.ts';
import type { HttpAnswer, HttpRequest } from './request.ts';

const LEAST_WAIT_MS = 1_000;

/** Posts once; what is no success becomes a result by what it says about the text. */
export async function post(
  request: Omit<HttpRequest, 'method'>,
  onSuccess: (answer: HttpAnswer) => SendResult,
): Promise<SendResult> {
  const exchanged = await exchange({ ...request, method: 'POST' });
  if (exchanged.status !== 'answered') return exchanged;
  const { answer } = exchanged;
  if (answer.status >= 200 && answer.status < 300) return onSuccess(answer);
  if (answer.status === 429) return limited(answer);
  if (answer.status >= 500 || answer.status === 408) {
    // A gateway says so of what the server behind it may have done.
    return { status: 'unknown', reason: `It answered ${answer.status}.` };
  }
  return { status: 'refused', reason: `It answered ${answer.status}, expected a success.` };
}

/** Not taken, and free again when `Retry-After` or the body says so, both in seconds. */
export function limited({ headers, text }: Pick<HttpAnswer, 'headers' | 'text'>): SendResult {
  const inBody = fieldOf(jsonOf(text), 'retry_after');
  const seconds = [Number(headers.get('retry-after') ?? NaN), Number(inBody ?? NaN)];
  const longest = Math.max(0, ...seconds.filter((value) => Number.isFinite(value)));
  return {
    status: 'not-sent',
    reason: 'It takes no more texts for now.',
    retryAfterMs: Math.max(LEAST_WAIT_MS, Math.ceil(longest * 1000)),
  };
}

export function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

export function textField(value: unknown, name: string): string | undefined {
  const found = fieldOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

export function listField(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}
