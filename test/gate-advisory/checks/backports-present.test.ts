import { observed } from '@embargo/core';
import type { Facts } from '@embargo/core';

import { backportsPresent } from '../../../actions/gate-advisory/src/checks/backports-present.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { REFUSED, withFork, withoutFork, withPullRequest, withUpstream } from './kept-case.ts';
import type { KeptCase } from './kept-case.ts';

type BackportScope = NonNullable<Facts['backports']>['branches'][number];

const flotilla: KeptCase = { policy: 'flotilla' };

function configured(...releaseBranches: readonly string[]): KeptCase {
  return { policy: 'flotilla', config: { version: 1, releaseBranches } };
}

function withBranches(evidence: Evidence, ...branches: readonly string[]): Evidence {
  return withUpstream(evidence, { branches: observed(['main', ...branches]) });
}

/** The kept case, its fix for the release branch going to another branch, which exists. */
function fixing(evidence: Evidence, branch: string): Evidence {
  return withBranches(withPullRequest(evidence, { targetBranch: branch }, 5), branch);
}

const LOOKS = [
  'release-1.4',
  'release/v1.4',
  'releases/2',
  'stable/3.0.x',
  'maint-1',
  'v1.4.x',
  '2.x',
  '1.4',
  'Release-1',
];
const OTHERS = [
  'release-notes',
  'release-please--branches--main',
  'fix-1.4',
  'v1-rework',
  'stable',
];

/** A policy that promises the fix for these branches only. */
function promising(evidence: Evidence, ...branches: readonly BackportScope[]): Evidence {
  const { backports } = evidence.facts;
  if (backports === undefined) throw new Error('the policy has no such promise');
  return { ...evidence, facts: { ...evidence.facts, backports: { ...backports, branches } } };
}

describeCheck(backportsPresent, {
  pass: [
    {
      what: 'a policy of the default branch only, where nobody tells the others',
      from: flotilla,
      change: (evidence) =>
        promising(withUpstream(evidence, { branches: REFUSED }), 'default-branch'),
    },
    {
      what: 'a policy of release branches only, without one to the default branch',
      from: flotilla,
      change: (evidence) =>
        promising(withPullRequest(evidence, { targetBranch: 'release-1.4' }), 'release-branches'),
    },
    { what: 'a pull request to each branch', from: flotilla },
    { what: 'merged ones, at the publication', from: { policy: 'flotilla', stage: 'publish' } },
    ...LOOKS.map((branch) => ({
      what: `a pull request to ${branch}, which looks like a release branch`,
      from: flotilla,
      change: (evidence: Evidence) => fixing(evidence, branch),
    })),
    ...OTHERS.map((branch) => ({
      what: `no pull request to ${branch}, which does not`,
      from: flotilla,
      change: (evidence: Evidence) => withBranches(evidence, 'release-1.4', branch),
    })),
    {
      what: 'the branches that the configuration names',
      from: configured('release-1.4'),
      change: (evidence) => withBranches(evidence, 'release-1.4', 'release-1.3'),
    },
    {
      what: 'the branches that a pattern names',
      from: configured('rel*-1.*'),
      change: (evidence) => withBranches(evidence, 'release-1.4', 'release-2.0'),
    },
    {
      what: 'a branch that a pattern names with nothing behind it',
      from: configured('release-1.4*'),
    },
    {
      what: 'the default branch where the configuration names no other',
      from: configured('main'),
      change: (evidence) => withBranches(withPullRequest(evidence, { state: 'closed' }, 5)),
    },
  ],
  fail: [
    {
      what: 'two branches without fix, each named',
      from: flotilla,
      change: (evidence) => withBranches(evidence, 'release-1.4', 'release-1.5', 'release-1.6'),
      reason: '2 of 4 supported branches get no fix: `release-1.5`, `release-1.6`',
    },
    {
      what: 'a policy of the default branch only, and nothing goes there',
      from: flotilla,
      change: (evidence) =>
        promising(withPullRequest(evidence, { targetBranch: 'release-1.4' }), 'default-branch'),
      reason: '1 of 1 supported branches get no fix: `main`',
    },
    {
      what: 'a release branch without pull request (missing)',
      from: flotilla,
      change: (evidence) => withBranches(evidence, 'release-1.4', 'release-1.3'),
      reason: '1 of 3 supported branches get no fix: `release-1.3`',
      remedy: 'open a pull request to each of them',
    },
    {
      what: 'the default branch without pull request',
      from: flotilla,
      change: (evidence) => withPullRequest(evidence, { targetBranch: 'release-1.4' }),
      reason: '`main`',
    },
    {
      what: 'a backport that was closed',
      from: flotilla,
      change: (evidence) => withPullRequest(evidence, { state: 'closed' }, 5),
      reason: '`release-1.4`',
    },
    {
      what: 'a backport to a branch that was renamed since (stale)',
      from: flotilla,
      change: (evidence) => withBranches(evidence, 'release-1.5'),
      reason: '`release-1.5`',
    },
    {
      what: 'a branch that a pattern names',
      from: configured('release-*', 'lts'),
      change: (evidence) => withBranches(evidence, 'release-1.4', 'lts'),
      reason: '`lts`',
    },
    {
      what: 'a fork without pull request',
      from: flotilla,
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
      reason: '2 of 2 supported branches',
    },
  ],
  unobservable: [
    {
      what: 'branches are refused',
      from: flotilla,
      change: (evidence) => withUpstream(evidence, { branches: REFUSED }),
    },
    {
      what: 'the fork is refused',
      from: flotilla,
      change: (evidence) => ({ ...evidence, fork: REFUSED }),
    },
    {
      what: 'no branch looks like a release branch (truncated)',
      from: flotilla,
      change: (evidence) => withBranches(evidence, 'topic'),
      reason: 'no branch of the repository looks like a release branch',
      remedy: 'releaseBranches',
    },
    ...[
      'release-9',
      'release-1.4*4',
      '*-1.3',
      'release-*-lts',
      'ease-*',
      '*release-1',
      'r*4*4',
    ].map((pattern) => ({
      what: `the configuration names ${pattern}, which is no branch (contradictory)`,
      from: configured('release-*', pattern),
      reason: `no branch of the repository is called \`${pattern}\``,
    })),
    {
      what: 'the fix is public, where the gate does not look',
      from: flotilla,
      change: (evidence) => {
        const { advisory, ...rest } = withoutFork(evidence);
        const vector = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N';
        return { ...rest, advisory: { ...advisory, cvss: [{ vector, score: 5.5 }] } };
      },
      reason: 'the fix is written in public pull requests',
      remedy: 'waive',
    },
  ],
  'not-applicable': [{ what: 'a policy without backports' }],
});
