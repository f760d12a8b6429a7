import type { Check } from '../check.ts';
import { accepted } from './accepted.ts';
import { collaboratorsAllowed } from './collaborators-allowed.ts';
import { cveRequested } from './cve-requested.ts';
import { cvss } from './cvss.ts';
import { fixTeamAdmitted } from './fix-team-admitted.ts';
import { versionsComplete } from './versions-complete.ts';

/** Every check, in the order of the process. */
export const checks: readonly Check[] = [
  accepted,
  fixTeamAdmitted,
  collaboratorsAllowed,
  cvss,
  cveRequested,
  versionsComplete,
];
