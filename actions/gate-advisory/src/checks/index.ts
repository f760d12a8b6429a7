import type { Check } from '../check.ts';
import { accepted } from './accepted.ts';
import { approved } from './approved.ts';
import { backportsPresent } from './backports-present.ts';
import { binariesVerified } from './binaries-verified.ts';
import { collaboratorsAllowed } from './collaborators-allowed.ts';
import { creditsAgreed } from './credits-agreed.ts';
import { cveRequested } from './cve-requested.ts';
import { cvss } from './cvss.ts';
import { distributorsTold } from './distributors-told.ts';
import { embargoMaximum } from './embargo-maximum.ts';
import { fixTeamAdmitted } from './fix-team-admitted.ts';
import { fixTeamNamed } from './fix-team-named.ts';
import { forkLanded } from './fork-landed.ts';
import { forkMergeable } from './fork-mergeable.ts';
import { noticeReady } from './notice-ready.ts';
import { patchesUnchanged } from './patches-unchanged.ts';
import { privateFix } from './private-fix.ts';
import { publiclyDisclosed } from './publicly-disclosed.ts';
import { readinessRecorded } from './readiness-recorded.ts';
import { releaseDayAgreed } from './release-day-agreed.ts';
import { releaseWindow } from './release-window.ts';
import { reportAcknowledged } from './report-acknowledged.ts';
import { severityLane } from './severity-lane.ts';
import { testsRan } from './tests-ran.ts';
import { upstreamDate } from './upstream-date.ts';
import { versionsComplete } from './versions-complete.ts';

/** Every check, in the order of the process. */
export const checks: readonly Check[] = [
  accepted,
  reportAcknowledged,
  fixTeamNamed,
  fixTeamAdmitted,
  collaboratorsAllowed,
  privateFix,
  cvss,
  cveRequested,
  versionsComplete,
  approved,
  backportsPresent,
  testsRan,
  forkMergeable,
  distributorsTold,
  patchesUnchanged,
  publiclyDisclosed,
  upstreamDate,
  severityLane,
  releaseDayAgreed,
  embargoMaximum,
  releaseWindow,
  readinessRecorded,
  forkLanded,
  binariesVerified,
  noticeReady,
  creditsAgreed,
];
