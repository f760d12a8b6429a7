import type { Rule } from '../../rule.ts';
import { cveRequestedTooLate } from './cve-requested-too-late.ts';
import { cveSourceDefunct } from './cve-source-defunct.ts';
import { cveSourceMissing } from './cve-source-missing.ts';
import { cveSourceVsAdvisory } from './cve-source-vs-advisory.ts';
import { cvssSpecLinkUnversioned } from './cvss-spec-link-unversioned.ts';
import { cvssVersionMissing } from './cvss-version-missing.ts';
import { cvssVersionOutdated } from './cvss-version-outdated.ts';
import { severityOwnerMissing } from './severity-owner-missing.ts';
import { thresholdApproximate } from './threshold-approximate.ts';
import { thresholdOverlap } from './threshold-overlap.ts';

export const severityRules: readonly Rule[] = [
  cvssVersionMissing,
  cvssVersionOutdated,
  thresholdApproximate,
  thresholdOverlap,
  severityOwnerMissing,
  cveSourceMissing,
  cveSourceDefunct,
  cveRequestedTooLate,
  cveSourceVsAdvisory,
  cvssSpecLinkUnversioned,
];
