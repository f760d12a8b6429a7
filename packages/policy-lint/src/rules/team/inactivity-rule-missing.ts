import { defineSchemaRule } from '../../define-schema-rule.ts';
import { teamHeading } from './team-place.ts';

export const inactivityRuleMissing = defineSchemaRule({
  code: 'CVD904',
  id: 'inactivity-rule-missing',
  summary: 'A security team has a rule for members who are gone',
  level: 'info',
  why: 'Someone who has left in silence still reads every secret report, and counts as one of those who answer. A rule spares the team the awkward talk.',
  mend: 'Say after how long a silent member is removed, and who decides.',
  source: 'Kubernetes security release process',
  controls: [],
  schema: {
    anyOf: [
      { not: { required: ['securityTeam'] } },
      { properties: { securityTeam: { required: ['inactivity'] } } },
    ],
  },
  absent: {
    message:
      'The security team has no rule for members who no longer answer, expected one such as "removed after 2 months"',
    under: [/team|committee|contact/i, /report|securit/i],
    sentence:
      'Members who cannot be reached for more than 2 months are removed from the team by the others.',
    near: teamHeading,
  },
});
