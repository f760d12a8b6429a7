import { EmbargoError, observed, unobservable } from '@embargo/core';
import type { ErrorCode, Observed } from '@embargo/core';

/** What a request is about, in words that give nothing away, and what it takes to be answered. */
export interface Area {
  /** Completes "GitHub answered 403 to the request for …". */
  readonly subject: string;
  /** The permission by name, such as "the permission `contents: read`". */
  readonly permission: string;
  /** Where access is refused: what is known to go wrong here. */
  readonly hint?: string;
  /** What a person does when GitHub understands and refuses (400, 409, 422). */
  readonly refusal?: string;
}

interface Failure {
  readonly code: ErrorCode;
  /** What was found and what was expected. */
  readonly reason: string;
  readonly remedy: string;
  /** The HTTP status, where there was one. */
  readonly status?: number;
}

/**
 * GitHub did not do what was asked, or what it gave cannot be used. It carries no cause: the errors of the libraries below hold
 * addresses and texts that may be embargoed.
 */
export class GitHubError extends EmbargoError {
  readonly reason: string;
  readonly remedy: string;
  readonly status: number | undefined;

  constructor({ code, reason, remedy, status }: Failure) {
    super(code, `${reason}; ${remedy}`);
    this.name = 'GitHubError';
    this.reason = reason;
    this.remedy = remedy;
    this.status = status;
  }
}

/** Evidence read from GitHub: what GitHub refuses or cannot give becomes `unobservable`. */
export async function observe<T>(read: Promise<T>): Promise<Observed<T>> {
  try {
    return observed(await read);
  } catch (error) {
    if (error instanceof GitHubError) return unobservable(error.reason, error.remedy);
    throw error;
  }
}

/** What `read` gives, or `undefined` where GitHub answers 404 to it. */
export async function unlessMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

/** What `read` gives, or `undefined` where GitHub hides it from the token: 403 and 404. */
export async function unlessHidden<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isStatus(error, 403, 404)) return undefined;
    throw error;
  }
}

export function isStatus(error: unknown, ...statuses: readonly number[]): error is GitHubError {
  return error instanceof GitHubError && statuses.some((status) => status === error.status);
}
