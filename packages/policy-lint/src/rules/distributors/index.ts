import type { Rule } from '../../rule.ts';
import { distributorAddressInconsistent } from './distributor-address-inconsistent.ts';
import { distributorAddressMissing } from './distributor-address-missing.ts';
import { distributorLeadTimeMissing } from './distributor-lead-time-missing.ts';
import { distributorListUndefined } from './distributor-list-undefined.ts';
import { embargoBreachUndefined } from './embargo-breach-undefined.ts';
import { embargoPolicyMissing } from './embargo-policy-missing.ts';
import { joinProcedureMissing } from './join-procedure-missing.ts';
import { leadTimeTooLong } from './lead-time-too-long.ts';
import { membershipCriteriaMissing } from './membership-criteria-missing.ts';
import { publicPreannouncement } from './public-preannouncement.ts';
import { removalProcedureMissing } from './removal-procedure-missing.ts';
import { semiPublicVsEmbargo } from './semi-public-vs-embargo.ts';
import { vouchBootstrap } from './vouch-bootstrap.ts';

export const distributorsRules: readonly Rule[] = [
  distributorListUndefined,
  distributorLeadTimeMissing,
  embargoPolicyMissing,
  embargoBreachUndefined,
  membershipCriteriaMissing,
  joinProcedureMissing,
  removalProcedureMissing,
  distributorAddressMissing,
  distributorAddressInconsistent,
  vouchBootstrap,
  leadTimeTooLong,
  semiPublicVsEmbargo,
  publicPreannouncement,
];
