import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { privateFix } from '../../../actions/gate-advisory/src/checks/private-fix.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { REFUSED, withAdvisory, withFork, withoutFork, withPullRequest } from './kept-case.ts';
import { promisesOf } from './model-policies.ts';

const VECTORS = {
  '6.9': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
  '7.0': 'CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H',
} as const;
const semiPublic = { policy: 'flotilla' };

function inPublic(evidence: Evidence, score: keyof typeof VECTORS): Evidence {
  return withAdvisory(withoutFork(evidence), { cvss: [{ vector: VECTORS[score] }] });
}

describeCheck(privateFix, {
  pass: [
    { what: 'a fork with its pull requests' },
    { what: 'a fork whose pull requests are merged', from: { stage: 'build' } },
    {
      what: 'a fork where the policy promises a private repository',
      from: { policy: 'quay' },
    },
    {
      what: 'a fork where a public fix is allowed',
      from: semiPublic,
      change: (evidence) => withAdvisory(evidence, { cvss: [{ vector: VECTORS['6.9'] }] }),
    },
    {
      what: 'a public fix just below the score that the policy names',
      from: semiPublic,
      change: (evidence) => inPublic(evidence, '6.9'),
      reason: 'not in a fork but public, as the policy allows at this score',
    },
  ],
  fail: [
    {
      what: 'no fork (missing)',
      change: withoutFork,
      reason: 'the advisory has no temporary private fork, expected one with the fix',
      remedy: 'start a temporary private fork',
    },
    {
      what: 'no fork at a low score, in a policy that keeps every fix private',
      change: (evidence) => inPublic(evidence, '6.9'),
      reason: 'expected one with the fix',
    },
    {
      what: 'a fork without pull request (missing)',
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
      reason: 'the temporary fork has no pull request that is open or merged',
    },
    {
      what: 'pull requests that were all closed (stale)',
      change: (evidence) => withPullRequest(evidence, { state: 'closed' }),
      reason: 'the temporary fork has no pull request that is open or merged',
    },
    {
      what: 'a public fix at the score that the policy names',
      from: semiPublic,
      change: (evidence) => inPublic(evidence, '7.0'),
      reason: 'its score of 7.0 does not allow a public fix',
      remedy: 'start a temporary private fork',
    },
    {
      what: 'a public fix with a low and a high vector (contradictory)',
      from: semiPublic,
      change: (evidence) =>
        withAdvisory(inPublic(evidence, '6.9'), {
          cvss: [{ vector: VECTORS['6.9'] }, { vector: VECTORS['7.0'] }],
        }),
      reason: 'its score of 7.0',
    },
  ],
  unobservable: [
    { what: 'the fork is refused', change: (evidence) => ({ ...evidence, fork: REFUSED }) },
    {
      what: 'a public fix whose score is not known (missing)',
      from: semiPublic,
      change: (evidence) => withAdvisory(withoutFork(evidence), { cvss: [] }),
      reason: 'the advisory has no CVSS vector',
    },
    {
      what: 'a public fix with one vector of two that is sound (partial)',
      from: semiPublic,
      change: (evidence) =>
        withAdvisory(withoutFork(evidence), {
          cvss: [{ vector: VECTORS['6.9'] }, { vector: 'CVSS:3.1/AV:N' }],
        }),
    },
    {
      what: 'a public fix scored by CVSS v2.0 (stale)',
      from: semiPublic,
      change: (evidence) =>
        withAdvisory(withoutFork(evidence), { cvss: [{ vector: 'AV:L/AC:H/Au:N/C:P/I:N/A:N' }] }),
      reason: 'malformed or too old',
    },
    {
      what: 'a fork of which nothing was read',
      change: (evidence) => ({ ...evidence, fork: observed(undefined) }),
    },
    {
      what: 'a fork that publication deleted',
      change: (evidence) => withAdvisory(withoutFork(evidence), { state: 'published' }),
    },
  ],
});

test('a policy that does not say where fixes are written promises nothing of it', () => {
  const { privateFix: promised, ...facts } = promisesOf('warden').facts;
  expect(promised).toBeDefined();
  expect(privateFix.promisedBy({ ...promisesOf('warden'), facts })).toEqual([]);
});
