import { observed, unobservable } from '@embargo/core';
import type { Observed, Unobservable } from '@embargo/core';

import { fail, notApplicable } from '../check.ts';
import type { Verdict } from '../check.ts';
import type { Evidence, ForkPullRequest } from '../evidence/evidence.ts';
import { mayBeSemiPublic } from './severity.ts';

/** Where the fix of a case is written, as far as its checks look at it. */
export type Fix =
  /** In pull requests of the temporary fork, those left out that were closed without a merge. */
  | { readonly place: 'fork'; readonly pullRequests: readonly ForkPullRequest[] }
  /** In public pull requests, as the policy allows below a score. */
  | { readonly place: 'public' };

/** The fix; without a fork it is public where the policy allows that, else still to be written. */
export function fixOf(evidence: Evidence): Observed<Fix> {
  const { advisory, fork } = evidence;
  const hasFork = advisory.temporaryFork !== undefined;
  if (advisory.state === 'published' && !hasFork) return DELETED;
  if (fork.status === 'unobservable') return fork;
  if (hasFork !== (fork.value !== undefined)) return hasFork ? UNREAD : UNKNOWN;
  if (fork.value !== undefined) {
    const pullRequests = fork.value.pullRequests.filter(({ state }) => state !== 'closed');
    return observed({ place: 'fork', pullRequests });
  }
  const isPublic = mayBeSemiPublic(evidence);
  return observed(isPublic ? { place: 'public' } : { place: 'fork', pullRequests: [] });
}

/**
 * What a check says of a fix in the fork; with nothing in it nothing is kept, and a check of the
 * fork has nothing to look at where the fix is public.
 */
export function judgeFork(
  evidence: Evidence,
  judge: (pullRequests: readonly ForkPullRequest[]) => Verdict,
): Verdict {
  const fix = fixOf(evidence);
  if (fix.status === 'unobservable') return fix;
  if (fix.value.place === 'public') {
    return notApplicable(
      'the fix is written in public pull requests, which have checks of their own',
    );
  }
  const { pullRequests } = fix.value;
  if (pullRequests.length > 0) return judge(pullRequests);
  return fail(
    'there is no pull request in a temporary fork, expected at least one with the fix',
    'open a pull request with the fix in the temporary fork of the advisory',
  );
}

const AGAIN = 'run the gate again; where it stays, look at the advisory on GitHub';

const UNREAD: Unobservable = unobservable(
  'the advisory has a temporary fork, of which nothing was read',
  AGAIN,
);

const UNKNOWN: Unobservable = unobservable(
  'a temporary fork was read that the advisory does not name',
  AGAIN,
);

const DELETED: Unobservable = unobservable(
  'the advisory is published, which deleted its temporary fork',
  'compare what was merged with what readiness let through: the audit of pushes does',
);
