import type { FactName } from '@embargo/core';

const REPORTING = /report|contact|intake/i;
const RESPONSE = /respon|process|timeline|disclos|handling/i;
const RELEASE = /release|patch|publish|fix/i;
const DISCLOSURE = /disclos|public|announce|communicat/i;
const DISTRIBUTORS = /distribut|embargo|vendor/i;
const TEAM = /team|committee|member|contact/i;
const SEVERITY = /severity|cvss|triage|scor/i;

/** Titles of the sections where a fact belongs, the best first. */
export const FACT_HEADINGS: Readonly<Partial<Record<FactName, readonly RegExp[]>>> = {
  reportChannels: [REPORTING],
  forbidsPublicReports: [REPORTING],
  encryption: [/encrypt|pgp|gpg/i, REPORTING],
  reportContents: [REPORTING],
  acknowledgement: [REPORTING, RESPONSE],
  triage: [RESPONSE, REPORTING],
  statusUpdates: [RESPONSE, REPORTING],
  fixTeam: [/fix team/i, RESPONSE],
  fix: [/fix dev|patch/i, RESPONSE],
  release: [RELEASE, DISCLOSURE],
  disclosure: [DISCLOSURE],
  publicDisclosure: [/public disclos/i, DISCLOSURE],
  supportedVersions: [/version|support/i],
  safeHarbor: [/safe harbou?r|legal|research/i, REPORTING],
  scope: [/scope/i, REPORTING],
  credit: [/credit|thank|acknowledg/i, REPORTING],
  bounty: [/bount|reward/i, REPORTING],
  embargoPolicy: [/embargo/i, DISTRIBUTORS],
  embargoBreach: [/embargo/i, DISTRIBUTORS],
  cvss: [SEVERITY, RESPONSE],
  severityBands: [SEVERITY, RESPONSE],
  severityOwner: [SEVERITY, RESPONSE],
  cve: [/cve/i, SEVERITY, RESPONSE],
  privateFix: [/fix dev|patch/i, RESPONSE],
  approval: [/fix dev|review/i, RELEASE],
  releaseWindow: [RELEASE],
  binaries: [RELEASE],
  backports: [RELEASE],
  distributors: [DISTRIBUTORS, DISCLOSURE],
  announcementChannels: [/announce/i, DISCLOSURE],
  announcementContent: [/announce/i, DISCLOSURE],
  announcementTemplate: [/template/i, DISCLOSURE],
  forthcomingNotice: [DISCLOSURE],
  retrospective: [/retrospect|post-?mortem|review/i],
  securityTeam: [TEAM],
};
