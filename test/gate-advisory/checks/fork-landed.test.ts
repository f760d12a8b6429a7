import { observed } from '@embargo/core';

import { forkLanded } from '../../../actions/gate-advisory/src/checks/fork-landed.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  firstPullRequest,
  forkOf,
  PATCHES,
  REFUSED,
  withAdvisory,
  withFork,
  withoutFork,
  withPullRequest,
  withUpstream,
} from './kept-case.ts';

const from = { stage: 'build' } as const;
const [first, second] = PATCHES;
const semiPublic = { policy: 'flotilla', stage: 'build' } as const;
const MEDIUM = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N';

function landed(
  evidence: Evidence,
  patches: readonly { readonly branch: string; readonly patchId: string }[],
): Evidence {
  const commits = patches.map((patch, index) => ({ ...patch, sha: String(index).repeat(40) }));
  return withUpstream(evidence, { landed: observed(commits) });
}

describeCheck(forkLanded, {
  pass: [
    { what: 'before the build', from },
    { what: 'before the publication', from: { stage: 'publish' } },
    {
      what: 'a pull request that was closed without a merge',
      from,
      change: (evidence) =>
        withFork(evidence, {
          pullRequests: [
            ...forkOf(evidence).pullRequests,
            { ...firstPullRequest(evidence), number: 7, state: 'closed' },
          ],
        }),
    },
    {
      what: 'among other commits',
      from,
      change: (evidence) =>
        landed(evidence, [{ branch: 'main', patchId: 'e'.repeat(40) }, second, first]),
    },
  ],
  fail: [
    {
      what: 'a pull request that is still open',
      from,
      change: (evidence) => withPullRequest(evidence, { state: 'open' }, second.number),
      reason: 'pull request 5 is not merged, and would be deleted with the fork',
      remedy: 'close those that are not needed',
    },
    {
      what: 'no commit (missing)',
      from,
      change: (evidence) => landed(evidence, []),
      reason: 'the patch of pull request 3 is on no commit of `main`',
    },
    {
      what: 'one commit of two (partial)',
      from,
      change: (evidence) => landed(evidence, [first]),
      reason: 'the patch of pull request 5 is on no commit of `release-1.4`',
    },
    {
      what: 'another patch (edited)',
      from,
      change: (evidence) => landed(evidence, [first, { ...second, patchId: 'e'.repeat(40) }]),
      reason: 'pull request 5',
      remedy: 'merge the patch that readiness let through',
    },
    {
      what: 'the patch on another branch (contradictory)',
      from,
      change: (evidence) => landed(evidence, [first, { ...second, branch: 'main' }]),
      reason: 'pull request 5',
    },
    {
      what: 'an empty fork',
      from,
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
      reason: 'no pull request in a temporary fork',
    },
    {
      what: 'an open pull request beside one whose patch is unknown',
      from,
      change: (evidence) =>
        withPullRequest(
          withPullRequest(evidence, { state: 'open' }, first.number),
          { patchId: REFUSED },
          second.number,
        ),
    },
  ],
  unobservable: [
    {
      what: 'the commits are refused',
      from,
      change: (evidence) => withUpstream(evidence, { landed: REFUSED }),
    },
    { what: 'the fork is refused', from, change: (evidence) => ({ ...evidence, fork: REFUSED }) },
    {
      what: 'a patch is refused',
      from,
      change: (evidence) => withPullRequest(evidence, { patchId: REFUSED }, second.number),
    },
    {
      what: 'the fork was deleted by a publication (stale)',
      from,
      change: (evidence) => withAdvisory(withoutFork(evidence), { state: 'published' }),
      reason: 'deleted its temporary fork',
      remedy: 'the audit of pushes',
    },
    {
      what: 'a fork of which nothing was read (missing)',
      from,
      change: (evidence) => withFork(evidence, undefined),
      reason: 'of which nothing was read',
      remedy: 'run the gate again',
    },
    {
      what: 'a fork that the advisory does not name (contradictory)',
      from,
      change: (evidence) => ({ ...withoutFork(evidence), fork: evidence.fork }),
      reason: 'a temporary fork was read that the advisory does not name',
    },
  ],
  'not-applicable': [
    {
      what: 'a fix in public pull requests, as its score allows',
      from: semiPublic,
      change: (evidence) => withAdvisory(withoutFork(evidence), { cvss: [{ vector: MEDIUM }] }),
      reason: 'public pull requests',
    },
  ],
});
