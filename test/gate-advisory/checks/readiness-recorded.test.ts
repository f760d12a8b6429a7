import { observed } from '@embargo/core';

import { readinessRecorded } from '../../../actions/gate-advisory/src/checks/readiness-recorded.ts';
import type { DecidedPatch } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  firstPullRequest,
  forkOf,
  hoursLater,
  LOGINS,
  NOW,
  recordOf,
  REFUSED,
  withAdvisory,
  withFork,
  withoutFork,
  withoutRecord,
  withPullRequest,
  withRecord,
} from './kept-case.ts';

const from = { stage: 'build' } as const;
const MEDIUM = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N';

type Readiness = NonNullable<ReturnType<typeof recordOf>['readiness']>;

function readiness(change: Partial<Readiness>): (evidence: Evidence) => Evidence {
  return (evidence) => withRecord(evidence, { readiness: { ...readinessOf(evidence), ...change } });
}

function readinessOf(evidence: Evidence): Readiness {
  const recorded = recordOf(evidence).readiness;
  if (recorded === undefined) throw new Error('the case has no readiness');
  return recorded;
}

/** The first patch decided on, with one thing changed. */
function firstDecided(change: Partial<DecidedPatch>): (evidence: Evidence) => Evidence {
  return (evidence) => {
    const [first, ...others] = readinessOf(evidence).patches;
    if (first === undefined) throw new Error('nothing was decided on');
    return readiness({ patches: [{ ...first, ...change }, ...others] })(evidence);
  };
}

describeCheck(readinessRecorded, {
  pass: [
    { what: 'before the build', from },
    { what: 'before the publication', from: { stage: 'publish' } },
    { what: 'at this very instant', from, change: readiness({ at: NOW }) },
    {
      what: 'in another order',
      from,
      change: (evidence) =>
        readiness({ patches: [...readinessOf(evidence).patches].reverse() })(evidence),
    },
    {
      what: 'a fix in public, of which there are no patches to keep',
      from: { policy: 'flotilla', stage: 'build' },
      change: (evidence) =>
        readiness({ patches: [] })(
          withAdvisory(withoutFork(evidence), { cvss: [{ vector: MEDIUM }] }),
        ),
    },
  ],
  fail: [
    {
      what: 'no readiness (missing)',
      from,
      change: (evidence) => withoutRecord(evidence, 'readiness'),
      reason: 'no readiness that let through is recorded',
      remedy: 'run the gate in the mode readiness',
    },
    {
      what: 'another patch (stale)',
      from,
      change: (evidence) => withPullRequest(evidence, { patchId: observed('e'.repeat(40)) }, 3),
      reason:
        'the fork holds other patches than those that readiness let through at 2026-11-20T17:00Z',
      remedy: 'run the gate in the mode readiness',
    },
    { what: 'another target branch', from, change: firstDecided({ targetBranch: 'release-1.4' }) },
    { what: 'another pull request', from, change: firstDecided({ pullRequest: 33 }) },
    {
      what: 'a patch more than decided on (partial)',
      from,
      change: (evidence) =>
        withFork(evidence, {
          pullRequests: [
            ...forkOf(evidence).pullRequests,
            { ...firstPullRequest(evidence), number: 7 },
          ],
        }),
    },
    {
      what: 'a patch less than decided on (truncated)',
      from,
      change: (evidence) => withFork(evidence, { pullRequests: [firstPullRequest(evidence)] }),
    },
    {
      what: 'a fix in public, where patches of a fork were decided on (contradictory)',
      from: { policy: 'flotilla', stage: 'build' },
      change: (evidence) => withAdvisory(withoutFork(evidence), { cvss: [{ vector: MEDIUM }] }),
    },
  ],
  unobservable: [
    {
      what: 'the record is refused',
      from,
      change: (evidence) => ({ ...evidence, record: REFUSED }),
    },
    { what: 'the fork is refused', from, change: (evidence) => ({ ...evidence, fork: REFUSED }) },
    {
      what: 'a patch is refused',
      from,
      change: (evidence) => withPullRequest(evidence, { patchId: REFUSED }, 5),
    },
    {
      what: 'a readiness that a person wrote (edited)',
      from,
      change: readiness({ by: LOGINS.security[0] }),
      reason: 'the recorded readiness is not by the gate, or ahead of its time',
      remedy: 'run the gate in the mode readiness',
    },
    {
      what: 'a readiness ahead of its time (contradictory)',
      from,
      change: readiness({ at: new Date(NOW.getTime() + 1) }),
    },
    {
      what: 'a readiness at no time that can be read',
      from,
      change: readiness({ at: new Date('') }),
    },
    {
      what: 'a readiness long before the report, of a fork that was deleted',
      from,
      change: (evidence) =>
        readiness({ at: hoursLater(-1) })(
          withAdvisory(withoutFork(evidence), { state: 'published' }),
        ),
    },
  ],
});
