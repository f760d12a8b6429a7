import type { ErrorCode } from '@embargo/core';

import { GitHubError } from './failure.ts';
import type { Area } from './failure.ts';

/** The sentence for an answer that is no success; it repeats nothing of the answer but its status. */
export function refusal(
  status: number,
  { subject, permission, hint, refusal: onRefusal }: Area,
  isSignOnMissing = false,
): GitHubError {
  const asked = `GitHub answered ${status} to the request for ${subject}`;
  const because = hint === undefined ? '' : ` (${hint})`;
  const error = (code: ErrorCode, reason: string, remedy: string): GitHubError =>
    new GitHubError({ code, reason, remedy, status });
  if (status === 401) {
    const remedy = 'give a token that is valid, for it is wrong, expired or revoked';
    return error('TOKEN_REFUSED', asked, remedy);
  }
  if (isSignOnMissing) {
    const remedy = "authorise the token for the organisation's single sign-on";
    return error('PERMISSION_MISSING', `${asked}, which needs a single sign-on`, remedy);
  }
  if (status === 403) {
    const remedy = `give the token that permission${because}`;
    return error('PERMISSION_MISSING', `${asked}, which needs ${permission}`, remedy);
  }
  if (status === 404 || status === 410) {
    const reason = `${asked}: it does not exist, or the token cannot see it, which needs ${permission}`;
    return error('NOT_FOUND', reason, `check the name and the token's permissions${because}`);
  }
  if (status >= 500) return error('EVIDENCE_UNAVAILABLE', asked, 'run again later');
  const remedy = onRefusal ?? 'check that what is asked fits what GitHub shows now';
  return error('REQUEST_REFUSED', `${asked}, expected it to be accepted`, remedy);
}
