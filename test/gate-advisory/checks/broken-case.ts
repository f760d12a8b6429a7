import { observed } from '@embargo/core';

import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import {
  BINARIES,
  hoursLater,
  LOGINS,
  recordOf,
  withAdvisory,
  withoutFork,
  withoutRecord,
  withPeople,
  withPullRequest,
  withRecord,
  withUpstream,
} from './kept-case.ts';

type Change = (evidence: Evidence) => Evidence;

const FAR = hoursLater(500 * 24);

/** For each check, what breaks the promise in a case that keeps it. */
export const BREAKS: Readonly<Record<string, Change>> = {
  accepted: (evidence) => withAdvisory(evidence, { state: 'triage' }),
  'report-acknowledged': (evidence) => withoutRecord(evidence, 'acknowledged'),
  'fix-team-named': (evidence) => withoutRecord(evidence, 'fixTeamNamed'),
  'fix-team-admitted': (evidence) => withPeople(evidence, { fixTeam: observed(['canary-new']) }),
  'collaborators-allowed': (evidence) =>
    withAdvisory(evidence, { collaborators: { users: [LOGINS.outsider], teams: [] } }),
  'private-fix': withoutFork,
  cvss: (evidence) => withAdvisory(evidence, { cvss: [] }),
  'cve-requested': (evidence) => withoutRecord(evidence, 'cveRequested'),
  'versions-complete': (evidence) => withAdvisory(evidence, { affected: [] }),
  approved: (evidence) =>
    withPullRequest(withRecord(evidence, { approvals: [] }), { reviews: observed([]) }),
  'backports-present': (evidence) => withPullRequest(evidence, { targetBranch: 'docs-rework' }),
  'tests-ran': (evidence) => withRecord(evidence, { testRuns: [] }),
  'fork-mergeable': (evidence) => withPullRequest(evidence, { isMergeable: false }),
  'patches-unchanged': (evidence) =>
    withPullRequest(evidence, { patchId: observed('e'.repeat(40)) }),
  'publicly-disclosed': (evidence) =>
    withRecord(evidence, { madePublic: { at: hoursLater(9), by: LOGINS.security[0] } }),
  'upstream-date': (evidence) => withoutRecord(evidence, 'upstream'),
  'severity-lane': (evidence) =>
    // A policy with lanes and no time limit still needs to know the lane.
    evidence.process.release.length > 0
      ? agreedFar(evidence)
      : withAdvisory(evidence, { cvss: [] }),
  'release-day-agreed': (evidence) => withRecord(evidence, { agreements: [] }),
  'embargo-maximum': agreedFar,
  'distributors-told': (evidence) => withRecord(evidence, { distributorsTold: [] }),
  'notice-ready': (evidence) => ({
    ...withAdvisory(evidence, { affected: [] }),
    config: {
      ...{ version: 1, timelinesBinding: true },
      channels: [{ id: 'notes', kind: 'github-release' }],
    },
  }),
  'release-window': (evidence) => ({ ...evidence, now: new Date('2026-11-27T16:30Z') }),
  'readiness-recorded': (evidence) => withoutRecord(evidence, 'readiness'),
  'fork-landed': (evidence) => withUpstream(evidence, { landed: observed([]) }),
  'binaries-verified': (evidence) => ({
    ...evidence,
    binaries: observed({ ...BINARIES, isPassed: false }),
  }),
  'credits-agreed': (evidence) => withAdvisory(evidence, { credits: [] }),
};

function agreedFar(evidence: Evidence): Evidence {
  const { agreements } = recordOf(evidence);
  const far = agreements.map((agreement) => ({ ...agreement, releasesAt: FAR }));
  return withRecord(evidence, { agreements: far });
}
