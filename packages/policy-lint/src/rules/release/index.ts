import type { Rule } from '../../rule.ts';
import { approvalCountMissing } from './approval-count-missing.ts';
import { backportScopeMissing } from './backport-scope-missing.ts';
import { branchNameMismatch } from './branch-name-mismatch.ts';
import { fixTeamUndefined } from './fix-team-undefined.ts';
import { forbiddenChannelMismatch } from './forbidden-channel-mismatch.ts';
import { holidayRuleMissing } from './holiday-rule-missing.ts';
import { privateForkCiMissing } from './private-fork-ci-missing.ts';
import { releaseTimeAdvisory } from './release-time-advisory.ts';
import { releaseTimeMissing } from './release-time-missing.ts';
import { signingNotPromised } from './signing-not-promised.ts';
import { verifyHowtoMissing } from './verify-howto-missing.ts';

export const releaseRules: readonly Rule[] = [
  fixTeamUndefined,
  approvalCountMissing,
  releaseTimeMissing,
  releaseTimeAdvisory,
  holidayRuleMissing,
  signingNotPromised,
  verifyHowtoMissing,
  branchNameMismatch,
  backportScopeMissing,
  privateForkCiMissing,
  forbiddenChannelMismatch,
];
