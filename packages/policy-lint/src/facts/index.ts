import { acknowledgement } from './acknowledgement.ts';
import { announcementChannels } from './announcement-channels.ts';
import { announcementContent } from './announcement-content.ts';
import { announcementTemplate } from './announcement-template.ts';
import { approval } from './approval.ts';
import { backports } from './backports.ts';
import { binaries } from './binaries.ts';
import { bounty } from './bounty.ts';
import { credit } from './credit.ts';
import { cve } from './cve.ts';
import { cvss } from './cvss.ts';
import { directsPublicReports } from './directs-public-reports.ts';
import { disclosure } from './disclosure.ts';
import { distributors } from './distributors.ts';
import { embargoBreach } from './embargo-breach.ts';
import { embargoPolicy } from './embargo-policy.ts';
import { encryption } from './encryption.ts';
import { fix } from './fix.ts';
import { fixTeam } from './fix-team.ts';
import { forbidsPublicReports } from './forbids-public-reports.ts';
import { forthcomingNotice } from './forthcoming-notice.ts';
import { privateFix } from './private-fix.ts';
import { publicDisclosure } from './public-disclosure.ts';
import { release } from './release.ts';
import { releaseDayAgreement } from './release-day-agreement.ts';
import { releaseWindow } from './release-window.ts';
import { reportChannels } from './report-channels.ts';
import { reportContents } from './report-contents.ts';
import { retrospective } from './retrospective.ts';
import { safeHarbor } from './safe-harbor.ts';
import { scope } from './scope.ts';
import { securityTeam } from './security-team.ts';
import { severityBands } from './severity-bands.ts';
import { severityOwner } from './severity-owner.ts';
import { statusUpdates } from './status-updates.ts';
import { supportedVersions } from './supported-versions.ts';
import { timelinesBinding } from './timelines-binding.ts';
import { triage } from './triage.ts';
import { upstream } from './upstream.ts';
import type { FactReader } from './reader.ts';

/** Every reader, in the order of the process. */
export const readers: readonly FactReader[] = [
  reportChannels,
  forbidsPublicReports,
  directsPublicReports,
  acknowledgement,
  triage,
  statusUpdates,
  fixTeam,
  fix,
  release,
  disclosure,
  publicDisclosure,
  upstream,
  releaseDayAgreement,
  timelinesBinding,
  supportedVersions,
  encryption,
  reportContents,
  safeHarbor,
  scope,
  credit,
  embargoPolicy,
  embargoBreach,
  bounty,
  cvss,
  severityBands,
  severityOwner,
  cve,
  privateFix,
  approval,
  releaseWindow,
  binaries,
  backports,
  distributors,
  announcementChannels,
  announcementContent,
  announcementTemplate,
  forthcomingNotice,
  retrospective,
  securityTeam,
];
