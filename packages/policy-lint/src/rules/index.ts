import type { Rule } from '../rule.ts';
import { announcementRules } from './announcement/index.ts';
import { craRules } from './cra/index.ts';
import { deadlinesRules } from './deadlines/index.ts';
import { distributorsRules } from './distributors/index.ts';
import { documentRules } from './document/index.ts';
import { intakeRules } from './intake/index.ts';
import { releaseRules } from './release/index.ts';
import { severityRules } from './severity/index.ts';
import { teamRules } from './team/index.ts';
import { textRules } from './text/index.ts';

/** Every rule, by code; a folder holds a hundred of the codes. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...intakeRules,
  ...deadlinesRules,
  ...severityRules,
  ...distributorsRules,
  ...releaseRules,
  ...announcementRules,
  ...textRules,
  ...teamRules,
  ...craRules,
];
