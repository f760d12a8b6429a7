import type { Answer, Attempt } from './transport.ts';

/** The least wait where GitHub names none, from which it doubles (docs.github.com, rate limits). */
const UNNAMED_WAIT_SECONDS = 60;

/** Before the second, third and fourth try of a read that was lost. */
const RETRY_SECONDS = [1, 4, 9];

/** Seconds to wait before the request may be repeated, or `undefined` where it must not be. */
export interface Repetition {
  readonly waitSeconds: number;
  readonly cause: 'limit' | 'loss';
}

export interface Tries {
  readonly isRead: boolean;
  /** How often GitHub's limit was met so far. */
  readonly limited: number;
  /** How often the request was lost so far. */
  readonly lost: number;
}

/**
 * Whether and when to ask again. What was certainly not done may be repeated; a write that may have
 * been done never is.
 */
export function repetition(attempt: Attempt, tries: Tries, now: Date): Repetition | undefined {
  if (attempt.kind === 'answer' && isLimited(attempt)) {
    return { waitSeconds: limitSeconds(attempt, tries.limited, now), cause: 'limit' };
  }
  const isLost = attempt.kind === 'no-answer' || attempt.status >= 500;
  if (!isLost) return undefined;
  const mayHaveArrived = attempt.kind === 'answer' || attempt.mayHaveArrived;
  if (mayHaveArrived && !tries.isRead) return undefined;
  const waitSeconds = RETRY_SECONDS[tries.lost];
  return waitSeconds === undefined ? undefined : { waitSeconds, cause: 'loss' };
}

/** Whether an answer says that too much was asked: by status, or by GraphQL's errors. */
export function isLimited({ status, headers, body }: Answer): boolean {
  if (status === 429) return true;
  const value = body.kind === 'json' ? body.value : undefined;
  if (status === 200) return graphqlErrors(value).some(isLimitError);
  if (status !== 403) return false;
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true;
  return isLimitError(value);
}

/** The errors of a GraphQL answer; none for other answers. */
export function graphqlErrors(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('errors' in value)) return [];
  return Array.isArray(value.errors) ? value.errors : [];
}

function isLimitError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('type' in error && error.type === 'RATE_LIMITED') return true;
  return (
    'message' in error &&
    typeof error.message === 'string' &&
    /rate limit|abuse detection/i.test(error.message)
  );
}

function limitSeconds({ headers }: Answer, limited: number, now: Date): number {
  const after = secondsIn(headers['retry-after']);
  if (after !== undefined) return after;
  const reset = secondsIn(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined) {
    // GitHub's clock may be a little ahead of ours.
    return Math.max(1, Math.ceil(reset - now.getTime() / 1000) + 1);
  }
  return UNNAMED_WAIT_SECONDS * 2 ** limited;
}

function secondsIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
