import { defineSchemaRule } from '../../define-schema-rule.ts';

export const severityOwnerMissing = defineSchemaRule({
  code: 'CVD405',
  id: 'severity-owner-missing',
  summary: 'Someone has the last word on the severity of a vulnerability',
  level: 'info',
  why: 'Reporter, maintainer and distributor often read the same vector differently. Where severity decides on dates or notice, a policy that names no owner of the decision invites a dispute during an embargo.',
  mend: 'Say who decides in the end, such as "the security team has the last word on severity".',
  source: 'CERT Guide to CVD, section on prioritisation',
  controls: [],
  schema: {
    if: { required: ['severityBands'] },
    then: { required: ['severityOwner'] },
  },
  absent: {
    message:
      'Severity decides on how a vulnerability is handled and nobody has the last word on it, expected an owner such as "the security team"',
    under: [/severity|cvss/i, /triage|assess|fix/i],
    sentence: 'The security team has the last word on the severity of a vulnerability.',
  },
});
