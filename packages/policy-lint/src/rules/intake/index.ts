import type { Rule } from '../../rule.ts';
import { advisoryUrlWrongRepo } from './advisory-url-wrong-repo.ts';
import { closedGroupAddress } from './closed-group-address.ts';
import { codeOwnersMissing } from './code-owners-missing.ts';
import { creditMissing } from './credit-missing.ts';
import { encryptionOnRequest } from './encryption-on-request.ts';
import { intakeIsDistributorList } from './intake-is-distributor-list.ts';
import { intakeIsTeamAlias } from './intake-is-team-alias.ts';
import { noContact } from './no-contact.ts';
import { noEscalation } from './no-escalation.ts';
import { noPrivateChannel } from './no-private-channel.ts';
import { personalMailboxIntake } from './personal-mailbox-intake.ts';
import { policyUnowned } from './policy-unowned.ts';
import { publicIssueChannel } from './public-issue-channel.ts';
import { pvrDisabled } from './pvr-disabled.ts';
import { reportContentMissing } from './report-content-missing.ts';
import { safeHarborMissing } from './safe-harbor-missing.ts';
import { scopeMissing } from './scope-missing.ts';
import { securityInsightsMismatch } from './security-insights-mismatch.ts';
import { securityTxtInvalid } from './security-txt-invalid.ts';
import { singleChannel } from './single-channel.ts';
import { supportedVersionsMissing } from './supported-versions-missing.ts';

export const intakeRules: readonly Rule[] = [
  noPrivateChannel,
  noContact,
  publicIssueChannel,
  singleChannel,
  personalMailboxIntake,
  intakeIsDistributorList,
  intakeIsTeamAlias,
  reportContentMissing,
  encryptionOnRequest,
  pvrDisabled,
  advisoryUrlWrongRepo,
  closedGroupAddress,
  noEscalation,
  creditMissing,
  safeHarborMissing,
  scopeMissing,
  supportedVersionsMissing,
  securityTxtInvalid,
  securityInsightsMismatch,
  policyUnowned,
  codeOwnersMissing,
];
