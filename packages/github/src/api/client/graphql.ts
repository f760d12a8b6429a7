import { GitHubError } from './failure.ts';
import type { Area } from './failure.ts';
import { graphqlErrors } from './limits.ts';
import { refusal } from './refusal.ts';

const STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
};

/**
 * The data of a GraphQL answer. What is not found is `null` in it; any other error means that the
 * data may be partial, and throws.
 */
export function dataOf(body: unknown, area: Area): unknown {
  const types = graphqlErrors(body).map(typeOf);
  const serious = types.find((type) => type !== 'NOT_FOUND');
  if (serious !== undefined) throw refused(serious, area);
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  const isFound =
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).some((value) => value !== null);
  if (isFound) return data;
  if (types.length > 0) throw refusal(404, area);
  throw new GitHubError({
    code: 'ANSWER_INVALID',
    reason: `GitHub's answer to the query for ${area.subject} holds no data, or is cut off`,
    remedy: 'check the connection and GITHUB_GRAPHQL_URL, then run again',
  });
}

function refused(type: string, area: Area): GitHubError {
  const status = STATUSES[type];
  if (status !== undefined) return refusal(status, area);
  return new GitHubError({
    code: 'EVIDENCE_UNAVAILABLE',
    reason: `GitHub answered the query for ${area.subject} with an error, so what it gave may be partial`,
    remedy: 'run again later',
  });
}

function typeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('type' in error)) return '';
  return typeof error.type === 'string' ? error.type : '';
}
