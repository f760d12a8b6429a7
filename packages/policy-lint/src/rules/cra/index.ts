import type { Rule } from '../../rule.ts';
import { craAuthorityContact } from './cra-authority-contact.ts';
import { craReportingClock } from './cra-reporting-clock.ts';
import { scaThresholdMissing } from './sca-threshold-missing.ts';
import { vexMissing } from './vex-missing.ts';

export const craRules: readonly Rule[] = [
  craReportingClock,
  craAuthorityContact,
  scaThresholdMissing,
  vexMissing,
];
