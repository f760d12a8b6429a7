import type { Rule } from '../../rule.ts';
import { inactivityRuleMissing } from './inactivity-rule-missing.ts';
import { retrospectiveMissing } from './retrospective-missing.ts';
import { retrospectiveNamesPeople } from './retrospective-names-people.ts';
import { roleUndefined } from './role-undefined.ts';
import { teamRosterMissing } from './team-roster-missing.ts';
import { teamTooSmall } from './team-too-small.ts';

export const teamRules: readonly Rule[] = [
  teamRosterMissing,
  teamTooSmall,
  roleUndefined,
  inactivityRuleMissing,
  retrospectiveMissing,
  retrospectiveNamesPeople,
];
